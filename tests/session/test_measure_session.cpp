#include "tests/session/scripted_jobs.h"
#include "tests/support/patience.h"
#include "tests/support/tiny_names.h"

#include <QMetaEnum>
#include <QThread>

using namespace batchscope;
using namespace batchscope::test;

using Kind = MeasureSession::Kind;

namespace {

constexpr Kind kKinds[] = {Kind::Proof, Kind::Invariance, Kind::Race, Kind::Sweep, Kind::Costs};

QString word(Kind kind) {
    return QString::fromLatin1(QMetaEnum::fromType<Kind>().valueToKey(int(kind))).toLower();
}

/// `race 5` or, where it is not whole, `race 3…`; kinds without a result are left out.
QString resultText(const MeasureSession::Results& results) {
    QStringList parts;
    const auto add = [&parts](const char* kind, std::size_t count, bool complete) {
        parts << QStringLiteral("%1 %2%3").arg(kind).arg(count).arg(complete ? "" : "…");
    };
    if (results.proof) add("proof", results.proof->cells.size(), results.proof->complete);
    if (results.invariance)
        add("invariance", results.invariance->paths[0].max_abs_logits.size(), results.invariance->complete);
    if (results.race) add("race", std::size_t(results.race->rounds), results.race->complete());
    if (results.sweep) add("sweep", results.sweep->points.size(), results.sweep->complete);
    if (results.costs) add("costs", results.costs->timed.size(), results.costs->complete);
    return parts.join(u' ');
}

/// A session of scripted jobs, and what it told: `ended|failed: …`.
struct Measured {
    Measured() : session(std::make_unique<MeasureSession>(scriptedJobs(script))) {
        MeasureSession* told = session.get();
        const auto here = [this] { strayed |= QThread::currentThread() != qApp->thread(); };
        QObject::connect(
            told, &MeasureSession::changed, told, [=, this] { here(), ++changes; }, Qt::DirectConnection);
        QObject::connect(
            told, &MeasureSession::ended, told, [=, this] { here(), ends << "ended"; }, Qt::DirectConnection);
        QObject::connect(
            told, &MeasureSession::failed, told,
            [=, this](const QString& message) { here(), ends << "failed: " + message; },
            Qt::DirectConnection);
    }
    ~Measured() { script.release(); }

    void start(Kind kind, Trap trap = Trap::None) {
        ProofOptions proof;
        proof.trap = trap;
        InvarianceOptions invariance;
        invariance.batches = script.steps;
        switch (kind) {
        case Kind::Proof:
            return session->startProof(names, proof);
        case Kind::Invariance:
            return session->startInvariance(names, proof, invariance);
        case Kind::Race:
            return session->startRace(names, {});
        case Kind::Sweep:
            return session->startSweep(names, {});
        case Kind::Costs:
            return session->startCosts(names, {});
        }
    }
    QString results() const { return resultText(session->results()); }
    QString told() const { return ends.join(u'|'); }

    Script script; // first: the session's worker uses it to its end
    std::shared_ptr<const NameDataset> names = tinyNames();
    std::unique_ptr<MeasureSession> session;
    QStringList ends;
    int changes = 0;
    bool strayed = false;
};

void addKinds() {
    QTest::addColumn<int>("kind");
    for (const Kind kind : kKinds)
        QTest::newRow(qPrintable(word(kind))) << int(kind);
}

} // namespace

class TestMeasureSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void measures_data() { addKinds(); }
    void measures() {
        QFETCH(int, kind);
        Measured m;
        QVERIFY(!m.session->busy());
        m.start(Kind(kind));
        QVERIFY(m.session->busy());
        QCOMPARE(m.session->kind(), Kind(kind));
        SOON_EQUAL(m.told(), "ended");
        QVERIFY(!m.session->busy());
        QCOMPARE(m.results(), word(Kind(kind)) + " 5");
        QVERIFY(m.changes > 0);
        QVERIFY(!m.strayed);
    }

    void theWindowLivesMeanwhile_data() { addKinds(); }
    void theWindowLivesMeanwhile() {
        QFETCH(int, kind);
        Measured m;
        m.script.holdAfter = 2;
        m.start(Kind(kind));
        SOON_EQUAL(std::int64_t(m.script.done), std::int64_t(2)); // from here on the job blocks
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
        timer.start(1);
        SOON(ticks > 20);
        QVERIFY(m.session->busy());
        QCOMPARE(int(m.script.alive), 1);
        QCOMPARE(m.told(), "");
        m.script.release();
        SOON_EQUAL(m.told(), "ended");
        QCOMPARE(m.results(), word(Kind(kind)) + " 5");
    }

    void tellsWhatThereIsSoFar_data() {
        QTest::addColumn<int>("kind");
        for (const Kind kind : kKinds) // that of the neighbours tells its count only
            if (kind != Kind::Invariance) QTest::newRow(qPrintable(word(kind))) << int(kind);
    }
    void tellsWhatThereIsSoFar() {
        QFETCH(int, kind);
        Measured m;
        m.script.holdAfter = 2;
        m.start(Kind(kind));
        // The worker copies a result when the last one has been taken: the first step or a later one.
        SOON(!m.results().isEmpty());
        QVERIFY2(m.results().endsWith(u'…'), qPrintable(m.results()));
        QVERIFY(m.session->progress().done > 0);
        m.script.release();
        SOON_EQUAL(m.told(), "ended");
    }

    void tellsItsProgress() {
        Measured m;
        m.script.steps = 72;
        m.script.holdAfter = 24;
        m.start(Kind::Proof);
        SOON_EQUAL(m.session->progress().count, std::int64_t(24));
        QCOMPARE(m.session->progress().total, std::int64_t(72));
        QCOMPARE(m.session->progress().done, 24.0 / 72);
        QVERIFY(m.session->progress().secondsLeft > 0);
        QVERIFY(!m.session->progress().stage.isEmpty());
        m.script.release();
        SOON_EQUAL(m.told(), "ended");
        m.script.holdAfter = 0;
        m.start(Kind::Race);
        QCOMPARE(m.session->progress().done, 0.0); // that of the proof is forgotten
    }

    void cancelKeepsWhatThereIs_data() { addKinds(); }
    void cancelKeepsWhatThereIs() {
        QFETCH(int, kind);
        Measured m;
        m.script.steps = 1'000'000'000;
        m.start(Kind(kind));
        SOON(m.script.done > 3);
        m.session->cancel();
        SOON_EQUAL(m.told(), "ended");
        QVERIFY(!m.session->busy());
        QCOMPARE(m.results(), QStringLiteral("%1 %2…").arg(word(Kind(kind))).arg(m.script.done)); // all of it
        QTest::qWait(kWatched);
        QCOMPARE(m.told(), "ended");
    }

    void cancelTwiceAndWhenIdle() {
        Measured m;
        m.session->cancel();
        QCOMPARE(m.told(), "");
        m.script.steps = 1'000'000'000;
        m.start(Kind::Race);
        m.session->cancel();
        m.session->cancel();
        SOON_EQUAL(m.told(), "ended");
    }

    void failureIsTold_data() { addKinds(); }
    void failureIsTold() {
        QFETCH(int, kind);
        Measured m;
        m.script.throwAfter = 3;
        m.start(Kind(kind));
        SOON_EQUAL(m.told(), "failed: the graphics card fell out");
        QVERIFY(!m.session->busy());
        m.script.throwAfter = -1;
        m.start(Kind(kind));
        SOON_EQUAL(m.told(), "failed: the graphics card fell out|ended");
        QCOMPARE(m.results(), word(Kind(kind)) + " 5");
    }

    void failureWithoutWords_data() {
        QTest::addColumn<bool>("exception");
        QTest::newRow("an empty message") << true;
        QTest::newRow("no exception of the library") << false;
    }
    void failureWithoutWords() {
        QFETCH(bool, exception);
        Measured m;
        MeasureJobs jobs = scriptedJobs(m.script);
        jobs.race = [exception](const NameDataset&, const RaceOptions&, std::stop_token,
                                const RaceSink&) -> RaceResult {
            if (exception) throw std::runtime_error("");
            throw 7;
        };
        m.session->setJobs(jobs);
        m.start(Kind::Race);
        SOON(!m.session->busy());
        QVERIFY2(m.told().startsWith("failed: ") && m.told().size() > 10, qPrintable(m.told()));
    }

    void aStartSupersedes_data() {
        QTest::addColumn<bool>("held");
        QTest::newRow("one that heeds its stop") << false;
        QTest::newRow("one that is deaf for a while") << true;
    }
    void aStartSupersedes() {
        QFETCH(bool, held);
        Measured m;
        m.script.steps = held ? 6 : 1'000'000'000;
        if (held) m.script.holdAfter = 4;
        m.start(Kind::Proof);
        SOON(m.script.done > 3);
        m.start(Kind::Proof, Trap::View);
        QVERIFY(m.session->busy());
        QCOMPARE(m.results(), ""); // the next of its kind is begun
        if (held) {
            QCOMPARE(watched(m.script.begun), 1); // one worker at a time
            QCOMPARE(m.results(), "");            // and nothing of the old one
        }
        m.script.steps = 6;
        m.script.release();
        SOON_EQUAL(m.told(), "ended");
        QCOMPARE(int(m.script.begun), 2);
        QVERIFY(!m.script.crowded);
        QCOMPARE(m.results(), "proof 6");
        for (const ProofCell& cell : m.session->results().proof->cells)
            QCOMPARE(cell.max_abs_logit, 0.1); // of the trap, and not of the proof before
        QTest::qWait(kWatched);
        QCOMPARE(m.told(), "ended");
    }

    void theLastOfManyStartsCounts() {
        Measured m;
        m.script.holdAfter = 1;
        m.start(Kind::Proof);
        SOON_EQUAL(std::int64_t(m.script.done), std::int64_t(1));
        for (const Trap trap : {Trap::View, Trap::LastColumn, Trap::None})
            m.start(Kind::Proof, trap);
        m.script.release();
        SOON_EQUAL(m.told(), "ended");
        QCOMPARE(int(m.script.begun), 2);
        QCOMPARE(m.session->results().proof->cells[0].max_abs_logit, 2e-7);
    }

    void aStartThatWaitsCanBeCancelled() {
        Measured m;
        m.script.holdAfter = 1;
        m.start(Kind::Proof);
        SOON_EQUAL(std::int64_t(m.script.done), std::int64_t(1));
        m.start(Kind::Race);
        m.session->cancel();
        m.script.release();
        SOON_EQUAL(m.told(), "ended");
        QCOMPARE(int(m.script.begun), 1);
        QVERIFY(!m.session->results().race);
    }

    void resultsStayUntilTheNextOfTheirKind() {
        Measured m;
        for (const Kind kind : kKinds) {
            m.start(kind);
            SOON(!m.session->busy());
        }
        QCOMPARE(m.results(), "proof 5 invariance 5 race 5 sweep 5 costs 5");
        const auto before = m.session->results().race;
        m.script.holdAfter = 0;
        m.start(Kind::Race);
        QCOMPARE(m.results(), "proof 5 invariance 5 sweep 5 costs 5");
        QCOMPARE(before->rounds, std::int64_t(5)); // whoever holds the old one still reads it
        m.script.release();
        SOON(!m.session->busy());
        QCOMPARE(m.results(), "proof 5 invariance 5 race 5 sweep 5 costs 5");
    }

    void whoHearsOfAnEndMayStart() {
        Measured m;
        connect(m.session.get(), &MeasureSession::ended, this, [&] {
            if (m.script.begun == 1) m.start(Kind::Sweep);
        });
        m.start(Kind::Race);
        SOON_EQUAL(m.told(), "ended|ended");
        QCOMPARE(m.results(), "race 5 sweep 5");
    }

    void whoHearsOfAChangeMayStop() {
        Measured m;
        m.script.steps = 1'000'000'000;
        int stops = 0;
        connect(m.session.get(), &MeasureSession::changed, this, [&] {
            if (m.session->progress().done <= 0 || !m.session->busy()) return;
            ++stops;
            m.session->stopAndWait();
        });
        m.start(Kind::Race);
        SOON(stops == 1 && !m.session->busy());
        QCOMPARE(int(m.script.alive), 0);
        QCOMPARE(m.told(), "");
    }

    void stopAndWaitJoins() {
        Measured m;
        m.session->stopAndWait();
        m.script.steps = 1'000'000'000;
        m.start(Kind::Race);
        SOON(m.script.done > 3);
        m.start(Kind::Sweep); // waits, and is given up too
        m.session->stopAndWait();
        QVERIFY(!m.session->busy());
        QCOMPARE(int(m.script.alive), 0);
        QTest::qWait(kWatched);
        QCOMPARE(m.told(), "");
        QCOMPARE(int(m.script.begun), 1);
        m.script.steps = 5;
        m.start(Kind::Costs);
        SOON_EQUAL(m.told(), "ended");
        QVERIFY2(m.results().endsWith("costs 5"), qPrintable(m.results()));
    }

    void isDestroyedMeanwhile_data() { addKinds(); }
    void isDestroyedMeanwhile() {
        QFETCH(int, kind);
        Measured m;
        m.script.steps = 1'000'000'000;
        m.start(Kind(kind));
        SOON(m.script.done > 0);
        const std::weak_ptr<const NameDataset> names = m.names;
        m.names.reset();
        QVERIFY(!names.expired()); // the worker's share
        m.session.reset();
        QCOMPARE(int(m.script.alive), 0);
        QVERIFY(names.expired());
        QTest::qWait(kWatched);
        QCOMPARE(m.told(), "");
    }
};

QTEST_GUILESS_MAIN(TestMeasureSession)
#include "test_measure_session.moc"
