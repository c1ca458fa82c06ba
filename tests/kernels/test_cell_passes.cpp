#include "core/base/random.h"
#include "core/kernels/cell_passes.h"
#include "core/models/model_shape.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace batchscope;
using namespace batchscope::kernels;

/// Each pass against the textbook's formulas, a number at a time in double precision; hidden sizes on both
/// sides of every vector's width.
class TestCellPasses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void forward_data() { cases(); }
    void forward();
    void backward_data() { cases(); }
    void backward();
    void saturates_data();
    void saturates();
    void addsColumns();

private:
    void cases();
};

namespace {

using Floats = std::vector<float>;

Floats some(std::size_t count, Random& random, double size = 2) {
    Floats values(count);
    for (float& value : values)
        value = float((double(random.below(2001)) / 1000 - 1) * size);
    return values;
}

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}

constexpr std::int64_t kRows = 3, kLetters = 4;
const std::vector<std::int32_t> kCodes{2, 0, 2};

/// All that a pass reads or writes, and the numbers of a row and column read back as doubles.
struct Bench {
    Bench(Cell kind, std::int64_t hidden, bool hasInput, bool hasState, bool byLetter)
        : cell(kind), h(hidden), wide(gatesOf(kind) * hidden), filled(hasInput), begun(hasState),
          letters(byLetter) {
        Random random(std::uint64_t(hidden) * 8 + std::uint64_t(kind));
        const auto sized = [&](std::int64_t count) { return some(std::size_t(count), random); };
        gates = sized(kRows * wide);
        product = sized(kRows * wide);
        addend = sized(kLetters * wide);
        biasHn = sized(h);
        before = sized(kRows * h);
        extra = sized(kRows * h);
        state = sized(kRows * h);
        cellState = sized(kRows * h);
        output = sized(kRows * (h + 3));
        dh = sized(kRows * h);
        dc = sized(kRows * h);
        dOutput = sized(kRows * (h + 3));
        table = sized(kLetters * wide);
    }

    ForwardRows forwardIn() {
        ForwardRows in;
        in.rows = kRows;
        in.hidden = h;
        in.gates = gates.data();
        in.filled = filled;
        in.product = cell == Cell::Gru && begun ? product.data() : nullptr;
        in.addend = addend.data();
        in.codes = letters ? kCodes.data() : nullptr;
        in.bias_hn = biasHn.data();
        in.h_before = in.c_before = before.data();
        in.extra = extra.data();
        in.h = state.data();
        in.c = cellState.data();
        in.output = output.data();
        in.outputStride = h + 3;
        return in;
    }

    BackwardRows backwardIn() {
        BackwardRows in;
        in.rows = kRows;
        in.hidden = h;
        in.gates = gates.data();
        in.h_before = in.c_before = before.data();
        in.extra = extra.data();
        in.dh = dh.data();
        in.dc = dc.data();
        in.dOutput = begun ? dOutput.data() : nullptr;
        in.outputStride = h + 3;
        in.table = letters ? table.data() : nullptr;
        in.codes = kCodes.data();
        in.bias_hn = biasHn.data();
        return in;
    }

    double gate(std::int64_t row, std::int64_t gateNumber, std::int64_t j) const {
        return gates[std::size_t(row * wide + gateNumber * h + j)];
    }
    double at(const Floats& values, std::int64_t row, std::int64_t j) const {
        return values[std::size_t(row * h + j)];
    }
    /// A gate before its function, as it goes in.
    double into(std::int64_t row, std::int64_t number, std::int64_t j) const {
        const std::int64_t letter = letters ? kCodes[std::size_t(row)] : 0;
        const double sum = addend[std::size_t(letter * wide + number * h + j)];
        return filled ? sum + gate(row, number, j) : sum;
    }

    Cell cell;
    std::int64_t h, wide;
    bool filled, begun, letters;
    Floats gates, product, addend, biasHn, before, extra, state, cellState, output, dh, dc, dOutput, table;
};

struct Expected {
    double h = 0, c = 0, share = 0;
    std::vector<double> gates;
};

Expected forwardOf(const Bench& in, std::int64_t row, std::int64_t j) {
    const double before = in.at(in.before, row, j);
    if (in.cell == Cell::Rnn) {
        const double h = std::tanh(in.into(row, 0, j));
        return {h, 0, 0, {h}};
    }
    if (in.cell == Cell::Lstm) {
        const double i = sigmoid(in.into(row, 0, j)), f = sigmoid(in.into(row, 1, j)),
                     g = std::tanh(in.into(row, 2, j)), o = sigmoid(in.into(row, 3, j));
        const double c = f * before + i * g;
        return {o * std::tanh(c), c, 0, {i, f, g, o}};
    }
    const auto product = [&](std::int64_t number) {
        return in.begun ? double(in.product[std::size_t(row * in.wide + number * in.h + j)]) : 0;
    };
    const double share = product(2) + in.biasHn[std::size_t(j)];
    const double r = sigmoid(in.into(row, 0, j) + product(0)), z = sigmoid(in.into(row, 1, j) + product(1));
    const double n = std::tanh(in.into(row, 2, j) + r * share);
    return {(1 - z) * n + z * before, 0, share, {r, z, n}};
}

void verifyClose(double actual, double expected) {
    QVERIFY2(std::abs(actual - expected) <= 1e-5 * std::max(1.0, std::abs(expected)),
             qPrintable(QStringLiteral("%1 instead of %2").arg(actual).arg(expected)));
}

} // namespace

void TestCellPasses::cases() {
    QTest::addColumn<int>("cell");
    QTest::addColumn<int>("hidden");
    constexpr const char* kCells[] = {"RNN", "LSTM", "GRU"};
    for (const int hidden : {1, 3, 4, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100})
        for (int cell = 0; cell < 3; ++cell)
            QTest::addRow("%s %d", kCells[cell], hidden) << cell << hidden;
}

void TestCellPasses::forward() {
    QFETCH(int, cell);
    QFETCH(int, hidden);
    for (int flags = 0; flags < 8; ++flags) {
        Bench bench(Cell(cell), hidden, flags & 1, flags & 2, flags & 4);
        const Bench was = bench;
        forwardRows(bench.cell, bench.forwardIn());
        for (std::int64_t row = 0; row < kRows; ++row) {
            for (std::int64_t j = 0; j < hidden; ++j) {
                const Expected expected = forwardOf(was, row, j);
                verifyClose(bench.at(bench.state, row, j), expected.h);
                QCOMPARE(bench.output[std::size_t(row * (hidden + 3) + j)],
                         bench.state[std::size_t(row * hidden + j)]);
                for (std::size_t k = 0; k < expected.gates.size(); ++k)
                    verifyClose(bench.gate(row, std::int64_t(k), j), expected.gates[k]);
                if (bench.cell == Cell::Lstm) verifyClose(bench.at(bench.cellState, row, j), expected.c);
                if (bench.cell == Cell::Gru) verifyClose(bench.at(bench.extra, row, j), expected.share);
            }
            for (std::int64_t gap = hidden; gap < hidden + 3; ++gap)
                QCOMPARE(bench.output[std::size_t(row * (hidden + 3) + gap)],
                         was.output[std::size_t(row * (hidden + 3) + gap)]);
        }
    }
}

void TestCellPasses::backward() {
    QFETCH(int, cell);
    QFETCH(int, hidden);
    for (int flags = 0; flags < 4; ++flags) {
        Bench bench(Cell(cell), hidden, true, flags & 1, flags & 2);
        const Bench was = bench;
        backwardRows(bench.cell, bench.backwardIn());
        std::vector<double> table(was.table.begin(), was.table.end()),
            bias(was.biasHn.begin(), was.biasHn.end());
        for (std::int64_t row = 0; row < kRows; ++row) {
            for (std::int64_t j = 0; j < hidden; ++j) {
                const double up = was.begun ? was.dOutput[std::size_t(row * (hidden + 3) + j)] : 0;
                const double dh = was.at(was.dh, row, j) + up, before = was.at(was.before, row, j);
                std::vector<double> state, input;
                if (was.cell == Cell::Rnn) {
                    const double value = was.gate(row, 0, j);
                    state = input = {dh * (1 - value * value)};
                } else if (was.cell == Cell::Lstm) {
                    const double i = was.gate(row, 0, j), f = was.gate(row, 1, j), g = was.gate(row, 2, j),
                                 o = was.gate(row, 3, j), t = std::tanh(f * before + i * g);
                    const double dc = was.at(was.dc, row, j) + dh * o * (1 - t * t);
                    state = input = {dc * g * i * (1 - i), dc * before * f * (1 - f), dc * i * (1 - g * g),
                                     dh * t * o * (1 - o)};
                    verifyClose(bench.at(bench.dc, row, j), dc * f);
                } else {
                    const double r = was.gate(row, 0, j), z = was.gate(row, 1, j), n = was.gate(row, 2, j);
                    const double dn = dh * (1 - z) * (1 - n * n), dz = dh * (before - n) * z * (1 - z),
                                 dr = dn * was.at(was.extra, row, j) * r * (1 - r);
                    state = {dr, dz, dn * r};
                    input = {dr, dz, dn};
                    bias[std::size_t(j)] += dn * r;
                    verifyClose(bench.at(bench.dh, row, j), dh * z);
                    verifyClose(bench.at(bench.extra, row, j), dn);
                }
                for (std::size_t k = 0; k < state.size(); ++k) {
                    verifyClose(bench.gate(row, std::int64_t(k), j), state[k]);
                    if (was.letters)
                        table[std::size_t(kCodes[std::size_t(row)] * was.wide + std::int64_t(k) * hidden +
                                          j)] += input[k];
                }
            }
        }
        for (std::size_t i = 0; i < table.size(); ++i)
            verifyClose(bench.table[i], table[i]);
        if (was.cell == Cell::Gru)
            for (std::size_t j = 0; j < bias.size(); ++j)
                verifyClose(bench.biasHn[j], bias[j]);
    }
}

void TestCellPasses::saturates_data() {
    QTest::addColumn<float>("in");
    QTest::addColumn<float>("out");
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    QTest::newRow("small") << 1e-4F << 1e-4F;
    QTest::newRow("large") << 1e4F << 1.0F;
    QTest::newRow("very large") << 3e38F << 1.0F;
    QTest::newRow("infinite") << kInfinity << 1.0F;
    QTest::newRow("minus infinite") << -kInfinity << -1.0F;
    QTest::newRow("no number") << std::numeric_limits<float>::quiet_NaN()
                               << std::numeric_limits<float>::quiet_NaN();
}

void TestCellPasses::saturates() {
    QFETCH(float, in);
    QFETCH(float, out);
    constexpr std::int64_t kHidden = 37;
    Floats gates(kHidden, 0.0F), addend(kHidden, in), h(kHidden);
    ForwardRows rows;
    rows.rows = 1;
    rows.hidden = kHidden;
    rows.gates = gates.data();
    rows.addend = addend.data();
    rows.h = h.data();
    forwardRows(Cell::Rnn, rows);
    for (const float value : h) {
        if (std::isnan(out))
            QVERIFY(std::isnan(value));
        else
            verifyClose(value, out);
    }
}

void TestCellPasses::addsColumns() {
    Floats sums{1, 2}, matrix{1, 10, -1, 2, 20, -1, 3, 30, -1};
    addColumns(3, 2, matrix.data(), 3, sums.data());
    QCOMPARE(sums, (Floats{7, 62}));
}

QTEST_APPLESS_MAIN(TestCellPasses)
#include "test_cell_passes.moc"
