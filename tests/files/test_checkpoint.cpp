#include "core/base/atomic_file.h"
#include "core/base/input_error.h"
#include "core/files/checkpoint.h"
#include "core/training/trainer.h"
#include "tests/files/patched_checkpoint.h"
#include "tests/support/some_names.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace batchscope;

class TestCheckpoint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void comesBackTheSame_data();
    void comesBackTheSame();
    void refusesWhatIsCutShort();
    void refusesAnyChangedByte();
    void refusesOtherShapes_data();
    void refusesOtherShapes();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void writesWholeOrNotAtAll();

private:
    QString path(const QString& name) const { return folder_.filePath(name); }
    QByteArray bytes_;
    QTemporaryDir folder_;
};

namespace {

std::shared_ptr<const Predictor> trained(Cell cell, std::int64_t layers, bool bidirectional) {
    TrainOptions options;
    options.cell = cell;
    options.num_layers = layers;
    options.bidirectional = bidirectional;
    options.hidden_size = 16;
    options.plan.batchSize = 8;
    options.steps = 3;
    options.threads = 1;
    TrainingSink sink;
    return Trainer(easyNames(), options).run({}, sink).model;
}

QByteArray contents(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void write(const QString& file, const QByteArray& bytes) {
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

QString refusal(const QString& file) {
    try {
        loadPredictor(file.toStdString());
        return {};
    } catch (const InputError& error) {
        return QString::fromUtf8(error.what());
    }
}

} // namespace

void TestCheckpoint::initTestCase() {
    const QString file = path("checkpoint.safetensors");
    writeCheckpoint(*trained(Cell::Lstm, 1, false), file.toStdString());
    bytes_ = contents(file);
    QVERIFY(bytes_.size() > 1000);
}

void TestCheckpoint::comesBackTheSame_data() {
    QTest::addColumn<int>("cell");
    QTest::addColumn<int>("layers");
    QTest::addColumn<bool>("bidirectional");
    for (const int cell : {0, 1, 2}) {
        for (const int layers : {1, 2}) {
            for (const bool both : {false, true})
                QTest::addRow("%d %d %d", cell, layers, both) << cell << layers << both;
        }
    }
}

void TestCheckpoint::comesBackTheSame() {
    QFETCH(int, cell);
    QFETCH(int, layers);
    QFETCH(bool, bidirectional);
    const auto model = trained(Cell(cell), layers, bidirectional);
    const QString file = path("model.safetensors");
    writeCheckpoint(*model, file.toStdString());
    const auto loaded = loadPredictor(file.toStdString());
    QCOMPARE(loaded->step(), 3);
    QCOMPARE(loaded->classes(), model->classes());
    QVERIFY(loaded->options().cell == Cell(cell));
    for (const char* name : {"abc", "b", "zzz", "cdefgh"}) {
        const auto a = model->predict(name, 3), b = loaded->predict(name, 3);
        for (std::size_t i = 0; i < a.top.size(); ++i) {
            QCOMPARE(a.top[i].label, b.top[i].label);
            QCOMPARE(a.top[i].probability, b.top[i].probability);
        }
    }
}

void TestCheckpoint::refusesWhatIsCutShort() {
    const QString file = path("short.safetensors");
    for (int parts = 0; parts < 40; ++parts) {
        write(file, bytes_.left(bytes_.size() * parts / 40));
        const QString says = refusal(file);
        QVERIFY2(says.startsWith(file) && says.contains("cut short"), qPrintable(says));
        QVERIFY(!says.contains(u'\n'));
    }
    write(file, bytes_.left(bytes_.size() - 1));
    QVERIFY(!refusal(file).isEmpty());
}

void TestCheckpoint::refusesAnyChangedByte() {
    const QString file = path("changed.safetensors");
    for (qsizetype at = 0; at < bytes_.size(); at += 1 + bytes_.size() / 97) {
        QByteArray changed = bytes_;
        changed[at] = char(changed[at] ^ 0x20);
        write(file, changed);
        QVERIFY2(refusal(file).contains("damaged"), qPrintable(QString::number(at)));
    }
}

void TestCheckpoint::refusesOtherShapes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("becomes");
    QTest::addColumn<QString>("says");
    QTest::newRow("hidden size") << QByteArray(R"("hidden_size":16)") << QByteArray(R"("hidden_size":17)")
                                 << "has shape";
    QTest::newRow("layers") << QByteArray(R"("num_layers":1)") << QByteArray(R"("num_layers":2)")
                            << "rnn.weight_ih_l1 is missing";
    QTest::newRow("cell") << QByteArray(R"("cell":"lstm")") << QByteArray(R"("cell":"gru" )") << "has shape";
    QTest::newRow("no such cell") << QByteArray(R"("cell":"lstm")") << QByteArray(R"("cell":"lstn")")
                                  << "unknown cell";
    QTest::newRow("letters") << QByteArray(R"("letters":[)") << QByteArray(R"("letters":[1114112,)")
                             << "what is not a letter";
    QTest::newRow("step") << QByteArray(R"("step":)") << QByteArray(R"("step":-)") << "step is negative";
    QTest::newRow("version") << QByteArray(R"("version":2)") << QByteArray(R"("version":7)") << "format 7";
}

void TestCheckpoint::refusesOtherShapes() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, becomes);
    QFETCH(QString, says);
    const QByteArray bytes = test::patched(bytes_, text, becomes);
    QVERIFY2(!bytes.isEmpty(), "the settings stand in the checkpoint as text");
    const QString file = path("patched.safetensors");
    write(file, bytes);
    const QString refused = refusal(file);
    QVERIFY2(refused.contains(says), qPrintable(refused));
}

void TestCheckpoint::refusesOtherFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("name,label\nabc,A\n");
    QTest::newRow("zip magic alone") << QByteArray("PK\x03\x04", 4);
    QTest::newRow("zeros") << QByteArray(100000, '\0');
    QTest::newRow("pickle") << QByteArray("\x80\x02}q\x00.", 6);
}

void TestCheckpoint::refusesOtherFiles() {
    QFETCH(QByteArray, bytes);
    const QString file = path("other.safetensors");
    write(file, bytes);
    QVERIFY(!refusal(file).isEmpty());
    QVERIFY(refusal(path("nowhere.safetensors")).contains("no such file"));
    QVERIFY(refusal(folder_.path()).contains("is not a file"));
}

void TestCheckpoint::writesWholeOrNotAtAll() {
    const QString file = path("whole.txt");
    writeAtomically(file.toStdString(), "first");
    writeAtomically(file.toStdString(), "second");
    QCOMPARE(contents(file), QByteArray("second"));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, writeAtomically(path("nowhere/x").toStdString(), "x"));
    QDir().mkpath(path("folder/inner"));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, writeAtomically(path("folder").toStdString(), "x"));
    const QStringList left = QDir(folder_.path()).entryList({".*.batchscope-*"}, QDir::Files | QDir::Hidden);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(' ')));
}

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "test_checkpoint.moc"
