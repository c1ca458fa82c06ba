#include "core/base/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace batchscope;

/// Whole files, and the sweeping of half ones.
class TestAtomicFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesAFileWhole();
    void leavesNothingWhereItFails();
    void sweepsWhatIsDead_data();
    void sweepsWhatIsDead();
    void sparesAWriter();
    void sparesLinksAndFolders();
};

namespace {

void make(const QString& file, const QByteArray& bytes = "half") {
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
}

QStringList entries(const QTemporaryDir& folder) {
    return QDir(folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

void TestAtomicFile::replacesAFileWhole() {
    const QTemporaryDir folder;
    const QString file = folder.filePath("a.txt");
    writeAtomically(file.toStdString(), "one");
    writeAtomically(file.toStdString(), "other");
    QFile in(file);
    QVERIFY(in.open(QIODevice::ReadOnly));
    QCOMPARE(in.readAll(), QByteArray("other"));
    QCOMPARE(entries(folder), QStringList{"a.txt"});
}

void TestAtomicFile::leavesNothingWhereItFails() {
    const QTemporaryDir folder;
    QDir().mkpath(folder.filePath("a.txt/inner"));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                             writeAtomically(folder.filePath("a.txt").toStdString(), "x"));
    QCOMPARE(entries(folder), QStringList{"a.txt"});
}

void TestAtomicFile::sweepsWhatIsDead_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("stays");
    const auto row = [](const char* name, bool stays) { QTest::newRow(name) << QString(name) << stays; };
    row(".model.pt.batchscope-Ab3xYz", false);
    row(".model.safetensors.json.batchscope-000000", false);
    row(".a.batchscope-1.batchscope-abcdef", false);
    row("model.pt.batchscope-Ab3xYz", true);   // not hidden
    row(".model.pt.batchscope-Ab3xY", true);   // five letters
    row(".model.pt.batchscope-Ab3xYz2", true); // seven
    row(".model.pt.batchscope-Ab3x.z", true);
    row(".batchscope-Ab3xYz", true); // of no file
    row(".model.pt.other-Ab3xYz", true);
}

void TestAtomicFile::sweepsWhatIsDead() {
    QFETCH(QString, name);
    QFETCH(bool, stays);
    const QTemporaryDir folder;
    make(folder.filePath(name));
    sweepTemporaries(folder.path().toStdString());
    QCOMPARE(QFile::exists(folder.filePath(name)), stays);
}

void TestAtomicFile::sparesAWriter() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(".model.pt.batchscope-Ab3xYz");
    make(file);
    const int descriptor = ::open(file.toUtf8(), O_RDWR | O_CLOEXEC);
    QVERIFY(::flock(descriptor, LOCK_EX) == 0); // as its writer holds it
    sweepTemporaries(folder.path().toStdString());
    QVERIFY(QFile::exists(file));
    ::close(descriptor); // as the end of the process does
    sweepTemporaries(folder.path().toStdString());
    QVERIFY(!QFile::exists(file));
}

void TestAtomicFile::sparesLinksAndFolders() {
    const QTemporaryDir folder, other;
    make(other.filePath("theirs"));
    QVERIFY(QFile::link(other.filePath("theirs"), folder.filePath(".a.batchscope-linked")));
    QVERIFY(QDir().mkpath(folder.filePath(".b.batchscope-folder")));
    sweepTemporaries(folder.path().toStdString());
    sweepTemporaries(folder.filePath("nowhere").toStdString());
    QCOMPARE(entries(folder).size(), 2);
    QVERIFY(QFile::exists(other.filePath("theirs")));
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "test_atomic_file.moc"
