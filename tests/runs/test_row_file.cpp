#include "core/runs/row_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <stdexcept>

using namespace batchscope;

namespace {

/// As a disk that takes no byte beyond these; an allowance of this process that it may raise again.
void limitFiles(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

class TestRowFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatWasAdded();
    void goesOnAfterSoManyBytes();
    void holdsWholeRowsWhereTheDiskIsFull();
    void triesAgainWhereItCannotBeOpened();
    void cleanup() { limitFiles(RLIM_INFINITY); }

private:
    QString path() const { return folder_.filePath("rows.csv"); }
    QByteArray contents() const {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    QTemporaryDir folder_;
};

void TestRowFile::writesWhatWasAdded() {
    {
        RowFile rows;
        rows.flush(); // it has no file yet
        rows.open(path().toStdString(), 0);
        rows.add("a,b\n");
        QCOMPARE(contents(), "none");
        rows.flush();
        QCOMPARE(contents(), "a,b\n");
        rows.add("1,2\n");
    }
    QCOMPARE(contents(), "a,b\n1,2\n"); // its end writes what is left
}

void TestRowFile::goesOnAfterSoManyBytes() {
    RowFile rows;
    rows.open(path().toStdString(), 4);
    rows.add("3,4\n");
    rows.flush();
    QCOMPARE(contents(), "a,b\n3,4\n");
}

void TestRowFile::holdsWholeRowsWhereTheDiskIsFull() {
    RowFile rows;
    rows.open(path().toStdString(), 0);
    rows.add("a,b\n");
    limitFiles(6);
    rows.flush();
    rows.add("1,2\n"); // two bytes of it would fit
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, rows.flush());
    QCOMPARE(contents(), "a,b\n");
    rows.add("3,4\n");
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, rows.flush());
    QCOMPARE(contents(), "a,b\n");
    limitFiles(RLIM_INFINITY);
    rows.flush();
    QCOMPARE(contents(), "a,b\n1,2\n3,4\n");
    QCOMPARE(rows.kept(), std::size_t(0));
}

void TestRowFile::triesAgainWhereItCannotBeOpened() {
    RowFile rows;
    const QString folder = folder_.filePath("later");
    rows.open((folder + "/rows.csv").toStdString(), 0);
    rows.add("1\n");
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, rows.flush());
    QVERIFY(QDir().mkpath(folder));
    rows.flush();
    QCOMPARE(QFileInfo(folder + "/rows.csv").size(), 2);
}

QTEST_GUILESS_MAIN(TestRowFile)
#include "test_row_file.moc"
