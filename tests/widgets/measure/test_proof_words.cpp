#include "tests/widgets/measure/some_proof.h"
#include "widgets/measure/proof_words.h"

#include <QLocale>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace batchscope;
using namespace batchscope::test;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

ShownProof shownOf(std::shared_ptr<const Proof> proof, Trap trap = Trap::None, bool running = false) {
    const auto done = std::int64_t(proof->cells.size());
    return {std::move(proof), done, 72, trap, running};
}

} // namespace

class TestProofWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }

    void numbers_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("longer");
        QTest::newRow("rounding") << 2.13e-7 << "2e-7"
                                  << "2.1e-7";
        QTest::newRow("nothing") << 0.0 << "0"
                                 << "0";
        QTest::newRow("a mistake") << 0.134 << "0.13"
                                   << "0.13";
        QTest::newRow("a small mistake") << 0.00234 << "0.002"
                                         << "0.0023";
        QTest::newRow("below plain numbers") << 0.00099 << "1e-3"
                                             << "9.9e-4";
        QTest::newRow("two digits of exponent") << 3e-12 << "3e-12"
                                                << "3.0e-12";
        QTest::newRow("more than one") << 12.6 << "13"
                                       << "13";
        QTest::newRow("huge") << 3e20 << "3e20"
                              << "3.0e20";
        QTest::newRow("no number") << kNaN << "NaN"
                                   << "NaN";
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << "∞"
                                  << "∞";
    }
    void numbers() {
        QFETCH(double, value);
        QTEST(shortNumber(value), "brief");
        QTEST(twoDigits(value), "longer");
    }

    void theWorstIsJudged_data() {
        QTest::addColumn<double>("logit");
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("gradient");
        QTest::addColumn<double>("worst");
        QTest::newRow("logit") << 3.0 << 2.0 << 1.0 << 3.0;
        QTest::newRow("loss") << 1.0 << 3.0 << 2.0 << 3.0;
        QTest::newRow("gradient") << 2.0 << 1.0 << 3.0 << 3.0;
        QTest::newRow("no number first") << kNaN << 1.0 << 3.0 << kNaN;
        QTest::newRow("no number last") << 2.0 << 1.0 << kNaN << kNaN;
    }
    void theWorstIsJudged() {
        QFETCH(double, logit);
        QFETCH(double, loss);
        QFETCH(double, gradient);
        ProofCell cell;
        cell.max_abs_logit = logit;
        cell.abs_loss = loss;
        cell.max_rel_grad = gradient;
        cell.max_abs_grad = 99; // of no scale, and not judged
        QTEST(worstOf(cell), "worst");
    }

    void verdicts_data() {
        QTest::addColumn<int>("trap");
        QTest::addColumn<int>("cells");
        QTest::addColumn<bool>("running");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("whole") << 0 << 72 << false
                               << "All 72 checks (6 paths × 12 models) agree: largest difference 4e-7";
        QTest::newRow("running") << 0 << 24 << true
                                 << "24 of 72 checks: all agree so far, largest difference 4e-7";
        QTest::newRow("stopped")
            << 0 << 24 << false << "Stopped after 24 of 72 checks: all agree so far, largest difference 4e-7";
        QTest::newRow("trapped") << int(Trap::LastColumn) << 72 << false
                                 << "24 of 72 checks (6 paths × 12 models) differ, by up to 0.13";
        QTest::newRow("trapped, running")
            << int(Trap::LastColumn) << 12 << true << "12 of 72 checks: 4 differ, by up to 0.13";
        QTest::newRow("begun") << 0 << 0 << true << "Proving…";
        QTest::newRow("not begun") << 0 << 0 << false << "Not proved yet";
    }
    void verdicts() {
        QFETCH(int, trap);
        QFETCH(int, cells);
        QFETCH(bool, running);
        QTEST(verdictOf(shownOf(someProof(Trap(trap), std::size_t(cells)), Trap(trap), running)), "verdict");
    }

    void aCellWithoutANumberFails() {
        auto proof = std::make_shared<Proof>(*someProof());
        proof->cells[5].abs_loss = kNaN;
        QCOMPARE(verdictOf(shownOf(proof)), "1 of 72 checks (6 paths × 12 models) differs, by up to NaN");
    }

    void whatATrapDid_data() {
        QTest::addColumn<int>("trap");
        QTest::addColumn<QString>("words");
        QTest::newRow("last column") << int(Trap::LastColumn)
                                     << "last column: 24 of 72 checks fail, by up to 0.13.";
        QTest::newRow("mask by value")
            << int(Trap::MaskByValue)
            << "mask by value: 12 of 72 checks fail, by up to 0.13. Letter 0 is “'”.";
        QTest::newRow("view")
            << int(Trap::View)
            << "h_n.view: 9 of 72 checks fail, by up to 0.13; unnoticed in packed (1 layer, one "
               "direction).";
        QTest::newRow("padding in both directions")
            << int(Trap::PadBidirectional)
            << "padding in both directions: 12 of 72 checks fail, by up to 0.13; unnoticed in "
               "padded and bucketed (1 layer, one "
               "direction; 2 layers, one direction).";
    }
    void whatATrapDid() {
        QFETCH(int, trap);
        QTEST(trapSentence(shownOf(someProof(Trap(trap)), Trap(trap))), "words");
    }

    void aShapeThatHidesATrapAloneIsNamed() {
        auto proof = std::make_shared<Proof>(*someProof(Trap::LastColumn));
        ProofCell& hides = proof->cells[4 * kBatchPaths + std::size_t(BatchPath::Padded)];
        hides.max_abs_logit = 1e-7;
        QCOMPARE(trapSentence(shownOf(proof, Trap::LastColumn)),
                 "last column: 23 of 72 checks fail, by up to 0.13; unnoticed in padded (LSTM, 1 layer, one "
                 "direction).");
    }

    void everyTrapIsExplained() {
        for (std::size_t i = 1; i < kTraps; ++i) {
            const QString tip = trapTip(Trap(i));
            QVERIFY2(tip.contains("<pre>") && tip.contains("Affects: "), qPrintable(tip));
            QVERIFY2(tip.contains("Correct: "), qPrintable(tip));
        }
        QVERIFY(trapTip(Trap::View).contains("Harmless for: 1 layer, one direction."));
        QVERIFY(!trapTip(Trap::LastColumn).contains("Does no harm"));
    }

    void cellsInWords() {
        const auto proof = someProof();
        QCOMPARE(
            cellSentence(proof->cells[7 * kBatchPaths + std::size_t(BatchPath::Packed)]),
            "LSTM, 2 layers, both directions, packed on the CPU: agrees. Logits differ by 2.1e-7, the loss "
            "by 3.0e-8, gradients by 4.0e-8 (3.6e-7 of the largest entry).");
        const auto trapped = someProof(Trap::View);
        QVERIFY(cellSentence(trapped->cells[7 * kBatchPaths + std::size_t(BatchPath::Packed)])
                    .contains("differs. Logits differ by 0.13"));
    }
};

QTEST_GUILESS_MAIN(TestProofWords)
#include "test_proof_words.moc"
