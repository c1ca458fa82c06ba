#include "tests/session/session_log.h"
#include "tests/support/patience.h"
#include "tests/support/tiny_names.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

QString lossText(const std::vector<StepMetrics>& steps) {
    QStringList losses;
    for (const StepMetrics& step : steps)
        losses << QString::number(step.loss, 'g', 17);
    return losses.join(u' ');
}

struct Collector : TrainingSink {
    void onStep(const StepMetrics& metrics) override { steps.push_back(metrics); }
    std::vector<StepMetrics> steps;
};

} // namespace

class TestRealTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trainsToTheEnd_data();
    void trainsToTheEnd();
    void givesTheTrainersNumbers();
    void pausesBetweenBatches();
    void aPauseShowsItsWeights();
    void stopsBeforeTheFirstBatch();
    void stopsWhileItRuns();
    void isDestroyedWhileItRuns();
    void startsAgainAndAgain();
    void tellsTheTrainersErrors_data();
    void tellsTheTrainersErrors();
};

void TestRealTraining::trainsToTheEnd_data() {
    QTest::addColumn<Execution>("execution");
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<int>("evalEvery");
    QTest::addColumn<QString>("told");
    QTest::newRow("packed LSTM") << Execution::Packed << Cell::Lstm << 0 << "12";
    QTest::newRow("padded GRU") << Execution::Padded << Cell::Gru << 0 << "12";
    QTest::newRow("sequential RNN") << Execution::Sequential << Cell::Rnn << 0 << "12";
    QTest::newRow("evaluated on the way") << Execution::Packed << Cell::Rnn << 5 << "5 10 12";
}

void TestRealTraining::trainsToTheEnd() {
    QFETCH(Execution, execution);
    QFETCH(Cell, cell);
    QFETCH(int, evalEvery);
    QFETCH(QString, told);
    TrainOptions options = tinyOptions();
    options.execution = execution;
    options.cell = cell;
    options.evalEvery = evalEvery;
    TrainingSession session;
    SessionLog log(session);
    QStringList evaluations;
    std::shared_ptr<const Predictor> model;
    RunStart start;
    connect(&session, &TrainingSession::mailed, this, [&](const MetricsMailbox::Mail& mail) {
        for (const Evaluation& each : mail.evaluations)
            evaluations << QString::number(each.step);
        if (mail.model) model = mail.model;
        if (mail.start) start = *mail.start;
    });
    session.start(trainingJob(tinyNames(), options));
    SOON(log.over());
    QCOMPARE(log.states(), "running|idle|ended");
    QCOMPARE(log.steps.size(), 12u);
    QVERIFY(log.told().startsWith("start|steps 1-"));
    QVERIFY(log.told().endsWith("|finished 12"));
    QCOMPARE(evaluations.join(u' '), told);
    QCOMPARE(start.device, "cpu");
    QCOMPARE(start.trainRows, 32);
    QCOMPARE(start.testRows, 8);
    QVERIFY(model);
    QCOMPARE(model, log.results.back().model); // the last mail holds the final weights
    QCOMPARE(model->step(), 12);
}

void TestRealTraining::givesTheTrainersNumbers() {
    TrainOptions options = tinyOptions();
    options.steps = 30;
    Collector alone;
    Trainer(tinyNames(), options).run({}, alone);
    TrainingSession session;
    SessionLog log(session);
    session.start(trainingJob(tinyNames(), options), true);
    session.nextBatch();
    SOON_EQUAL(log.steps.size(), 1u);
    session.resume();
    SOON(log.over());
    QCOMPARE(lossText(log.steps), lossText(alone.steps)); // a pause changes nothing
}

void TestRealTraining::pausesBetweenBatches() {
    TrainOptions options = tinyOptions();
    options.steps = kEndless;
    TrainingSession session;
    SessionLog log(session);
    session.start(trainingJob(tinyNames(), options), true);
    for (const char* told : {"start|steps 1-1", "start|steps 1-2", "start|steps 1-3"}) {
        session.nextBatch();
        SOON_EQUAL(log.told(), told);
        QTest::qWait(kWatched);
        QCOMPARE(log.told(), told);
    }
}

void TestRealTraining::aPauseShowsItsWeights() {
    TrainOptions options = tinyOptions();
    options.steps = kEndless;
    TrainingSession session;
    std::int64_t step = -1, weights = -1, stepAtRest = -1, weightsAtRest = -1;
    connect(&session, &TrainingSession::mailed, this, [&](const MetricsMailbox::Mail& mail) {
        if (!mail.steps.empty()) step = mail.steps.back().step;
        if (mail.model) weights = mail.model->step();
    });
    connect(&session, &TrainingSession::rested, this, [&] { stepAtRest = step, weightsAtRest = weights; });
    session.start(trainingJob(tinyNames(), options));
    for (int round = 0; round < 4; ++round) {
        const std::int64_t before = step;
        SOON(step > before + 3);
        stepAtRest = -1;
        round == 2 ? session.nextBatch() : session.pause(); // which pauses too
        SOON(stepAtRest >= 0);
        QVERIFY2(weightsAtRest == stepAtRest,
                 qPrintable(
                     QStringLiteral("paused at step %1, weights of %2").arg(stepAtRest).arg(weightsAtRest)));
        session.resume();
    }
}

void TestRealTraining::stopsBeforeTheFirstBatch() {
    TrainingSession session;
    SessionLog log(session);
    session.start(trainingJob(tinyNames(), tinyOptions()), true);
    session.stop();
    SOON(log.over());
    QCOMPARE(log.states(), "paused|stopping|idle|ended");
    QCOMPARE(log.told(), "start|stopped 0");
    QVERIFY(log.results.back().model);
    QCOMPARE(log.results.back().model->step(), 0);
    QCOMPARE(log.results.back().evaluation.rows, 0);
}

void TestRealTraining::stopsWhileItRuns() {
    TrainOptions options = tinyOptions();
    options.steps = kEndless;
    TrainingSession session;
    SessionLog log(session);
    session.start(trainingJob(tinyNames(), options));
    SOON(log.steps.size() > 5);
    session.stop();
    SOON(log.over());
    const std::int64_t steps = log.results.back().steps;
    QCOMPARE(log.told(), QStringLiteral("start|steps 1-%1|stopped %1").arg(steps));
    QCOMPARE(log.results.back().model->step(), steps);
}

void TestRealTraining::isDestroyedWhileItRuns() {
    TrainOptions options = tinyOptions();
    options.steps = kEndless;
    options.evalEvery = 1;
    const auto names = tinyNames();
    auto session = std::make_unique<TrainingSession>();
    auto log = std::make_unique<SessionLog>(*session);
    session->start(trainingJob(names, options));
    SOON(!log->steps.empty());
    session.reset();
    QCOMPARE(names.use_count(), 1); // nothing of the run is left
}

void TestRealTraining::startsAgainAndAgain() {
    TrainOptions options = tinyOptions();
    options.steps = 3;
    const auto names = tinyNames();
    TrainingSession session;
    SessionLog log(session);
    QString first;
    for (int run = 0; run < 20; ++run) {
        log.steps.clear();
        log.clear();
        session.start(trainingJob(names, options));
        if (run % 2) {
            session.stopAndWait();
            continue;
        }
        SOON(log.over());
        if (first.isEmpty()) first = lossText(log.steps);
        QCOMPARE(lossText(log.steps), first);
    }
    QCOMPARE(log.results.size(), 10u);
}

void TestRealTraining::tellsTheTrainersErrors_data() {
    QTest::addColumn<double>("testFraction");
    QTest::addColumn<double>("learningRate");
    QTest::addColumn<QString>("message");
    QTest::newRow("settings") << 2.0 << 0.01 << "test fraction must lie between 0 and 1";
    QTest::newRow("loss that explodes") << 0.2 << 1e38 << "the loss is not finite any more at step ";
}

void TestRealTraining::tellsTheTrainersErrors() {
    QFETCH(double, testFraction);
    QFETCH(double, learningRate);
    QFETCH(QString, message);
    TrainOptions options = tinyOptions();
    options.optimizer = Optimizer::Sgd;
    options.split.testFraction = testFraction;
    options.learningRate = learningRate;
    TrainingSession session;
    SessionLog log(session);
    session.start(trainingJob(tinyNames(), options));
    SOON(log.over());
    QCOMPARE(log.states(), "running|idle|failed");
    QVERIFY2(log.told().contains("failed: " + message), qPrintable(log.told()));
    log.clear();
    session.start(trainingJob(tinyNames(), tinyOptions()));
    SOON(log.over());
    QVERIFY(log.told().endsWith("|finished 12"));
}

QTEST_GUILESS_MAIN(TestRealTraining)
#include "test_real_training.moc"
