#include "core/report/run_csv.h"
#include "core/runs/metrics_row.h"
#include "tests/report/run_files.h"

#include <QTest>

#include <limits>

using namespace batchscope;

namespace {

StepMetrics step(std::int64_t number) {
    return {number, 0.1 * double(number), 1.0 / 3, 2.5e-7, 256, 3000, 1800, 0.25 * double(number), 38132.5};
}

Evaluation evaluation(std::int64_t step) {
    Evaluation e;
    e.step = step, e.loss = 0.75, e.scores = {{"top1", 0.5}, {"top2", 0.625}, {"macro_f1", 0.4}};
    return e;
}

std::string rows(const RunCurves& curves) {
    return metricsCsv(curves).substr(metricsHeader().size());
}

} // namespace

class TestRunCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRunIsTheHeader() {
        QCOMPARE(metricsCsv({}),
                 std::string("step,loss,smoothed_loss,running_mean_loss,names,cells,tokens,seconds,"
                             "names_per_second,eval_loss,top1,top2,macro_f1\n"));
    }

    void evaluationsStandInTheRowOfTheirStep() {
        QCOMPARE(rows({{step(1), step(2)}, {evaluation(2)}}),
                 std::string("1,0.1,0.3333333333333333,2.5e-07,256,3000,1800,0.25,38132.5,,,,\n"
                             "2,0.2,0.3333333333333333,2.5e-07,256,3000,1800,0.5,38132.5,0.75,0.5,0.625,"
                             "0.4\n"));
    }

    void anEvaluationWithoutItsStepHasARowOfItsOwn() {
        const std::string text = rows({{step(2)}, {evaluation(0), evaluation(2), evaluation(5)}});
        QCOMPARE(text, std::string("0,,,,,,,,,0.75,0.5,0.625,0.4\n"
                                   "2,0.2,0.3333333333333333,2.5e-07,256,3000,1800,0.5,38132.5,0.75,0.5,"
                                   "0.625,0.4\n"
                                   "5,,,,,,,,,0.75,0.5,0.625,0.4\n"));
    }

    void theLastOfSeveralEvaluationsOfAStepCounts() {
        Evaluation better = evaluation(1);
        better.scores.set("top1", 1);
        QCOMPARE(rows({{step(1)}, {evaluation(1), better}}), rows({{step(1)}, {better}}));
    }

    void numbersReadBackAsTheyWere() {
        RunCurves curves;
        for (int i = 1; i <= 50; ++i)
            curves.steps.push_back(step(i));
        curves.steps[7].loss = std::numeric_limits<double>::infinity();
        curves.steps[9].loss = 5e-324;
        curves.evaluations = {evaluation(0), evaluation(25), evaluation(50)};
        const RunCurves read = curvesFromCsv(metricsCsv(curves));
        QCOMPARE(read.steps.size(), curves.steps.size());
        QCOMPARE(read.steps[9].loss, 5e-324);
        QCOMPARE(read.evaluations.size(), std::size_t(3));
        QCOMPARE(metricsCsv(read), metricsCsv(curves));
    }

    void confusion() {
        Evaluation e;
        e.confusion = {3, 1, 0, 4};
        QCOMPARE(confusionCsv(e, {"a", "b"}), std::string("\"truth \\ predicted\",\"a\",\"b\"\n"
                                                          "\"a\",3,1\n"
                                                          "\"b\",0,4\n"));
    }

    void classNamesAreQuoted() {
        Evaluation e;
        e.confusion = {1};
        QCOMPARE(confusionCsv(e, {"a \"b\", c"}), std::string("\"truth \\ predicted\",\"a \"\"b\"\", c\"\n"
                                                              "\"a \"\"b\"\", c\",1\n"));
    }

    void aMatrixOfAnotherSizeIsRefused() {
        Evaluation e;
        e.confusion = {1, 2, 3, 4};
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, confusionCsv(e, {"a"}));
        QCOMPARE(confusionCsv({}, {"a"}), std::string("\"truth \\ predicted\",\"a\"\n"));
    }
};

QTEST_APPLESS_MAIN(TestRunCsv)
#include "test_run_csv.moc"
