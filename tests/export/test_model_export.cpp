#include "core/base/input_error.h"
#include "core/export/model_export.h"
#include "core/export/model_import.h"
#include "tests/export/odd_models.h"
#include "tests/export/small_models.h"
#include "tests/support/python.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace batchscope;

namespace {

QByteArray contents(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void write(const QString& file, const QByteArray& bytes) {
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

template <typename Call>
QString refusal(const Call& call) {
    try {
        call();
        return "it was taken";
    } catch (const InputError& problem) {
        return QString::fromUtf8(problem.what());
    }
}

// Log-probabilities in the order of the classes.
QJsonArray scoresOf(const Predictor& model, const std::string& name) {
    std::vector<double> scores(model.classes().size());
    for (const Ranked& each : model.predict(name, scores.size()).top) {
        const auto at = std::ranges::find(model.classes(), each.label) - model.classes().begin();
        scores[std::size_t(at)] = std::log(each.probability);
    }
    QJsonArray row;
    for (const double score : scores)
        row << score;
    return row;
}

QByteArray jsonText(const QJsonArray& array) {
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace

class TestModelExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesTheModelAndItsDescription_data();
    void writesTheModelAndItsDescription();
    void refusesWhatIsThere();
    void refusesNamesAndFolders();
    void refusesWeightsThatAreNotFinite();
    void takesAwayWhatReadsBackOtherwise();
    void comesBackFromSafetensors();
    void needsADescription();
    void refusesDescriptions_data();
    void refusesDescriptions();
    void agreesWithPython();

private:
    QString path(const QString& name) const { return folder_.filePath(name); }
    QTemporaryDir folder_;
    std::shared_ptr<const NameDataset> names_;
    std::shared_ptr<const Predictor> model_;
};

void TestModelExport::initTestCase() {
    names_ = thousandNames();
    model_ = smallModel(names_, Cell::Gru, 1, false);
}

void TestModelExport::writesTheModelAndItsDescription_data() {
    QTest::addColumn<QString>("format");
    for (const char* format : {"pt", "safetensors", "onnx"})
        QTest::newRow(format) << format;
}

void TestModelExport::writesTheModelAndItsDescription() {
    QFETCH(QString, format);
    const auto files = exportModel(*model_, path("new/" + format).toStdString(), "names",
                                   modelFormatFromText(format.toStdString()));
    const QString data = path("new/" + format + "/names." + format);
    QCOMPARE(files.size(), std::size_t(2));
    QCOMPARE(QString::fromStdString(files[0].string()), data);
    QCOMPARE(QString::fromStdString(files[1].string()), data + ".json");
    QCOMPARE(QDir(path("new/" + format)).entryList(QDir::Files | QDir::Hidden).size(), 2);
    const QJsonObject about = QJsonDocument::fromJson(contents(data + ".json")).object();
    QCOMPARE(about["format"].toString(), "batchscope-model");
    QCOMPARE(about["format_version"].toInt(), 1);
    QCOMPARE(about["file"].toString(), "names." + format);
    QCOMPARE(about["sha256"].toString().toLatin1(),
             QCryptographicHash::hash(contents(data), QCryptographicHash::Sha256).toHex());
    QCOMPARE(about["data"]["file"].toString(), "names.csv");
    QCOMPARE(about["step"].toInt(), 5);
    QCOMPARE(about["settings"]["hidden_size"].toInt(), 16);
    QCOMPARE(about["shape"]["cell"].toString(), "gru");
    QCOMPARE(about["classes"].toArray().size(), qsizetype(model_->classes().size()));
    QCOMPARE(about["tensors"].toArray().size(), 6);
    QCOMPARE(about["use"].toArray().size(), 2);
    const QJsonObject alphabet = about["alphabet"].toObject();
    QCOMPARE(alphabet["unknown"].toInt(), alphabet["code_points"].toArray().size());
    QCOMPARE(alphabet["size"].toInt(), alphabet["unknown"].toInt() + 1);
}

void TestModelExport::refusesWhatIsThere() {
    const std::string folder = path("there").toStdString();
    exportModel(*model_, folder, "m", ModelFormat::Pt);
    const QByteArray before = contents(path("there/m.pt"));
    QCOMPARE(refusal([&] { exportModel(*model_, folder, "m", ModelFormat::Pt); }),
             path("there/m.pt") + ": is there already; name another folder, or have it overwritten");
    QFile::remove(path("there/m.pt"));
    QCOMPARE(refusal([&] { exportModel(*model_, folder, "m", ModelFormat::Pt); }),
             path("there/m.pt.json") + ": is there already; name another folder, or have it overwritten");
    QVERIFY(!QFile::exists(path("there/m.pt")));
    exportModel(*model_, folder, "m", ModelFormat::Pt, Existing::Overwrite);
    QCOMPARE(contents(path("there/m.pt")), before);
    exportCode(*model_, folder, "m");
    QVERIFY(contents(path("there/m.py")).startsWith("#!/usr/bin/env python3\n"));
    QVERIFY(refusal([&] { exportCode(*model_, folder, "m"); }).contains("m.py: is there already"));
}

void TestModelExport::refusesNamesAndFolders() {
    for (const char* name : {"", ".", "..", "a/b", "/etc/x"}) {
        const QString says =
            refusal([&] { exportModel(*model_, path("n").toStdString(), name, ModelFormat::Pt); });
        QVERIFY2(says.contains("is not a file name"), qPrintable(says));
    }
    QVERIFY(!QFile::exists(path("n")));
    write(path("file"), "x");
    const QString says =
        refusal([&] { exportModel(*model_, path("file").toStdString(), "m", ModelFormat::Onnx); });
    QVERIFY2(says.contains("cannot be made a folder"), qPrintable(says));
    QVERIFY(refusal([] { modelFormatFromText("h5"); }).contains("choose one of pt, safetensors, onnx"));
}

void TestModelExport::refusesWeightsThatAreNotFinite() {
    for (const ModelFormat format : kModelFormats) {
        QCOMPARE(
            refusal([&] { exportModel(*withNan(*model_), path("nan").toStdString(), "m", format); }),
            "the model's linear.bias holds a value that is not finite: its training diverged; export another "
            "checkpoint");
    }
    QVERIFY(!QFile::exists(path("nan")));
}

void TestModelExport::takesAwayWhatReadsBackOtherwise() {
    for (const ModelFormat format : kModelFormats) {
        QString says;
        try {
            exportModel(*withTensorTwice(*model_), path("lies").toStdString(), "m", format);
        } catch (const std::runtime_error& problem) {
            says = problem.what();
        }
        QVERIFY2(says.contains("does not read back as it was written") && says.endsWith("it was removed"),
                 qPrintable(says));
    }
    QCOMPARE(QDir(path("lies")).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestModelExport::comesBackFromSafetensors() {
    for (const bool both : {false, true}) {
        const auto model = smallModel(names_, Cell::Lstm, 2, both);
        const auto file = exportModel(*model, path("back").toStdString(), both ? "both" : "one",
                                      ModelFormat::Safetensors)[0];
        std::filesystem::remove(file.string() + ".json"); // the file itself suffices
        const auto back = readModel(file);
        QCOMPARE(back->step(), model->step());
        QCOMPARE(back->classes(), model->classes());
        for (const char* name : {"Nakamura", "Ødegård", "Ковальчук", "x"}) {
            const Prediction a = model->predict(name, 3), b = back->predict(name, 3);
            QVERIFY(a.unknownLetters == b.unknownLetters);
            for (std::size_t i = 0; i < 3; ++i) {
                QCOMPARE(a.top[i].label, b.top[i].label);
                QCOMPARE(a.top[i].probability, b.top[i].probability);
            }
        }
    }
}

// A file of the same weights as other programs write it, without the description inside.
void TestModelExport::needsADescription() {
    const auto file = exportModel(*model_, path("beside").toStdString(), "m", ModelFormat::Safetensors)[0];
    const QString name = QString::fromStdString(file.string());
    QByteArray bytes = contents(name);
    bytes.replace("\"batchscope\":", "\"butchscope\":");
    write(name, bytes);
    QVERIFY(refusal([&] { readModel(file); }).contains("another SHA-256"));
    QJsonObject about = QJsonDocument::fromJson(contents(name + ".json")).object();
    about.remove("sha256");
    write(name + ".json", QJsonDocument(about).toJson());
    QCOMPARE(readModel(file)->predict("Nakamura", 1).top[0].probability,
             model_->predict("Nakamura", 1).top[0].probability);
    QFile::remove(name + ".json");
    QCOMPARE(
        refusal([&] { readModel(file); }),
        name + ": lacks the metadata \"batchscope\", and there is no m.safetensors.json beside it: alphabet "
               "and classes are not known; put it there");
}

void TestModelExport::refusesDescriptions_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* from, const char* to, const char* says) {
        QTest::newRow(to) << QByteArray(from) << QByteArray(to) << QString(says);
    };
    row("\"format\":", "\"formed\":", "it is not a description of a Batchscope model");
    row("\"format_version\":1", "\"format_version\":2", "it has format version 2, this program reads 1");
    row("\"alphabet\":", "\"alphabed\":", "\"alphabet\" is missing");
    row("\"code_points\":[32,", "\"code_points\":[-2,",
        "\"code_points\" holds something that is not a code point");
    row("\"classes\":[\"Arabic\"", "\"classes\":[1,       2",
        "\"classes\" holds something that is not a text");
    row("\"hidden_size\":16,", "\"hidden_size\":17,",
        "tensor rnn.weight_ih_l0 has shape [48, *], the settings ask for [51, *]");
    row("\"hidden_size\":16,", "\"hidden_size\":[],", "setting \"hidden_size\" has the wrong type");
    row("\"num_layers\":1,\"optimizer\"", "\"num_layers\":9,\"optimizer\"",
        "it has 6 tensors, the settings ask for 38");
    row("\"cell\":\"gru\",\"check", "\"cell\":\"gnu\",\"check", "unknown cell*");
    row("\"batchscope\":\"{\\\"alphabet", "\"batchscope\":\"[\\\"alphabet", "it is not JSON");
}

// The description lies in the file's header as text within JSON: it is patched there, in equal length.
void TestModelExport::refusesDescriptions() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    const auto file = exportModel(*model_, path("patched").toStdString(), "m", ModelFormat::Safetensors,
                                  Existing::Overwrite)[0];
    const QString name = QString::fromStdString(file.string());
    QByteArray bytes = contents(name);
    const auto escaped = [](QByteArray text) {
        return text.contains('\\') ? text : text.replace("\"", "\\\"");
    };
    const QByteArray before = escaped(from), after = escaped(to);
    QCOMPARE(before.size(), after.size());
    const qsizetype at = bytes.indexOf(before);
    QVERIFY2(at >= 0, before.constData());
    write(name, bytes.replace(at, before.size(), after));
    const QString found = refusal([&] { readModel(file); });
    const QString pattern = QRegularExpression::escape(name + ": holds no model that can be used: ") +
                            QRegularExpression::escape(says).replace("\\*", ".*") +
                            "; export the model again or name another file";
    QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(found).hasMatch(),
             qPrintable(found));
}

void TestModelExport::agreesWithPython() {
    const QString python = test::pythonWith("torch, numpy, onnx");
    if (python.isEmpty()) QSKIP("no Python with torch, numpy and onnx (python3-torch, python3-onnx)");
    const QString folder = path("python");
    QJsonArray names;
    for (std::size_t i = 0; i < names_->size(); ++i)
        names << QString::fromStdString(names_->nameUtf8(i));
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        for (const int layers : {1, 2}) {
            for (const bool both : {false, true}) {
                const auto model = smallModel(names_, cell, layers, both);
                const std::string base =
                    toText(cell) + "-" + std::to_string(layers) + (both ? "-both" : "-one");
                for (const ModelFormat format : kModelFormats)
                    exportModel(*model, folder.toStdString(), base, format);
                QJsonArray rows;
                for (std::size_t i = 0; i < names_->size(); ++i)
                    rows << scoresOf(*model, names_->nameUtf8(i));
                write(folder + "/" + QString::fromStdString(base) + ".expected.json", jsonText(rows));
            }
        }
    }
    write(folder + "/names.json", jsonText(names));
    const QString out =
        test::outputOf(python, {BATCHSCOPE_SOURCE_DIR "/tests/export/check_exports.py", folder});
    const QJsonObject found = QJsonDocument::fromJson(out.toUtf8()).object();
    QVERIFY2(found.size() == 12, qPrintable(out));
    for (const QString& base : found.keys()) {
        const QJsonObject each = found[base].toObject();
        qInfo("%s: pt %.1e, onnx %.1e", qPrintable(base), each["pt"].toDouble(), each["onnx"].toDouble());
        QVERIFY(each["pt"].isDouble() && each["pt"].toDouble() < 1e-5);
        QVERIFY(each["onnx"].isDouble() && each["onnx"].toDouble() < 1e-5);
        QVERIFY(each["safetensors"].toBool());
    }
}

QTEST_GUILESS_MAIN(TestModelExport)
#include "test_model_export.moc"
