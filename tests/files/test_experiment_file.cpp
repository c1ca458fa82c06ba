#include "core/base/input_error.h"
#include "core/files/experiment_file.h"
#include "core/training/options_json.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace batchscope;

class TestExperimentFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackTheSame();
    void keepsWhatDoesNotGoTogether();
    void saysItsVersion();
    void readsWhatVersion010Wrote();
    void passesOverUnknownKeys();
    void refuses_data();
    void refuses();
    void namesTheFile();
};

void TestExperimentFile::comesBackTheSame() {
    Experiment experiment{articleLstm(), "Nämen.csv", std::string(64, 'e'), {}};
    experiment.dataForm = {'\t', 2, true, "rest", "last", "ISO-8859-2"};
    experiment.options.learningRate = 0.1 + 0.2;
    experiment.options.plan.boundaries = {3, 8};
    const Experiment back = parseExperiment(experimentText(experiment));
    QVERIFY(toJson(back.options) == toJson(experiment.options));
    QCOMPARE(back.options.learningRate, experiment.options.learningRate);
    QCOMPARE(back.dataFile, experiment.dataFile);
    QCOMPARE(back.dataSha256, experiment.dataSha256);
    QVERIFY(back.dataForm == experiment.dataForm);
}

// The dock shows what does not go together; a session that was left so comes back.
void TestExperimentFile::keepsWhatDoesNotGoTogether() {
    Experiment experiment;
    experiment.options.execution = Execution::Padded;
    experiment.options.bidirectional = true;
    QVERIFY_THROWS_EXCEPTION(InputError, validate(experiment.options));
    QVERIFY(toJson(parseExperiment(experimentText(experiment)).options) == toJson(experiment.options));
}

void TestExperimentFile::saysItsVersion() {
    const auto json = nlohmann::json::parse(experimentText({}));
    QCOMPARE(json.at("format_version").get<int>(), 1);
    QVERIFY(!json.at("batchscope").get<std::string>().empty());
}

void TestExperimentFile::readsWhatVersion010Wrote() {
    const Experiment read = readExperiment(BATCHSCOPE_SOURCE_DIR "/tests/data/run-0.1.0/run.batchscope");
    QFile description(BATCHSCOPE_SOURCE_DIR "/tests/data/run-0.1.0/run/run.json");
    QVERIFY(description.open(QIODevice::ReadOnly));
    const auto run = nlohmann::json::parse(description.readAll().toStdString());
    QVERIFY(toJson(read.options) == run.at("settings"));
    QCOMPARE(read.dataFile, run.at("data").at("file").get<std::string>());
    QCOMPARE(read.dataSha256, run.at("data").at("sha256").get<std::string>());
}

void TestExperimentFile::passesOverUnknownKeys() {
    const Experiment read = parseExperiment(
        R"({"format":"batchscope-experiment","format_version":1,"colour":"red","settings":{"hidden_size":7,"x":1}})");
    QCOMPARE(read.options.hidden_size, 7);
    QCOMPARE(read.options.num_layers, TrainOptions().num_layers);
    QVERIFY(read.dataFile.empty());
    QVERIFY(read.dataForm.empty());
}

void TestExperimentFile::refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString head = R"({"format":"batchscope-experiment","format_version":1,)";
    QTest::newRow("nothing") << ""
                             << "is not an experiment";
    QTest::newRow("names") << "name,label\nabc,A\n"
                           << "is not an experiment";
    QTest::newRow("a list") << "[1,2]"
                            << "is not an experiment";
    QTest::newRow("another format") << R"({"format":"x"})"
                                    << "is not an experiment";
    QTest::newRow("format of another kind") << R"({"format":7})"
                                            << "\"format\" is not a text";
    QTest::newRow("newer") << R"({"format":"batchscope-experiment","format_version":2})"
                           << "another format than";
    QTest::newRow("settings") << head + R"("settings":3})"
                              << "not a JSON object";
    QTest::newRow("type") << head + R"("settings":{"hidden_size":"big"}})"
                          << "\"hidden_size\" has the wrong type";
    QTest::newRow("range") << head + R"("settings":{"hidden_size":0}})"
                           << "hidden";
    QTest::newRow("a fraction") << head + R"("settings":{"hidden_size":1.5}})"
                                << "\"hidden_size\" has the wrong type";
    QTest::newRow("more than fits") << head + R"("settings":{"threads":4294967297}})"
                                    << "\"threads\" is out of range";
    QTest::newRow("a negative seed") << head + R"("settings":{"seed":-1}})"
                                     << "\"seed\" is out of range";
    QTest::newRow("a list of fractions") << head + R"("settings":{"boundaries":[5,1e300]}})"
                                         << "\"boundaries\" has the wrong type";
    QTest::newRow("word") << head + R"("settings":{"cell":"elman"}})"
                          << "cell";
    QTest::newRow("data") << head + R"("data":{"file":[]}})"
                          << "\"file\" is not a text";
    QTest::newRow("a form") << head + R"("data":{"form":7}})"
                            << "reading form: is not a JSON object";
    QTest::newRow("a delimiter") << head + R"("data":{"form":{"delimiter":"x"}}})"
                                 << "\"x\" is not a delimiter";
    QTest::newRow("a form's lines") << head + R"("data":{"form":{"skip_lines":-1}}})"
                                    << "\"skip_lines\" has the wrong type";
    QTest::newRow("an encoding") << head + R"("data":{"form":{"encoding":"utf-77"}}})"
                                 << "is not an encoding";
    QTest::newRow("deep") << QString("[").repeated(500'000) << "is not an experiment";
}

void TestExperimentFile::refuses() {
    QFETCH(QString, text);
    QFETCH(QString, says);
    try {
        parseExperiment(text.toStdString());
        QFAIL("it was read");
    } catch (const InputError& problem) {
        const QString line = QString::fromUtf8(problem.what());
        QVERIFY2(line.contains(says) && !line.contains('\n'), qPrintable(line));
    }
}

void TestExperimentFile::namesTheFile() {
    QTemporaryDir folder;
    const std::string file = folder.filePath("a.batchscope").toStdString();
    writeExperiment({quickLook(), {}, {}, {}}, file);
    QVERIFY(toJson(readExperiment(file).options) == toJson(quickLook()));
    for (const QString& path : {folder.filePath("none"), folder.path()}) {
        try {
            readExperiment(path.toStdString());
            QFAIL("it was read");
        } catch (const InputError& problem) {
            QVERIFY2(QString(problem.what()).startsWith(path), problem.what());
        }
    }
}

QTEST_APPLESS_MAIN(TestExperimentFile)
#include "test_experiment_file.moc"
