#include "core/data/input_error.h"
#include "core/data/text_decoding.h"

#include <QStringEncoder>
#include <QtTest>

#include <random>

using namespace batchscope;

namespace {

// "UTF-8: text" or what it is refused with.
QString decoded(const QByteArray& bytes) {
    try {
        const DecodedText text = decodeText(bytes.toStdString(), "names.csv");
        return QString::fromStdString(text.encoding + ": " + text.utf8);
    } catch (const InputError& error) {
        return QString::fromUtf8(error.what());
    }
}

QByteArray utf16(const QString& text, QStringConverter::Encoding order, bool mark) {
    QStringEncoder encoder(order, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

} // namespace

class TestTextDecoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEncoding_data();
    void findsEncoding();
    void readsUtf16_data();
    void readsUtf16();
    void refusesRandomBytes();
    void countsLineEnds();
};

void TestTextDecoding::findsEncoding_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* what, const QByteArray& bytes, const char* result) {
        QTest::newRow(what) << bytes << QString::fromUtf8(result);
    };
    const auto invalid = [](int line, const char* byte, const char* charset) {
        return QString("names.csv, line %1: invalid UTF-8 (byte %2); save the file as UTF-8, for example "
                       "with iconv "
                       "-f %3 -t UTF-8")
            .arg(line)
            .arg(byte, charset)
            .toUtf8();
    };
    row("empty", "", "UTF-8: ");
    row("ASCII", "Abe,X\n", "UTF-8: Abe,X\n");
    row("UTF-8", "\u00c9a\u4e2d\U0001f600", "UTF-8: \u00c9a\u4e2d\U0001f600");
    row("byte order mark",
        "\xef\xbb\xbf"
        "Abe",
        "UTF-8: Abe");
    row("second mark is a letter",
        "\xef\xbb\xbf\xef\xbb\xbf"
        "Abe",
        "UTF-8: \ufeff"
        "Abe");
    row("single NUL", QByteArray("Abe\0,X and so on\n", 17), "UTF-8: Abe");
    row("Latin-1",
        "G\xf3mez\n\xc9ric\nM\xdcLLER\n\xc5ngstr\xf6m\nStra\xdf"
        "e",
        "ISO-8859-1: G\u00f3mez\n\u00c9ric\nM\u00dcLLER\n\u00c5ngstr\u00f6m\nStra\u00df"
        "e");
    row("Latin-1 and UTF-8", "G\xf3mez\n\u00c9ric\n", invalid(1, "0xf3", "WINDOWS-1252"));
    row("capital in a word", "Abe\nGomez\nGo\xd3mez\n", invalid(3, "0xd3", "WINDOWS-1252"));
    row("letter alone", "Abe\n\xf3 Gomez\n", invalid(2, "0xf3", "WINDOWS-1252"));
    row("multiplication sign",
        "Abe\r\nGo\xd7"
        "ez\r\n",
        invalid(2, "0xd7", "WINDOWS-1252"));
    row("division sign",
        "Go\xf7"
        "ez",
        invalid(1, "0xf7", "WINDOWS-1252"));
    row("curly quote of Windows", "Abe\rO\x92Neil", invalid(2, "0x92", "WINDOWS-1252"));
    row("0xff", "Lee\xff", invalid(1, "0xff", "WINDOWS-1252"));
    row("Cyrillic", "\xc8\xe2\xe0\xed\xee\xe2,Russian\n\xcf\xe5\xf2\xf0\xee\xe2,Russian\n",
        invalid(1, "0xc8", "WINDOWS-1251"));
    row("overlong", "Abe\n\xc0\xaf\n", invalid(2, "0xc0", "WINDOWS-1252"));
    row("surrogate in UTF-8", "Abe\n\xed\xa0\x80\n", invalid(2, "0xed", "WINDOWS-1252"));
    row("cut off", "\u00c9ric\nAbe\xe4\xb8", invalid(2, "0xe4", "WINDOWS-1252"));
    row("UTF-32", QByteArray("\xff\xfe\0\0A\0\0\0", 8),
        "names.csv: is UTF-32; save the file as UTF-8, for example with iconv -f UTF-32 -t UTF-8");
    row("UTF-16 cut off", QByteArray("\xff\xfeL\0\n\0A", 7),
        "names.csv, line 2: invalid UTF-16 (half a letter); save the file as UTF-8");
    row("UTF-16 with half a pair", QByteArray("\xfe\xff\0L\0\n\0e\xd8\x3d\0e", 12),
        "names.csv, line 2: invalid UTF-16 (half a letter); save the file as UTF-8");
    row("binary", QByteArray(1000, '\x02'), "names.csv: looks like a binary file; names are text");
    row("binary behind a UTF-16 mark", QByteArray("\xff\xfe", 2) + QByteArray("\x02\0", 2).repeated(500),
        "names.csv: looks like a binary file; names are text");
    row("NULs", QByteArray(1000, '\0'), "names.csv: looks like a binary file; names are text");
}

void TestTextDecoding::findsEncoding() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, result);
    QCOMPARE(decoded(bytes).section(QChar(0), 0, 0), result);
}

void TestTextDecoding::readsUtf16_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("Latin") << "Abe,Japanese\nLee,Korean\n";
    QTest::newRow("accents") << QString::fromUtf8("Jos\u00e9,Spanish\n\u0100bele,Latvian\nLee,Korean\n");
    QTest::newRow("Arabic") << QString::fromUtf8("\u0627\u0644\u0628,Arabic\n\u0642\u0639,Arabic\n");
    QTest::newRow("pairs") << QString::fromUtf8("\U00020bb7\u91ce,Japanese\nLee,Korean\n");
}

void TestTextDecoding::readsUtf16() {
    QFETCH(QString, text);
    for (const bool mark : {true, false}) {
        QCOMPARE(decoded(utf16(text, QStringConverter::Utf16LE, mark)), "UTF-16LE: " + text);
        QCOMPARE(decoded(utf16(text, QStringConverter::Utf16BE, mark)), "UTF-16BE: " + text);
    }
}

void TestTextDecoding::refusesRandomBytes() {
    std::mt19937 random(7);
    for (int i = 0; i < 50; ++i) {
        QByteArray bytes(4096, ' ');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        QVERIFY(decoded(bytes).startsWith("names.csv: looks like a binary file"));
    }
}

void TestTextDecoding::countsLineEnds() {
    QCOMPARE(countLineEnds(""), 0u);
    QCOMPARE(countLineEnds("a\nb"), 1u);
    QCOMPARE(countLineEnds("a\r\nb\rc\n\r"), 4u);
}

QTEST_GUILESS_MAIN(TestTextDecoding)
#include "test_text_decoding.moc"
