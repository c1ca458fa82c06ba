#include "tests/support/patience.h"
#include "tests/support/tiny_names.h"
#include "widgets/session/study_session.h"

#include <QtTest>

#include <numeric>

using namespace batchscope;
using namespace batchscope::test;

namespace {

std::vector<std::uint32_t> rowsOf(const NameDataset& names, std::size_t count = SIZE_MAX) {
    std::vector<std::uint32_t> rows(std::min(count, names.size()));
    std::iota(rows.begin(), rows.end(), 0u);
    return rows;
}

PlanOptions sized(std::int64_t batchSize) {
    PlanOptions options;
    options.batchSize = batchSize;
    return options;
}

/// So many rows that a study lasts.
std::shared_ptr<const NameDataset> manyNames() {
    auto names = std::make_shared<NameDataset>();
    names->setClasses({"A", "B"});
    for (std::uint32_t row = 0; row < 200'000; ++row)
        names->append(std::u32string(1 + row % 23, U'a'), row % 2, row + 1);
    return names;
}

/// "plain 10, sorted 10, …": each strategy with its batches.
QString studyText(const StudySession& session) {
    QStringList parts;
    if (session.result()) {
        for (const StudiedStrategy& each : *session.result())
            parts << QStringLiteral("%1 %2")
                         .arg(QString::fromStdString(toText(each.options.strategy)))
                         .arg(each.cost.batches);
    }
    return parts.join(u", ");
}

} // namespace

class TestStudySession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsAllStrategies() {
        const auto names = tinyNames();
        StudySession session;
        QSignalSpy ready(&session, &StudySession::ready);
        QVERIFY(!session.result() && !session.busy());
        session.study(names, rowsOf(*names), sized(8), Sampling::Epoch, 0);
        QVERIFY(session.busy());
        SOON_EQUAL(int(ready.count()), 1);
        QVERIFY(!session.busy());
        QCOMPARE(studyText(session), "plain 5, sorted 5, bucketed 5, exact-length 7, boundaries 7, pooled 5, "
                                     "length-grouped 5, token-budget 5");
    }

    void isWhatCoreComputes_data() {
        QTest::addColumn<int>("sampling");
        QTest::addColumn<int>("seed");
        for (const auto sampling : {Sampling::Epoch, Sampling::Replacement})
            for (const int seed : {0, 7})
                QTest::addRow("%s, seed %d", toText(sampling).c_str(), seed) << int(sampling) << seed;
    }
    void isWhatCoreComputes() {
        QFETCH(int, sampling);
        QFETCH(int, seed);
        const auto names = tinyNames();
        const auto rows = rowsOf(*names, 30);
        StudySession session;
        session.study(names, rows, sized(4), Sampling(sampling), std::uint64_t(seed));
        SOON(session.result() != nullptr);
        const auto expected = studyStrategies(rows, names->lengths(), names->labels(), sized(4),
                                              Sampling(sampling), std::uint64_t(seed));
        QCOMPARE(session.result()->size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY((*session.result())[i].plan.order == expected[i].plan.order);
            QVERIFY((*session.result())[i].cost == expected[i].cost);
        }
    }

    void problemsAreTold() {
        const auto names = tinyNames();
        PlanOptions options = sized(8);
        options.budget = 7;
        StudySession session;
        session.study(names, rowsOf(*names), options, Sampling::Epoch, 0);
        SOON(session.result() != nullptr);
        for (const StudiedStrategy& each : *session.result())
            QCOMPARE(each.problem.empty(), each.options.strategy != Strategy::TokenBudget);
    }

    void noRowsAreAProblemOfEach() {
        StudySession session;
        session.study(tinyNames(), {}, sized(8), Sampling::Epoch, 0);
        SOON(session.result() != nullptr);
        for (const StudiedStrategy& each : *session.result())
            QVERIFY(!each.problem.empty());
    }

    void aNewRequestSupersedesTheOld_data() {
        QTest::addColumn<bool>("large");
        QTest::newRow("a short one") << false;
        QTest::newRow("a long one") << true;
    }
    void aNewRequestSupersedesTheOld() {
        QFETCH(bool, large);
        const auto names = tinyNames();
        const auto first = large ? manyNames() : names;
        StudySession session;
        QSignalSpy ready(&session, &StudySession::ready);
        session.study(first, rowsOf(*first), sized(1), Sampling::Epoch, 0);
        session.study(names, rowsOf(*names), sized(40), Sampling::Epoch, 0);
        SOON(!session.busy());
        QTest::qWait(kWatched);
        QCOMPARE(ready.count(), 1);
        QVERIFY(studyText(session).startsWith("plain 1, sorted 1,"));
    }

    void theLastResultStaysMeanwhile() {
        const auto names = tinyNames();
        StudySession session;
        session.study(names, rowsOf(*names), sized(40), Sampling::Epoch, 0);
        SOON(!session.busy());
        const auto before = session.result();
        session.study(names, rowsOf(*names), sized(10), Sampling::Epoch, 0);
        QCOMPARE(session.result(), before);
        SOON(!session.busy());
        QVERIFY(studyText(session).startsWith("plain 4,"));
        QCOMPARE((*before)[0].cost.batches, 1); // whoever holds the old one still reads it
    }

    void clearForgets_data() {
        QTest::addColumn<bool>("meanwhile");
        QTest::newRow("when ready") << false;
        QTest::newRow("meanwhile") << true;
    }
    void clearForgets() {
        QFETCH(bool, meanwhile);
        const auto names = tinyNames();
        StudySession session;
        session.clear();
        session.study(names, rowsOf(*names), sized(8), Sampling::Epoch, 0);
        if (!meanwhile) SOON(!session.busy());
        QSignalSpy ready(&session, &StudySession::ready);
        session.clear();
        QVERIFY(!session.busy() && !session.result());
        QTest::qWait(kWatched);
        QVERIFY(!session.result());
        QCOMPARE(ready.count(), 0);
        session.study(names, rowsOf(*names), sized(8), Sampling::Epoch, 0);
        SOON_EQUAL(int(ready.count()), 1);
    }

    void isDestroyedMeanwhile() {
        const auto names = manyNames();
        auto session = std::make_unique<StudySession>();
        QSignalSpy ready(session.get(), &StudySession::ready);
        session->study(names, rowsOf(*names), sized(1), Sampling::Epoch, 0);
        session.reset();
        QTest::qWait(kWatched);
        QCOMPARE(ready.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStudySession)
#include "test_study_session.moc"
