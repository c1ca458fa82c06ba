#include "core/base/input_error.h"
#include "core/files/safetensors.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace batchscope;

namespace {

const QByteArray kA = R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]})";
const QByteArray kB = R"("b":{"dtype":"F32","shape":[1,1],"data_offsets":[8,12]})";

QByteArray lengthBytes(quint64 length) {
    return {reinterpret_cast<const char*>(&length), sizeof length};
}

QByteArray fileOf(const QByteArray& header, const QByteArray& data) {
    return lengthBytes(quint64(header.size())) + header + data;
}

QByteArray floats(const std::vector<float>& values) {
    return {reinterpret_cast<const char*>(values.data()), qsizetype(values.size() * sizeof(float))};
}

/// `a[2]=1,2 b[1,1]=3 m=text`, or what is wrong, without the frame that every refusal has.
QString readingOf(const QByteArray& bytes) {
    QString text;
    try {
        const TensorFile file = parseSafetensors({bytes.data(), std::size_t(bytes.size())});
        for (const TensorView& tensor : file.tensors) {
            QStringList sizes, values;
            for (const auto size : tensor.shape)
                sizes << QString::number(size);
            for (const float value : tensor.values)
                values << QString::number(double(value));
            text += QString("%1[%2]=%3 ").arg(tensor.name.c_str(), sizes.join(','), values.join(','));
        }
        for (const auto& [key, value] : file.metadata)
            text += QString("%1=%2 ").arg(key.c_str(), value.c_str());
    } catch (const InputError& problem) {
        text = problem.what();
        const QString before = "is not a safetensors file that can be read: ",
                      after = "; export the model again or name another file";
        if (!text.startsWith(before) || !text.endsWith(after)) return "unframed: " + text;
        text = "refused: " + text.mid(before.size()).chopped(after.size());
    }
    return text.trimmed();
}

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refusesHeaders_data();
    void refusesHeaders();
    void refusesLengths();
    void refusesValuesThatAreNotFinite();
    void boundsWhatAHeaderMakesItKeep();
    void readsWhatItWrites();
    void readsFiles();
    void outlivesAnyDamage();
};

void TestSafetensors::reads_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("reading");
    const auto row = [](const char* what, const QByteArray& header, const char* reading) {
        QTest::newRow(what) << header << QString(reading);
    };
    row("two tensors", "{" + kA + "," + kB + "}", "a[2]=1,2 b[1,1]=3");
    row("in another order", "{" + kB + "," + kA + "}", "b[1,1]=3 a[2]=1,2");
    row("padded with blanks", "{" + kA + "," + kB + "}     ", "a[2]=1,2 b[1,1]=3");
    row("metadata", R"({"__metadata__":{"m":"text"},)" + kA + "," + kB + "}", "a[2]=1,2 b[1,1]=3 m=text");
    row("empty metadata", R"({"__metadata__":{},)" + kA + "," + kB + "}", "a[2]=1,2 b[1,1]=3");
    row("a number alone, and an empty tensor",
        R"({"s":{"dtype":"F32","shape":[],"data_offsets":[0,4]},)"
        R"("e":{"dtype":"F32","shape":[0,7],"data_offsets":[4,4]},)"
        R"("t":{"data_offsets":[4,12],"shape":[2],"dtype":"F32"}})",
        "s[]=1 e[0,7]= t[2]=2,3");
    row("a name of any kind", R"({"\u0061\"é":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}})",
        "a\"é[3]=1,2,3");
}

void TestSafetensors::reads() {
    QFETCH(QByteArray, header);
    QFETCH(QString, reading);
    QCOMPARE(readingOf(fileOf(header, floats({1, 2, 3}))), reading);
}

void TestSafetensors::refusesHeaders_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("says");
    const auto row = [](const QByteArray& header, const char* says) {
        QTest::newRow(header.left(90).constData()) << header << QString("refused: ") + says;
    };
    const auto tensor = [](const QByteArray& dtype, const QByteArray& shape, const QByteArray& offsets) {
        return "{\"a\":{\"dtype\":" + dtype + ",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}";
    };
    const char* const control = "the header holds a control character";
    row("", "the header does not begin with {");
    row("[]", "the header does not begin with {");
    row(" {" + kA + "," + kB + "}", "the header does not begin with {");
    row("{" + kA, "the header is not JSON, from its byte 54 on");
    row("{" + kA + "," + kB + "}x", "the header is not JSON, from its byte 111 on");
    row("{" + kA + "," + kB + "}{}", "the header is not JSON, from its byte 111 on");
    row("{" + kA + ",}", "the header is not JSON, from its byte 55 on");
    row("{\"\xff\":1}", "the header is not JSON, from its byte 3 on");
    row("{" + kA + "," + kB + "}" + QByteArray(3, '\0'), control);
    row("{\"a\x01\":1}", control);
    row("{}", "the tensors take 0 bytes, the file holds 12 of data");
    row("{" + kA + "}", "the tensors take 8 bytes, the file holds 12 of data");
    row("{" + kB + "}", "the bytes before tensor \"b\" belong to no tensor");
    row("{" + kA + "," + kA + "," + kB + "}", "the header has the key \"a\" twice");
    row(R"({"__metadata__":{},"__metadata__":{}})", "the header has the key \"__metadata__\" twice");
    row(R"({"__metadata__":{"k":"1","k":"2"}})", "the header has the key \"k\" twice");
    row(R"({"a":{"dtype":"F32","dtype":"F32"}})", "the header has the key \"dtype\" twice in \"a\"");
    row(R"({"__metadata__":{"k":1}})", "the metadata \"k\" is a number and no text");
    row(R"({"__metadata__":{"k":{}}})", "the metadata \"k\" is an object and no text");
    row(R"({"__metadata__":{"k":["x"]}})", "the metadata \"k\" is a list and no text");
    row(R"({"__metadata__":"k"})", "\"__metadata__\" is text and no object");
    row(R"({"a":null})", "\"a\" is null and no object");
    row(R"({"a":[]})", "\"a\" is a list and no object");
    row(R"({"a":{}})", "tensor \"a\" lacks one of dtype, shape and data_offsets");
    row(R"({"a":{"dtype":"F32","shape":[3]}})", "tensor \"a\" lacks one of dtype, shape and data_offsets");
    row(R"({"a":{"size":3}})", "tensor \"a\" has the unknown key \"size\"");
    row(tensor("\"F16\"", "[3]", "[0,12]"), "tensor \"a\" has dtype \"F16\"; only F32 is read");
    row(tensor("\"f32\"", "[3]", "[0,12]"), "tensor \"a\" has dtype \"f32\"; only F32 is read");
    row(tensor("1", "[3]", "[0,12]"), "tensor \"a\" has a number in its dtype");
    row(tensor("[]", "[3]", "[0,12]"), "tensor \"a\" has a list in its dtype");
    row(tensor("\"F32\"", "3", "[0,12]"), "tensor \"a\" has a number in its shape");
    row(tensor("\"F32\"", "\"3\"", "[0,12]"), "tensor \"a\" has text in its shape");
    row(tensor("\"F32\"", "{}", "[0,12]"), "tensor \"a\" has an object in its shape");
    row(tensor("\"F32\"", "[[3]]", "[0,12]"), "tensor \"a\" has a list in its shape");
    row(tensor("\"F32\"", "[-3]", "[0,12]"), "tensor \"a\" has a negative number in its shape");
    row(tensor("\"F32\"", "[true]", "[0,12]"), "tensor \"a\" has true or false in its shape");
    row(tensor("\"F32\"", "[3.0]", "[0,12]"),
        "tensor \"a\" has a number that is not whole or is too large in its shape");
    row(tensor("\"F32\"", "[18446744073709551616]", "[0,12]"),
        "tensor \"a\" has a number that is not whole or is too large in its shape");
    row(tensor("\"F32\"", "[18446744073709551615]", "[0,12]"), "tensor \"a\" has a size that is too large");
    row(tensor("\"F32\"", "[1,1,1,1,1,1,1,1,3]", "[0,12]"), "tensor \"a\" has more than 8 dimensions");
    row(tensor("\"F32\"", "[4611686018427387907]", "[0,12]"), "tensor \"a\" has a shape too large to count");
    row(tensor("\"F32\"", "[4294967296,4294967296,4]", "[0,12]"),
        "tensor \"a\" has a shape too large to count");
    row(tensor("\"F32\"", "[3]", "[0]"), "tensor \"a\" has data_offsets that are not two numbers");
    row(tensor("\"F32\"", "[3]", "[0,12,24]"), "tensor \"a\" has data_offsets that are not two numbers");
    row(tensor("\"F32\"", "[3]", "[0,-12]"), "tensor \"a\" has a negative number in its data_offsets");
    row(tensor("\"F32\"", "[3]", "[0,11]"),
        "tensor \"a\" of shape [3] takes 12 bytes, its data_offsets are 0 and 11");
    row(tensor("\"F32\"", "[3]", "[12,0]"),
        "tensor \"a\" of shape [3] takes 12 bytes, its data_offsets are 12 and 0");
    row(tensor("\"F32\"", "[2]", "[0,12]"),
        "tensor \"a\" of shape [2] takes 8 bytes, its data_offsets are 0 and 12");
    row(tensor("\"F32\"", "[2]", "[4,12]"), "the bytes before tensor \"a\" belong to no tensor");
    row(tensor("\"F32\"", "[4]", "[0,16]"), "the tensors take 16 bytes, the file holds 12 of data");
    row(tensor("\"F32\"", "[3]", "[18446744073709551608,4]"),
        "tensor \"a\" of shape [3] takes 12 bytes, its data_offsets are 18446744073709551608 and 4");
    row("{" + kA + R"(,"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
        "tensor \"b\" overlaps another one");
    row("{" + kA + R"(,"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
        "tensor \"b\" overlaps another one");
    row(QByteArray("{\"a\":").append(QByteArray(100'000, '[')), "\"a\" is a list and no object");
}

void TestSafetensors::refusesHeaders() {
    QFETCH(QByteArray, header);
    QFETCH(QString, says);
    QCOMPARE(readingOf(fileOf(header, floats({1, 2, 3}))), says);
}

void TestSafetensors::refusesLengths() {
    QCOMPARE(readingOf({}), "refused: it has fewer than 8 bytes");
    QCOMPARE(readingOf(QByteArray(7, '\0')), "refused: it has fewer than 8 bytes");
    QCOMPARE(readingOf(lengthBytes(0)), "refused: the header does not begin with {");
    QCOMPARE(readingOf(lengthBytes(3) + "{}"), "refused: it speaks of a header of 3 bytes, but has 2");
    QCOMPARE(readingOf(lengthBytes(100'000'001) + "{}"),
             "refused: it speaks of a header of 100000001 bytes; at most 100000000 are read");
    QCOMPARE(readingOf(lengthBytes(~0ull) + "{}"),
             "refused: it speaks of a header of 18446744073709551615 bytes; at most 100000000 are read");
    QCOMPARE(readingOf(lengthBytes(2) + "{}"), QString());
}

void TestSafetensors::refusesValuesThatAreNotFinite() {
    for (const float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                              -std::numeric_limits<float>::infinity()}) {
        QCOMPARE(readingOf(fileOf("{" + kA + "," + kB + "}", floats({1, value, 3}))),
                 "refused: tensor \"a\" holds a value that is not finite");
    }
}

void TestSafetensors::boundsWhatAHeaderMakesItKeep() {
    QByteArray many = "{";
    for (int i = 0; i < 70'000; ++i)
        many += "\"" + QByteArray::number(i) + R"(":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},)";
    QCOMPARE(readingOf(fileOf(many.chopped(1) + "}", {})), "refused: the header has more than 65536 entries");
    const QByteArray large(17 << 20, '1');
    const QString says = "refused: the header holds a text or number of more than 16 MiB";
    QCOMPARE(readingOf(fileOf("{\"" + large + "\":1}", {})), says);
    QCOMPARE(readingOf(fileOf("{\"a\":" + large + "}", {})), says);
}

void TestSafetensors::readsWhatItWrites() {
    QVERIFY(parseSafetensors(safetensorsBytes({}, {})).tensors.empty());
    const std::vector<float> values{1, -2.5, 3e-38f, 0};
    const std::span<const float> all(values);
    const std::vector<TensorView> tensors{{"w", {1, 3}, all.first(3)}, {"b", {1}, all.subspan(3)}};
    const std::string bytes = safetensorsBytes(tensors, {{"k", "v \"1\""}});
    quint64 length = 0;
    std::memcpy(&length, bytes.data(), sizeof length);
    QCOMPARE(length % 8, 0u);
    const TensorFile file = parseSafetensors(bytes);
    QCOMPARE(file.tensors.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(file.tensors[i].name, tensors[i].name);
        QVERIFY(file.tensors[i].shape == tensors[i].shape);
        QVERIFY(std::ranges::equal(file.tensors[i].values, tensors[i].values));
    }
    QCOMPARE(file.metadata.at("k"), std::string("v \"1\""));
}

void TestSafetensors::readsFiles() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("m.safetensors");
    const auto refusal = [](const QString& file) {
        try {
            readSafetensors(file.toStdString());
            return QString();
        } catch (const InputError& problem) {
            return QString::fromUtf8(problem.what());
        }
    };
    const auto write = [&path](const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    };
    QCOMPARE(refusal(path), path + ": there is no such file; name a .safetensors file");
    QCOMPARE(refusal(folder.path()), folder.path() + ": is not a file; name a .safetensors file");
    write(fileOf("{" + kA + "," + kB + "}", floats({1, 2, 3})));
    QCOMPARE(refusal(path), QString());
    QVERIFY(readSafetensors(path.toStdString()).tensors[0].values[1] == 2);
    write(fileOf("{" + kA + "}", floats({1, 2, 3})));
    QCOMPARE(refusal(path), path +
                                ": is not a safetensors file that can be read: the tensors take 8 bytes, the "
                                "file holds 12 of data; export the model again or name another file");
    write("short");
    QVERIFY(refusal(path).contains("fewer than 8 bytes"));
}

// Whatever the bytes: a reading or one framed line, and under the sanitizers nothing else.
void TestSafetensors::outlivesAnyDamage() {
    const QByteArray good =
        fileOf(R"({"__metadata__":{"m":"text"},)" + kA + "," + kB + "} ", floats({1, 2, 3}));
    std::mt19937 random(1);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = good;
        for (unsigned changes = 1 + random() % 3; changes > 0; --changes)
            bytes[qsizetype(random() % unsigned(bytes.size()))] = char(random());
        if (random() % 4 == 0) bytes.truncate(qsizetype(random() % unsigned(bytes.size())));
        const QString reading = readingOf(bytes);
        QVERIFY2(!reading.startsWith("unframed"), qPrintable(reading));
        QVERIFY(!reading.contains('\n'));
        refused += reading.startsWith("refused");
    }
    QVERIFY(refused > 10'000);
}

QTEST_APPLESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
