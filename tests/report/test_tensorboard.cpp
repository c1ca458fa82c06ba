#include "core/report/tensorboard.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <map>

using namespace batchscope;

namespace {

// A reader of its own: the polynomial bit by bit, the wire format by hand.
std::uint32_t crc32c(std::string_view bytes) {
    std::uint32_t crc = 0xffffffff;
    for (const unsigned char byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0x82f63b78 : 0);
    }
    return ~crc;
}

std::uint32_t masked(std::string_view bytes) {
    const std::uint32_t crc = crc32c(bytes);
    return (crc >> 15 | crc << 17) + 0xa282ead8;
}

template <typename T>
T numberAt(std::string_view bytes, std::size_t at) {
    T number;
    std::memcpy(&number, bytes.substr(at, sizeof number).data(), sizeof number);
    return number;
}

std::vector<std::string_view> recordsOf(std::string_view file) {
    std::vector<std::string_view> records;
    while (!file.empty()) {
        const auto length = numberAt<std::uint64_t>(file, 0);
        if (numberAt<std::uint32_t>(file, 8) != masked(file.substr(0, 8))) qFatal("checksum of a length");
        records.push_back(file.substr(12, length));
        if (numberAt<std::uint32_t>(file, 12 + length) != masked(records.back()))
            qFatal("checksum of a record");
        file.remove_prefix(16 + length);
    }
    return records;
}

/// Field number -> payloads: the bytes of fixed and delimited fields, a varint in decimal.
using Fields = std::map<int, std::vector<std::string>>;

std::uint64_t takeVarint(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= std::uint64_t(byte & 127) << shift;
        if (byte < 128) return number;
    }
}

Fields fieldsOf(std::string_view bytes) {
    Fields fields;
    while (!bytes.empty()) {
        const std::uint64_t key = takeVarint(bytes);
        std::string payload;
        if ((key & 7) == 0) {
            payload = std::to_string(takeVarint(bytes));
        } else {
            const std::size_t size = (key & 7) == 1 ? 8 : (key & 7) == 5 ? 4 : takeVarint(bytes);
            payload = bytes.substr(0, size);
            bytes.remove_prefix(size);
        }
        fields[int(key >> 3)].push_back(payload);
    }
    return fields;
}

// "450 @ 3.25: loss/batch=0.5 …", the time counted from the run's start.
std::string textOf(std::string_view record, double start) {
    Fields event = fieldsOf(record);
    QString text = QString("%1 @ %2:")
                       .arg(event[2].empty() ? "-" : event[2][0].c_str())
                       .arg(numberAt<double>(event[1].at(0), 0) - start);
    if (!event[3].empty()) text += " " + QString::fromStdString(event[3][0]);
    if (event[5].empty()) return text.toStdString();
    Fields summary = fieldsOf(event[5][0]);
    for (const std::string& each : summary[1]) {
        Fields value = fieldsOf(each);
        text += " " + QString::fromStdString(value[1].at(0)) + "=";
        if (value.contains(2))
            text += QString::number(numberAt<float>(value[2][0], 0));
        else
            text += "<" + QString::fromStdString(fieldsOf(fieldsOf(value[9].at(0))[1].at(0))[1].at(0)) + ">";
    }
    return text.toStdString();
}

RunRecord sampleRun() {
    RunRecord run;
    run.startedAt = "2026-11-22T09:00:00Z";
    return run;
}

RunCurves sampleCurves() {
    Evaluation untrained, last;
    untrained.loss = 3.25, untrained.scores = {{"top1", 0.125}, {"top2", 0}, {"macro_f1", 0}};
    last.step = 2, last.loss = 1.5;
    last.scores = {{"top1", 0.5}, {"top2", 0.75}, {"macro_f1", 0.25}};
    return {{{1, 3, 3, 3, 256, 3000, 1800, 0.5, 512}, {2, 2, 2.75, 2.5, 256, 3000, 1800, 1.25, 1024}},
            {untrained, last}};
}

constexpr double kStart = 1795338000;

} // namespace

class TestTensorboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksums_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint32>("crc"); // RFC 3720, B.4
        QTest::newRow("nothing") << QByteArray() << 0u;
        QTest::newRow("digits") << QByteArray("123456789") << 0xe3069283u;
        QTest::newRow("zeros") << QByteArray(32, '\0') << 0x8a9136aau;
        QTest::newRow("ones") << QByteArray(32, '\xff') << 0x62a8ab43u;
    }
    void checksums() {
        QFETCH(QByteArray, bytes);
        QFETCH(quint32, crc);
        QCOMPARE(crc32c(bytes.toStdString()), crc);
        QCOMPARE(maskedCrc32c(bytes.toStdString()), masked(bytes.toStdString()));
    }

    void fileNameTellsTheStart() {
        RunRecord run = sampleRun();
        QCOMPARE(tensorboardFileName(run), std::string("events.out.tfevents.1795338000.batchscope"));
        run.startedAt = "yesterday";
        QCOMPARE(tensorboardFileName(run), std::string("events.out.tfevents.0.batchscope"));
    }

    void aRunReadsBack() {
        const std::string file = tensorboardEvents(sampleRun(), sampleCurves());
        std::string text;
        for (const std::string_view record : recordsOf(file))
            text += textOf(record, kStart) + "\n";
        QCOMPARE(text, std::string("- @ 0: brain.Event:2\n"
                                   "0 @ 0: settings/text_summary=<text>\n"
                                   "0 @ 0: loss/held_out=3.25 accuracy/top1=0.125 accuracy/top2=0 "
                                   "accuracy/macro_f1=0\n"
                                   "1 @ 0.5: loss/batch=3 loss/smoothed=3 loss/running_mean=3 "
                                   "speed/names_per_second=512\n"
                                   "2 @ 1.25: loss/batch=2 loss/smoothed=2.75 loss/running_mean=2.5 "
                                   "speed/names_per_second=1024\n"
                                   "2 @ 1.25: loss/held_out=1.5 accuracy/top1=0.5 accuracy/top2=0.75 "
                                   "accuracy/macro_f1=0.25\n"));
    }

    void settingsAreAText() {
        const std::string file = tensorboardEvents(sampleRun(), {});
        const auto records = recordsOf(file);
        QCOMPARE(records.size(), std::size_t(2));
        Fields value = fieldsOf(fieldsOf(fieldsOf(records[1])[5].at(0))[1].at(0));
        Fields tensor = fieldsOf(value[8].at(0));
        QCOMPARE(tensor[1].at(0), std::string("7")); // DT_STRING
        QCOMPARE(fieldsOf(fieldsOf(tensor[2].at(0))[2].at(0))[1].at(0), std::string("1"));
        QVERIFY(tensor[8].at(0).find("| cell | lstm |") != std::string::npos);
    }

    // Google's own protobuf library reads what ours wrote, by descriptors of the fields in question.
    void protobufReadsIt();
};

void TestTensorboard::protobufReadsIt() {
    const QString script = BATCHSCOPE_SOURCE_DIR "/tests/report/read_events.py";
    QTemporaryDir folder;
    const QString path = folder.filePath("events");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(tensorboardEvents(sampleRun(), sampleCurves())));
    file.close();
    QProcess process;
    for (const QString& python : {QString("python3"), QString("/usr/bin/python3")}) {
        process.start(python, {script, path});
        if (process.waitForFinished() && process.exitCode() != 77) break;
    }
    if (process.error() == QProcess::FailedToStart || process.exitCode() == 77)
        QSKIP("needs python3 with protobuf");
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.readAllStandardOutput(),
             QByteArray("0 brain.Event:2\n"
                        "0 settings/text_summary text [1]\n"
                        "0 loss/held_out=3.25 accuracy/top1=0.125 accuracy/top2=0 accuracy/macro_f1=0\n"
                        "1 loss/batch=3 loss/smoothed=3 loss/running_mean=3 speed/names_per_second=512\n"
                        "2 loss/batch=2 loss/smoothed=2.75 loss/running_mean=2.5 "
                        "speed/names_per_second=1024\n"
                        "2 loss/held_out=1.5 accuracy/top1=0.5 accuracy/top2=0.75 "
                        "accuracy/macro_f1=0.25\n"));
}

QTEST_APPLESS_MAIN(TestTensorboard)
#include "test_tensorboard.moc"
