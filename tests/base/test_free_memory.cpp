#include "core/base/free_memory.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace batchscope;

/// What control groups and ulimit leave, from files and texts as the kernel writes them.
class TestFreeMemory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksTheGroups_data();
    void asksTheGroups();
    void asksTheAddressSpace_data();
    void asksTheAddressSpace();
    void isKnownHere();
};

namespace {

/// "a/b=text" as a file of that name.
void writeFiles(const QString& root, const QStringList& files) {
    for (const QString& each : files) {
        const qsizetype split = each.indexOf('=');
        const QString name = root + "/" + each.left(split);
        QDir().mkpath(QFileInfo(name).path());
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(each.mid(split + 1).toUtf8());
    }
}

} // namespace

void TestFreeMemory::asksTheGroups_data() {
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("groups");
    QTest::addColumn<qint64>("allowed");
    const QString v1 = "9:memory:/docker/1\n8:cpu,cpuacct:/x\n", v2 = "0::/user/a\n";
    QTest::newRow("none") << QStringList() << v2 << qint64(0);
    QTest::newRow("no limit") << QStringList{"user/a/memory.max=max\n", "user/a/memory.current=5\n"} << v2
                              << qint64(0);
    QTest::newRow("its own") << QStringList{"user/a/memory.max=9000\n", "user/a/memory.current=2000\n"} << v2
                             << qint64(7000);
    QTest::newRow("file pages can go")
        << QStringList{"user/a/memory.max=9000\n", "user/a/memory.current=8000\n",
                       "user/a/memory.stat=anon 7\nfile 6500\ninactive_file 6000\nactive_file 500\n"}
        << v2 << qint64(7000);
    QTest::newRow("one above") << QStringList{"user/a/memory.max=max\n", "user/a/memory.current=10\n",
                                              "user/memory.max=500\n", "user/memory.current=100\n"}
                               << v2 << qint64(400);
    QTest::newRow("a container's root") << QStringList{"memory.max=700\n", "memory.current=200\n"} << "0::/\n"
                                        << qint64(500);
    QTest::newRow("a path of the machine's")
        << QStringList{"memory.max=700\n", "memory.current=200\n"} << "0::/system.slice/docker-1\n"
        << qint64(500);
    QTest::newRow("exceeded") << QStringList{"memory.max=700\n", "memory.current=900\n"} << "0::/\n"
                              << qint64(1);
    QTest::newRow("version 1")
        << QStringList{"memory/docker/1/memory.limit_in_bytes=3000",
                       "memory/docker/1/memory.usage_in_bytes=1000",
                       "memory/docker/1/memory.stat=cache 9\ntotal_inactive_file 400\n"}
        << v1 << qint64(2400);
    QTest::newRow("version 1 beside 2")
        << QStringList{"memory/memory.limit_in_bytes=3000", "memory/memory.usage_in_bytes=1000",
                       "memory.max=2500", "memory.current=1000"}
        << "0::/\n9:memory:/\n"
        << qint64(1500);
    QTest::newRow("no text of groups")
        << QStringList{"memory.max=700\n", "memory.current=200\n"} << "nonsense" << qint64(0);
}

void TestFreeMemory::asksTheGroups() {
    QFETCH(QStringList, files);
    QFETCH(QString, groups);
    QTemporaryDir root;
    writeFiles(root.path(), files);
    QTEST(qint64(groupsAllow(root.path().toStdString(), groups.toStdString())), "allowed");
}

void TestFreeMemory::asksTheAddressSpace_data() {
    QTest::addColumn<quint64>("limit");
    QTest::addColumn<QByteArray>("statm");
    QTest::addColumn<qint64>("left");
    QTest::newRow("some") << quint64(1 << 20) << QByteArray("100 5 5 1 0 9 0\n")
                          << qint64((1 << 20) - 409600);
    QTest::newRow("none") << quint64(4096) << QByteArray("100 5 5 1 0 9 0\n") << qint64(1);
    QTest::newRow("nobody tells") << quint64(9000) << QByteArray() << qint64(9000);
    QTest::newRow("more than there can be") << ~quint64(0) << QByteArray("1 1") << qint64(INT64_MAX);
}

void TestFreeMemory::asksTheAddressSpace() {
    QFETCH(quint64, limit);
    QFETCH(QByteArray, statm);
    QTEST(qint64(addressSpaceLeft(limit, statm.toStdString(), 4096)), "left");
}

void TestFreeMemory::isKnownHere() {
    QVERIFY(freeMemory() > 1 << 20);
}

QTEST_APPLESS_MAIN(TestFreeMemory)
#include "test_free_memory.moc"
