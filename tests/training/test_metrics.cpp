#include "core/training/metrics.h"
#include "core/training/speedometer.h"

#include <QTest>

using namespace batchscope;

class TestMetrics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsTop1AndTop2();
    void macroF1_data();
    void macroF1();
    void nothingCounted();
    void lossCurves();
    void speed();
};

void TestMetrics::countsTop1AndTop2() {
    EvaluationCounter counter(3);
    counter.add(0, 0, 1, 0.5);
    counter.add(2, 1, 2, 1.5);
    const Evaluation e = counter.result(7);
    QCOMPARE(e.step, 7);
    QCOMPARE(e.rows, 2);
    QCOMPARE(e.scores["top1"], 0.5);
    QCOMPARE(e.scores["top2"], 1.0);
    QCOMPARE(e.loss, 1.0);
    QCOMPARE(e.confusion, (std::vector<std::int64_t>{1, 0, 0, 0, 0, 0, 0, 1, 0}));
}

void TestMetrics::macroF1_data() {
    QTest::addColumn<QString>("pairs"); // truth>prediction
    QTest::addColumn<double>("f1");
    QTest::newRow("all right") << "0>0 1>1 2>2" << 1.0;
    QTest::newRow("all wrong") << "0>1 1>0" << 0.0;
    // Class 0: precision 1, recall 1/2 -> 2/3; class 1: precision 1/2, recall 1 -> 2/3.
    QTest::newRow("half") << "0>0 0>1 1>1" << 2.0 / 3;
    // Class 2 occurs nowhere and does not count; class 1 is predicted but never true: 0.
    QTest::newRow("a class never true") << "0>0 0>1" << (2.0 / 3 + 0) / 2;
}

void TestMetrics::macroF1() {
    QFETCH(QString, pairs);
    EvaluationCounter counter(3);
    for (const QString& pair : pairs.split(u' '))
        counter.add(pair[0].digitValue(), pair[2].digitValue(), -1, 0);
    QTEST(counter.result(0).scores["macro_f1"], "f1");
}

void TestMetrics::nothingCounted() {
    const Evaluation e = EvaluationCounter(2).result(0);
    QCOMPARE(e.rows, 0);
    QCOMPARE(e.scores["top1"], 0.0);
    QCOMPARE(e.scores["macro_f1"], 0.0);
}

void TestMetrics::lossCurves() {
    LossCurve curve;
    curve.add(3);
    QCOMPARE(curve.smoothed(), 3.0); // bias-corrected: the first value is not pulled to 0
    QCOMPARE(curve.runningMean(), 3.0);
    curve.add(1);
    QCOMPARE(curve.runningMean(), 2.0);
    QCOMPARE(curve.smoothed(), (0.9 * 0.1 * 3 + 0.1 * 1) / (1 - 0.9 * 0.9));
    for (int i = 0; i < 2000; ++i)
        curve.add(1);
    QVERIFY(qAbs(curve.smoothed() - 1) < 1e-9);
    QVERIFY(curve.runningMean() > 1); // the articles' curve still remembers the start
}

void TestMetrics::speed() {
    Speedometer speed;
    QCOMPARE(speed.add(0.5, 100), 200.0);
    QCOMPARE(speed.add(1.0, 100), 200.0);
    for (int i = 1; i <= 20; ++i)
        speed.add(1.0 + 0.1 * i, 50);
    QVERIFY(qAbs(speed.add(3.1, 50) - 500) < 1); // the slow start lies more than a second back
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "test_metrics.moc"
