#include "core/runs/find_moved.h"
#include "tests/data/loading.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace batchscope;

/// Finding names files and run folders by what is in them.
class TestFindMoved : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void findsTheContent_data();
    void findsTheContent();
    void findsAFolderOfNames();
    void readsNoMoreThanItMay();
    void looksWhereTheDataMayBe();
    void knowsARunByItsFirstStep();

private:
    std::filesystem::path write(const QString& name, const QByteArray& bytes) {
        const QString file = folder_->filePath(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.toStdString();
    }
    std::filesystem::path place(const QString& name = {}) const {
        return folder_->filePath(name).toStdString();
    }
    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

const QByteArray kNames = "abc,A\nxyz,B\n";

QString nameOf(const std::optional<std::filesystem::path>& path) {
    return path ? QString::fromStdString(path->filename().string()) : QString("none");
}

std::string metrics(double loss, double seconds) {
    return "step,loss,smoothed_loss,running_mean_loss,names,cells,tokens,seconds,names_per_second,eval_loss,"
           "top1,"
           "top2,macro_f1\n1," +
           std::to_string(loss) + ",1,1,8,40,30," + std::to_string(seconds) + ",100,,,,\n";
}

} // namespace

void TestFindMoved::findsTheContent_data() {
    QTest::addColumn<QStringList>("files"); // with the content
    QTest::addColumn<QString>("found");
    QTest::newRow("renamed") << QStringList{"names-2026.csv"} << "names-2026.csv";
    QTest::newRow("another ending") << QStringList{"names.bak"} << "names.bak";
    QTest::newRow("no ending") << QStringList{"names"} << "names";
    QTest::newRow("the same ending first") << QStringList{"a.bak", "b.csv"} << "b.csv";
    QTest::newRow("by name of equals") << QStringList{"b.csv", "a.csv"} << "a.csv";
    QTest::newRow("the same name in another folder") << QStringList{"a.csv", "names.csv"} << "a.csv";
    QTest::newRow("hidden") << QStringList{".names.csv"} << "none";
    QTest::newRow("below") << QStringList{"deep/names.csv"} << "none";
    QTest::newRow("none") << QStringList{} << "none";
}

void TestFindMoved::findsTheContent() {
    QFETCH(QStringList, files);
    QFETCH(QString, found);
    write("aaa.csv", "other,A\nnames,B\n");
    const std::string sha256 = loadNames(write("first.csv", kNames)).dataset->sha256();
    QVERIFY(QFile::remove(folder_->filePath("first.csv")));
    for (const QString& file : files)
        write(file, kNames);
    QCOMPARE(nameOf(findByContent(sha256, "/old/names.csv", {place()})), found);
}

void TestFindMoved::findsAFolderOfNames() {
    write("old/A.txt", "abc\nabd\n");
    write("old/B.txt", "xyz\n");
    const std::string sha256 = loadNames(place("old")).dataset->sha256();
    QVERIFY(hasContent(place("old"), sha256));
    QVERIFY(QDir(folder_->path()).rename("old", "new"));
    write("other/A.txt", "abc\n");
    QCOMPARE(nameOf(findByContent(sha256, place("old"), {place()})), QString("new"));
    QVERIFY(!hasContent(place("other"), sha256));
}

void TestFindMoved::readsNoMoreThanItMay() {
    const std::string sha256 = loadNames(write("names.csv", kNames)).dataset->sha256();
    QVERIFY(findByContent(sha256, "names.csv", {place()}, std::uintmax_t(kNames.size())));
    QVERIFY(!findByContent(sha256, "names.csv", {place()}, std::uintmax_t(kNames.size() - 1)));
}

void TestFindMoved::looksWhereTheDataMayBe() {
    QDir().mkpath(folder_->filePath("data"));
    QDir().mkpath(folder_->filePath("runs/one"));
    const auto places = placesOfData(place("runs/one/"), place("data/names.csv"));
    QCOMPARE(places.size(), std::size_t(4)); // the current folder too
    QCOMPARE(places[0], place("data"));
    QCOMPARE(places[1], place("runs"));
    QCOMPARE(places[2], place("runs/one"));
    QCOMPARE(placesOfData(place("data/run"), place("data/names.csv")).size(), std::size_t(2)); // each once
}

void TestFindMoved::knowsARunByItsFirstStep() {
    write("one/metrics.csv", QByteArray::fromStdString(metrics(0.5, 0.25)));
    write("two/metrics.csv", QByteArray::fromStdString(metrics(0.5, 0.75)));
    const RunMark one{1, 0.5, 0.25}, none{1, 0.5, 0.3};
    QCOMPARE(nameOf(findRunFolder(place("one"), one)), QString("one"));
    QCOMPARE(nameOf(findRunFolder(place("gone"), one)), QString("one"));
    QCOMPARE(nameOf(findRunFolder(place("two"), one)), QString("one")); // another run stands there now
    QCOMPARE(nameOf(findRunFolder(place("gone"), none)), QString("none"));
    QCOMPARE(nameOf(findRunFolder(place("gone"), {})), QString("none"));
    QCOMPARE(nameOf(findRunFolder(place("one"), {})), QString("one"));
}

QTEST_GUILESS_MAIN(TestFindMoved)
#include "test_find_moved.moc"
