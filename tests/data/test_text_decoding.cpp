#include "core/base/input_error.h"
#include "core/data/text_decoding.h"

#include <QStringEncoder>
#include <QtTest>

#include <random>

using namespace batchscope;

namespace {

// "UTF-8: text", "Big5 or GB18030?: text" or what it is refused with.
QString decoded(const QByteArray& bytes) {
    try {
        const DecodedText text = decodeText(bytes.toStdString(), "names.csv");
        QStringList encodings{QString::fromStdString(text.encoding.value)};
        for (const std::string& other : text.encoding.others)
            if (text.encoding.certainty == Certainty::Uncertain) encodings << QString::fromStdString(other);
        const bool uncertain = text.encoding.certainty == Certainty::Uncertain;
        return QString::fromStdString(encodings.join(" or ").toStdString() + (uncertain ? "?: " : ": ") +
                                      text.utf8);
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
    void findsLetters_data();
    void findsLetters();
    void takesEncodings();
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
    const auto invalid = [](int line, const char* byte) {
        return QString("names.csv, line %1: invalid UTF-8 (byte %2); save the file as UTF-8, or name its "
                       "encoding with --encoding")
            .arg(line)
            .arg(byte)
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
    row("Latin-1 and UTF-8", "G\xf3mez\n\u00c9ric\n", invalid(1, "0xf3"));
    row("capital in a word", "Abe\nGomez\nGo\xd3mez\n", invalid(3, "0xd3"));
    row("letter alone", "Abe\n\xf3 Gomez\n", invalid(2, "0xf3"));
    row("multiplication sign",
        "Abe\r\nGo\xd7"
        "ez\r\n",
        invalid(2, "0xd7"));
    row("division sign",
        "Go\xf7"
        "ez",
        invalid(1, "0xf7"));
    row("curly quote of Windows", "Abe\rO\x92Neil", "windows-1252: Abe\rO\u2019Neil");
    row("0xff", "Lee\xff", invalid(1, "0xff"));
    row("Cyrillic", "\xc8\xe2\xe0\xed\xee\xe2,Russian\n\xcf\xe5\xf2\xf0\xee\xe2,Russian\n",
        "windows-1251?: \u0418\u0432\u0430\u043d\u043e\u0432,Russian\n"
        "\u041f\u0435\u0442\u0440\u043e\u0432,Russian\n");
    row("overlong", "Abe\n\xc0\xaf\n", invalid(2, "0xc0"));
    row("surrogate in UTF-8", "Abe\n\xed\xa0\x80\n", invalid(2, "0xed"));
    row("mark of UTF-8 before Latin-1",
        "\xef\xbb\xbf"
        "Abe\nG\xf3mez\n",
        invalid(2, "0xf3"));
    row("cut off", "\u00c9ric\nAbe\xe4\xb8", invalid(2, "0xe4"));
    row("UTF-32", QByteArray("\xff\xfe\0\0A\0\0\0", 8), "UTF-32LE: A");
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

// Encodings of 8 bits and of East Asia: certain where the letters show it, asked with what fits otherwise.
void TestTextDecoding::findsLetters_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* what, const QByteArray& bytes, const char* result) {
        QTest::newRow(what) << bytes << QString::fromUtf8(result);
    };
    row("Czech in Latin-2",
        "Dvo\xf8\xe1k,C\nKu\xe8"
        "era,C\nN\xec"
        "mec,C\nSmith,E\n",
        "ISO-8859-2: Dvo\u0159\u00e1k,C\nKu\u010d"
        "era,C\nN\u011bmec,C\nSmith,E\n");
    row("Czech in Windows-1250", "Dvo\xf8\xe1k,C\nTom\xe1\x9a,C\n\x8aim\xf9nek,C\nSmith,E\n",
        "windows-1250: Dvo\u0159\u00e1k,C\nTom\u00e1\u0161,C\n\u0160im\u016fnek,C\nSmith,E\n");
    row("Polish in Latin-2",
        "Wa\xb3\xeasa,P\n\xa3ukasz,P\nKo\xb6"
        "ciuszko,P\n",
        "ISO-8859-2: Wa\u0142\u0119sa,P\n\u0141ukasz,P\nKo\u015b"
        "ciuszko,P\n");
    row("Turkish in Latin-5",
        "Y\xfdld\xfdz,T\nErdo\xf0"
        "an,T\nAyd\xfdn,T\n\xde"
        "ahin,T\n",
        "ISO-8859-9 or ISO-8859-1?: Y\u0131ld\u0131z,T\nErdo\u011f"
        "an,T\nAyd\u0131n,T\n\u015e"
        "ahin,T\n");
    row("Hungarian in Latin-2", "Er\xf5s,H\n", "ISO-8859-1 or ISO-8859-2?: Er\u00f5s,H\n");
    row("French",
        "Fran\xe7ois,F\nLef\xe8vre,F\nB\xe9n\xe9"
        "dicte,F\n",
        "ISO-8859-1: Fran\u00e7ois,F\nLef\u00e8vre,F\nB\u00e9n\u00e9"
        "dicte,F\n");
    row("Spanish",
        "N\xfa\xf1"
        "ez,S\nPe\xf1"
        "a,S\n",
        "ISO-8859-1: N\u00fa\u00f1"
        "ez,S\nPe\u00f1"
        "a,S\n");
    row("Norwegian", "S\xf8rensen,N\nB\xe5rd,N\n", "ISO-8859-1: S\u00f8rensen,N\nB\u00e5rd,N\n");
    row("Irish", "\xd3 Briain,I\nSe\xe1n,I\n", "ISO-8859-1: \u00d3 Briain,I\nSe\u00e1n,I\n");
    row("Cyrillic in KOI8-R", "\xe9\xd7\xc1\xce\xcf\xd7,R\n\xf0\xc5\xd4\xd2\xcf\xd7,R\n",
        "KOI8-R?: \u0418\u0432\u0430\u043d\u043e\u0432,R\n\u041f\u0435\u0442\u0440\u043e\u0432,R\n");
    row("Chinese in GB18030", "\xc0\xee\xc3\xf7,C\n\xcd\xf5\xb7\xbc,C\nSmith,E\n",
        "GB18030 or EUC-JP?: \u674e\u660e,C\n\u738b\u82b3,C\nSmith,E\n");
    row("Korean names of one syllable in EUC-KR", "\xb1\xe8,K\n\xc0\xcc,K\n\xb9\xda,K\nSmith,E\n",
        "GB18030 or Big5 or EUC-JP or EUC-KR or ISO-8859-5 or windows-874?: "
        "\u8fab,K\n\u635e,K\n\u51a0,K\nSmith,E\n");
    row("Japanese in Shift_JIS",
        "\x8eR\x93"
        "c,J\n\x93"
        "c\x92\x86,J\n",
        "Shift_JIS?: \u5c71\u7530,J\n\u7530\u4e2d,J\n");
    row("Cyrillic in UTF-16 without a mark",
        utf16(QString::fromUtf8(
                  "\u0418\u0432\u0430\u043d\u043e\u0432,\u0420\n\u041f\u0451\u0442\u0440,\u0420\n"),
              QStringConverter::Utf16LE, false),
        "UTF-16LE: \u0418\u0432\u0430\u043d\u043e\u0432,\u0420\n\u041f\u0451\u0442\u0440,\u0420\n");
    row("NULs that are not UTF-16", QByteArray("A\0be,X\nL\0ee,Y\nOh", 16), "UTF-8: A");
}

void TestTextDecoding::findsLetters() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, result);
    QCOMPARE(decoded(bytes).section(QChar(0), 0, 0), result);
}

void TestTextDecoding::takesEncodings() {
    const auto given = [](const char* bytes, const char* encoding) {
        try {
            const DecodedText text = decodeText(bytes, "names.csv", encoding);
            return QString::fromStdString(text.encoding.value + ": " + text.utf8);
        } catch (const InputError& error) {
            return QString::fromUtf8(error.what());
        }
    };
    QCOMPARE(given("Ku\xe8"
                   "era",
                   "latin2"),
             QString::fromUtf8("ISO-8859-2: Ku\u010d"
                               "era"));
    QCOMPARE(given("Ku\xe8"
                   "era",
                   "cp1250"),
             QString::fromUtf8("windows-1250: Ku\u010d"
                               "era"));
    QCOMPARE(given("\xef\xbb\xbf"
                   "Abe",
                   "utf8"),
             "UTF-8: Abe");
    QCOMPARE(
        given("Abe\nL\xff", "UTF-8"),
        "names.csv, line 2: invalid UTF-8 (byte 0xff); name another encoding, or save the file as UTF-8");
    QCOMPARE(
        given("Abe\n\xc0\xee\xff", "GB18030"),
        "names.csv, line 2: invalid GB18030 (byte 0xff); name another encoding, or save the file as UTF-8");
    QVERIFY(
        given("Abe", "utf-77").startsWith("\"utf-77\" is not an encoding that is known; give one such as"));
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
