#include "widgets/session/path_text.h"

#include <QTest>
#include <QUrl>

using namespace batchscope;

/// Paths as text and back, to the last byte.
class TestPathText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leadsBack_data();
    void leadsBack();
    void readsUrls();
    void keepsPlainTextPlain();
};

void TestPathText::leadsBack_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* bytes) {
        QTest::newRow(QByteArray(bytes).toPercentEncoding().constData()) << QByteArray(bytes);
    };
    row("");
    row("/here/names.csv");
    row("/h\xc3\xa4us/\xe5\x90\x8d\xe5\x89\x8d.csv");
    row("/a \xf0\x9f\x98\x80.csv");
    row("/caf\xe9.csv");
    row("/\xff\xfe\x80.csv");
    row("/half \xc3");
    row("/\xe5\x90.csv");
    row("/a\xed\xb3\xa9.csv"); // a surrogate as UTF-8, which is none
    row("/\xc3\xa4\xe4\xf0\x9f\x98\x80\xf0\x9f.csv");
    row("bytes:%41");
}

void TestPathText::leadsBack() {
    QFETCH(QByteArray, bytes);
    const std::filesystem::path path = bytes.toStdString();
    const QString text = pathText(path);
    QCOMPARE(pathOf(text), path);
    const QString stored = storedPath(text);
    QCOMPARE(QString::fromUtf8(stored.toUtf8()), stored); // as a settings file holds it
    QCOMPARE(pathFromStored(stored), text);
}

void TestPathText::readsUrls() {
    QCOMPARE(pathOf(QUrl("file:///tmp/a%20b.csv")), std::filesystem::path("/tmp/a b.csv"));
    QCOMPARE(pathOf(QUrl::fromLocalFile("/tmp/h\u00e4us.csv")),
             std::filesystem::path("/tmp/h\xc3\xa4us.csv"));
    QCOMPARE(pathOf(QUrl("file:///tmp/caf%E9.csv")), std::filesystem::path("/tmp/caf\xe9.csv"));
    QCOMPARE(pathOf(QUrl("file:///tmp/100%25.csv")), std::filesystem::path("/tmp/100%.csv"));
}

void TestPathText::keepsPlainTextPlain() {
    QCOMPARE(storedPath("/h\u00e4us/a.csv"), QString("/h\u00e4us/a.csv"));
    QCOMPARE(storedPath(pathText("/caf\xe9.csv")), QString("bytes:/caf%E9.csv"));
}

QTEST_GUILESS_MAIN(TestPathText)
#include "test_path_text.moc"
