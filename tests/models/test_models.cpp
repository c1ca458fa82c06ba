#include "core/models/model_shape.h"
#include "tests/models/model_oracle.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace batchscope;
using oracle::Shape;

/// Every way to run a batch gives what the textbook's formulas give, letter by letter.
class TestModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsLetterByLetter_data();
    void equalsLetterByLetter();
    void gradientsAgree_data();
    void gradientsAgree();
    void seedFixesTheWeights();
    void countsItsParameters_data();
    void countsItsParameters();
    void hasTorchsNames();
};

namespace {

void addShapes() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("layers");
    QTest::addColumn<bool>("bidirectional");
    QTest::addColumn<QString>("execution");
    for (const char* cell : {"rnn", "lstm", "gru"}) {
        for (const int layers : {1, 2}) {
            for (const bool bidirectional : {false, true}) {
                for (const char* execution : {"packed", "sequential", "padded"}) {
                    QTest::addRow("%s, %d layers, %s, %s", cell, layers,
                                  bidirectional ? "both ways" : "one way", execution)
                        << cell << layers << bidirectional << execution;
                }
            }
        }
    }
}

} // namespace

void TestModels::equalsLetterByLetter_data() {
    addShapes();
}

void TestModels::equalsLetterByLetter() {
    QFETCH(QString, cell);
    QFETCH(int, layers);
    QFETCH(bool, bidirectional);
    QFETCH(QString, execution);
    const Shape shape{cellFromText(cell.toStdString()), layers, bidirectional};
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const double error =
            oracle::largestLogitError(shape, executionFromText(execution.toStdString()), seed);
        QVERIFY2(error < 1e-5, qPrintable(QString::number(error))); // float32 rounding over at most 8 steps
    }
}

void TestModels::gradientsAgree_data() {
    addShapes();
}

void TestModels::gradientsAgree() {
    QFETCH(QString, cell);
    QFETCH(int, layers);
    QFETCH(bool, bidirectional);
    QFETCH(QString, execution);
    const Shape shape{cellFromText(cell.toStdString()), layers, bidirectional};
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const double error =
            oracle::largestGradientError(shape, executionFromText(execution.toStdString()), seed);
        QVERIFY2(error < 1e-4, qPrintable(QString::number(error)));
    }
}

void TestModels::countsItsParameters_data() {
    addShapes();
}

void TestModels::countsItsParameters() {
    QFETCH(QString, cell);
    QFETCH(int, layers);
    QFETCH(bool, bidirectional);
    const Shape shape{cellFromText(cell.toStdString()), layers, bidirectional};
    const ModelShape full{shape.cell, oracle::kLetters, oracle::kHidden,
                          layers,     bidirectional,    oracle::kClasses};
    QCOMPARE(parameterCount(full), std::int64_t(oracle::initialWeights(shape, 0).size()));
}

void TestModels::seedFixesTheWeights() {
    const Shape shape{Cell::Gru, 2, true};
    const auto weights = oracle::initialWeights(shape, 3);
    QCOMPARE(oracle::initialWeights(shape, 3), weights);
    QVERIFY(oracle::initialWeights(shape, 4) != weights);
    const float bound = 1 / std::sqrt(5.0f); // hidden_size 5; the linear layer's own bound is smaller
    QVERIFY(std::all_of(weights.begin(), weights.end(), [&](float w) { return std::abs(w) <= bound; }));
    const auto [low, high] = std::minmax_element(weights.begin(), weights.end());
    QVERIFY(*low<-0.9f * bound&& * high> 0.9f * bound);
}

void TestModels::hasTorchsNames() {
    QCOMPARE(
        QString::fromStdString(oracle::parameterNames({Cell::Lstm, 1, true})),
        "rnn.weight_ih_l0 rnn.weight_hh_l0 rnn.bias_ih_l0 rnn.bias_hh_l0 rnn.weight_ih_l0_reverse "
        "rnn.weight_hh_l0_reverse rnn.bias_ih_l0_reverse rnn.bias_hh_l0_reverse linear.weight linear.bias");
}

QTEST_GUILESS_MAIN(TestModels)
#include "test_models.moc"
