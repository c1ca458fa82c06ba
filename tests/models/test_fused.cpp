#include "tests/models/fused_oracle.h"

#include <QTest>

using namespace batchscope;
using namespace batchscope::oracle;

/// The fused engine against LibTorch in float64, difference quotients and itself.
class TestFused : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsLibTorch_data();
    void equalsLibTorch();
    void equalsDifferenceQuotients_data() { shapes(); }
    void equalsDifferenceQuotients();
    void repeatsToTheBit_data() { shapes(); }
    void repeatsToTheBit();
    void forwardsMayPrecedeBackwards_data() { shapes(); }
    void forwardsMayPrecedeBackwards();
    void holdsLessThanLibTorch_data() { shapes(); }
    void holdsLessThanLibTorch();

private:
    void shapes();
    static FusedCase fetched();
};

void TestFused::shapes() {
    QTest::addColumn<int>("cell");
    QTest::addColumn<int>("layers");
    QTest::addColumn<bool>("bidirectional");
    QTest::addColumn<int>("threads");
    for (int cell = 0; cell < 3; ++cell)
        for (const int layers : {1, 2, 3})
            for (const bool bidirectional : {false, true})
                for (const int threads : {1, 2})
                    QTest::addRow("%s, %d layers%s, %d threads", toText(Cell(cell)).c_str(), layers,
                                  bidirectional ? ", both ways" : "", threads)
                        << cell << layers << bidirectional << threads;
}

FusedCase TestFused::fetched() {
    FusedCase test;
    QFETCH(int, cell);
    QFETCH(int, layers);
    QFETCH(bool, bidirectional);
    QFETCH(int, threads);
    test.cell = Cell(cell);
    test.num_layers = layers;
    test.bidirectional = bidirectional;
    test.threads = threads;
    test.names = 40;
    return test;
}

void TestFused::equalsLibTorch_data() {
    QTest::addColumn<int>("hidden");
    QTest::addColumn<int>("names");
    QTest::addColumn<int>("longest");
    QTest::addColumn<int>("letters");
    QTest::addColumn<int>("threads");
    QTest::newRow("no multiple of a vector") << 13 << 30 << 12 << 9 << 1;
    QTest::newRow("vectors and a rest") << 37 << 30 << 12 << 9 << 2;
    QTest::newRow("whole vectors") << 64 << 50 << 12 << 30 << 2;
    QTest::newRow("one unit") << 1 << 10 << 5 << 4 << 1;
    QTest::newRow("one name") << 16 << 1 << 20 << 9 << 2;
    QTest::newRow("one letter") << 16 << 20 << 1 << 9 << 2;
    QTest::newRow("one name of one letter") << 5 << 1 << 1 << 1 << 2;
    QTest::newRow("100 letters a name") << 20 << 40 << 100 << 26 << 2;
    QTest::newRow("4,096 names") << 6 << 4096 << 10 << 26 << 2;
    QTest::newRow("more threads than names") << 8 << 3 << 6 << 9 << 8;
    QTest::newRow("three threads") << 8 << 50 << 6 << 9 << 3;
}

void TestFused::equalsLibTorch() {
    QFETCH(int, hidden);
    QFETCH(int, names);
    QFETCH(int, longest);
    QFETCH(int, letters);
    QFETCH(int, threads);
    FusedCase test;
    test.hidden_size = hidden;
    test.names = std::size_t(names);
    test.longest = std::size_t(longest);
    test.letters = std::size_t(letters);
    test.threads = threads;
    for (int shape = 0; shape < 12; ++shape) {
        test.cell = Cell(shape % 3);
        test.num_layers = 1 + shape / 3 % 2;
        test.bidirectional = shape >= 6;
        test.seed = std::uint64_t(shape);
        const FusedErrors errors = fusedErrors(test);
        QVERIFY2(errors.logit <= 1e-5 && errors.loss <= 1e-5 && errors.gradient <= 1e-5,
                 qPrintable(QStringLiteral("%1, %2 layers, both ways %3: logit %4, loss %5, gradient %6")
                                .arg(QString::fromStdString(toText(test.cell)))
                                .arg(test.num_layers)
                                .arg(test.bidirectional)
                                .arg(errors.logit)
                                .arg(errors.loss)
                                .arg(errors.gradient)));
    }
}

void TestFused::equalsDifferenceQuotients() {
    FusedCase test = fetched();
    for (test.seed = 0; test.seed < 5; ++test.seed) {
        const double error = differenceQuotientError(test);
        QVERIFY2(error < 1e-5, qPrintable(QString::number(error)));
    }
}

void TestFused::repeatsToTheBit() {
    QVERIFY(repeatsExactly(fetched()));
}

void TestFused::forwardsMayPrecedeBackwards() {
    const double error = interleavingError(fetched());
    QVERIFY2(error < 1e-6, qPrintable(QString::number(error)));
}

void TestFused::holdsLessThanLibTorch() {
    FusedCase test = fetched();
    test.names = 300;
    test.hidden_size = 48;
    const StepMemory memory = stepMemory(test);
    // LibTorch 2 holds hardly more than the states for a plain RNN.
    const double most = double(memory.libtorch) * (test.cell == Cell::Rnn ? 1.1 : 1);
    QVERIFY2(double(memory.fused) <= most,
             qPrintable(QStringLiteral("%1 instead of %2").arg(memory.fused).arg(memory.libtorch)));
}

QTEST_APPLESS_MAIN(TestFused)
#include "test_fused.moc"
