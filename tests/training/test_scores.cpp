#include "core/training/scores.h"

#include <QTest>

#include <cmath>

using namespace batchscope;

/// Scores by name, whatever task they are of.
class TestScores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByName();
    void knowsTheBetterOne();
    void arrangesWhatAFileHeld();
    void namesUnknownOnes();
    void tells_data();
    void tells();
};

void TestScores::findsByName() {
    Scores scores{{"top1", 0.5}, {"top2", 1.0}};
    QCOMPARE(scores["top2"], 1.0);
    QVERIFY(!scores.has("wer") && std::isnan(scores["wer"]));
    scores.set("top1", 0.25);
    QCOMPARE(scores["top1"], 0.25);
}

void TestScores::knowsTheBetterOne() {
    const Scores low{{"top1", 0.5}, {"top2", 1.0}}, high{{"top1", 0.6}, {"top2", 0.7}};
    QVERIFY(high.betterThan(low) && !low.betterThan(high) && !low.betterThan(low));
    QVERIFY(low.betterThan({}) && !Scores().betterThan(low) && !Scores().betterThan({}));
}

void TestScores::arrangesWhatAFileHeld() {
    Scores scores{{"odd", 3}, {"macro_f1", 0.4}, {"top2", 1}, {"top1", 0.5}};
    scores.arrange();
    QStringList names;
    for (const Score& score : scores)
        names << QString::fromStdString(score.name);
    QCOMPARE(names.join(" "), QString("top1 top2 macro_f1 odd"));
}

void TestScores::namesUnknownOnes() {
    const ScoreKind kind = scoreKind("odd");
    QCOMPARE(QString::fromStdString(std::string(kind.title)), QString("odd"));
    QVERIFY(!kind.share);
}

void TestScores::tells_data() {
    QTest::addColumn<double>("top1");
    QTest::addColumn<QString>("text");
    QTest::newRow("share") << 0.7626 << "top-1 76.26 %; odd 3.000";
    QTest::newRow("none right") << 0.0 << "top-1 0.00 %; odd 3.000";
}

void TestScores::tells() {
    QFETCH(double, top1);
    QTEST(QString::fromStdString(scoresText({{"top1", top1}, {"odd", 3}}, "; ")), "text");
}

QTEST_GUILESS_MAIN(TestScores)
#include "test_scores.moc"
