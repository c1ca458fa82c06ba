#include "tests/support/patience.h"
#include "tests/support/tiny_names.h"
#include "widgets/session/measure_jobs.h"

using namespace batchscope;
using namespace batchscope::test;

namespace {

ProofOptions tinyProof() {
    ProofOptions options;
    options.hidden_size = 4;
    options.names = 6;
    options.device = Device::Cpu;
    options.threads = 1;
    return options;
}

/// A session of the program's own measurements, and what it told.
struct Measured {
    Measured() {
        QObject::connect(&session, &MeasureSession::ended, &session, [this] { told << "ended"; });
        QObject::connect(&session, &MeasureSession::failed, &session,
                         [this](const QString& message) { told << message; });
    }
    /// What it told until it was idle.
    QString wait() {
        if (!QTest::qWaitFor([this] { return !session.busy(); }, kPatience)) return "goes on";
        return std::exchange(told, {}).join(u'|');
    }

    MeasureSession session{coreJobs()};
    std::shared_ptr<const NameDataset> names = tinyNames();
    QStringList told;
};

} // namespace

class TestRealMeasuring : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void proves_data() {
        QTest::addColumn<int>("trap");
        QTest::addColumn<bool>("pass");
        for (std::size_t i = 0; i < kTraps; ++i)
            QTest::newRow(toText(Trap(i)).c_str()) << int(i) << (Trap(i) == Trap::None);
    }
    void proves() {
        QFETCH(int, trap);
        Measured m;
        ProofOptions options = tinyProof();
        options.trap = Trap(trap);
        m.session.startProof(m.names, options);
        QCOMPARE(m.wait(), "ended");
        const auto proof = m.session.results().proof;
        QCOMPARE(proof->cells.size(), proofCells(options));
        QCOMPARE(m.session.progress().total, std::int64_t(proof->cells.size()));
        QTEST(proof->pass(), "pass");
        for (const ProofCell& cell : proof->cells)
            QVERIFY2(cell.trapped || cell.pass(), toText(cell.shape).c_str());
    }

    void testsNeighbours() {
        Measured m;
        InvarianceOptions options;
        options.batches = 5;
        options.neighbours = 7;
        m.session.startInvariance(m.names, tinyProof(), options);
        QCOMPARE(m.wait(), "ended");
        const auto result = m.session.results().invariance;
        QVERIFY(result->complete);
        QCOMPARE(result->paths.size(), std::size_t(4));
        for (const Invariance& each : result->paths)
            QVERIFY(each.pass() && each.max_abs_logits.size() == 5);
        options.name = std::string(1, ' ');
        options.batches = 0;
        m.session.startInvariance(m.names, tinyProof(), options);
        const QString message = m.wait();
        QVERIFY2(message != "ended" && !message.isEmpty(), qPrintable(message));
    }

    void races() {
        Measured m;
        RaceOptions options;
        options.model = tinyOptions();
        options.names = 4;
        options.rounds = 3;
        m.session.startRace(m.names, options);
        QCOMPARE(m.wait(), "ended");
        const auto result = m.session.results().race;
        QVERIFY(result->complete());
        QCOMPARE(result->rungs.size(), std::size_t(6));
        QVERIFY(bool(lessonOf(*result)));
        QCOMPARE(m.session.progress().done, 1.0);
    }

    void aCancelledRaceKeepsItsRounds() {
        Measured m;
        RaceOptions options;
        options.model = tinyOptions();
        options.names = 4;
        options.rounds = 10'000;
        m.session.startRace(m.names, options);
        SOON(m.session.results().race && m.session.results().race->rounds >= 2);
        m.session.cancel();
        QCOMPARE(m.wait(), "ended");
        const auto result = m.session.results().race;
        QVERIFY(!result->complete() && result->rounds >= 2);
        for (const Rung& rung : result->rungs)
            QVERIFY(rung.ratio.value > 0);
    }

    void sweeps() {
        Measured m;
        SweepOptions options;
        options.model = tinyOptions();
        options.sizes = {1, 2, 4};
        options.rounds = 2;
        options.draws = 2;
        m.session.startSweep(m.names, options);
        QCOMPARE(m.wait(), "ended");
        QVERIFY(m.session.results().sweep->complete);
        QCOMPARE(m.session.results().sweep->points.size(), std::size_t(9));
        QCOMPARE(m.session.results().sweep->noise.size(), std::size_t(3));
    }

    void measuresCosts() {
        Measured m;
        CostOptions options;
        options.model = tinyOptions();
        options.batches = 2;
        options.rounds = 1;
        m.session.startCosts(m.names, options);
        QCOMPARE(m.wait(), "ended");
        QVERIFY(m.session.results().costs->complete);
        QVERIFY(!m.session.results().costs->timed.empty());
    }
};

QTEST_GUILESS_MAIN(TestRealMeasuring)
#include "test_real_measuring.moc"
