#include "core/base/random.h"
#include "core/kernels/fused_pass.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace batchscope;
using namespace batchscope::kernels;

/// The passes without torch, so that the thread sanitizer and Valgrind see nothing else: however many parts
/// there are, the states and gradients are the same but for rounding; however many threads, to the last bit.
class TestFusedPass : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void partsAgree_data();
    void partsAgree();
    void abc();
};

namespace {

using Floats = std::vector<float>;

struct Batch {
    std::vector<std::int64_t> codes, batch_sizes, sorted_indices;
    PackedBatch view() const { return {codes, batch_sizes, sorted_indices}; }
};

Batch batchOf(std::vector<std::int64_t> lengths, std::int64_t letters, Random& random) {
    Batch batch;
    batch.sorted_indices.resize(lengths.size());
    std::iota(batch.sorted_indices.begin(), batch.sorted_indices.end(), 0);
    std::stable_sort(
        batch.sorted_indices.begin(), batch.sorted_indices.end(),
        [&](std::int64_t a, std::int64_t b) { return lengths[std::size_t(a)] > lengths[std::size_t(b)]; });
    const std::int64_t longest = *std::max_element(lengths.begin(), lengths.end());
    for (std::int64_t step = 0; step < longest; ++step) {
        batch.batch_sizes.push_back(
            std::count_if(lengths.begin(), lengths.end(), [step](std::int64_t each) { return each > step; }));
        for (std::int64_t left = batch.batch_sizes.back(); left > 0; --left)
            batch.codes.push_back(std::int64_t(random.below(std::size_t(letters))));
    }
    return batch;
}

/// Weights, and as much room for their gradients, cell after cell.
class Weights {
public:
    Weights(const CellShape& shape, Random& random) {
        const std::int64_t h = shape.hidden_size, wide = gatesOf(shape.cell) * h;
        for (std::int64_t cell = 0; cell < shape.num_layers * shape.directions(); ++cell) {
            const std::int64_t inputs = cell < shape.directions() ? shape.input_size : shape.directions() * h;
            for (const std::int64_t count : {wide * inputs, wide * h, wide, wide}) {
                Floats& values = values_.emplace_back(std::size_t(count));
                for (float& value : values)
                    value = (float(random.below(2001)) / 1000 - 1) / std::sqrt(float(h));
                gradients_.emplace_back(std::size_t(count), NAN); // all must be written
            }
        }
    }
    std::vector<CellWeights> values() const {
        std::vector<CellWeights> cells;
        for (std::size_t i = 0; i < values_.size(); i += 4)
            cells.push_back(
                {values_[i].data(), values_[i + 1].data(), values_[i + 2].data(), values_[i + 3].data()});
        return cells;
    }
    std::vector<CellGradients> room() {
        std::vector<CellGradients> cells;
        for (std::size_t i = 0; i < gradients_.size(); i += 4)
            cells.push_back({gradients_[i].data(), gradients_[i + 1].data(), gradients_[i + 2].data(),
                             gradients_[i + 3].data()});
        return cells;
    }
    Floats gradients() const {
        Floats all;
        for (const Floats& each : gradients_)
            all.insert(all.end(), each.begin(), each.end());
        return all;
    }

private:
    std::vector<Floats> values_, gradients_;
};

/// Last states, then gradients, of the loss that sums up half the squares of the states.
Floats outcomeOf(FusedPass& pass, const Batch& batch, Weights& weights, std::size_t states, Sharing sharing) {
    Floats last(states, NAN);
    pass.forward(batch.view(), weights.values(), sharing, last.data());
    GradientRoom room;
    pass.backward(weights.values(), last.data(), weights.room(), room);
    const Floats gradients = weights.gradients();
    last.insert(last.end(), gradients.begin(), gradients.end());
    return last;
}

bool close(const Floats& a, const Floats& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!(std::abs(a[i] - b[i]) <= 1e-5F * std::max(1.0F, std::abs(b[i])))) return false;
    return a.size() == b.size();
}

} // namespace

void TestFusedPass::partsAgree_data() {
    QTest::addColumn<int>("cell");
    QTest::addColumn<int>("layers");
    QTest::addColumn<bool>("bidirectional");
    for (int cell = 0; cell < 3; ++cell)
        for (const int layers : {1, 2})
            for (const bool bidirectional : {false, true})
                QTest::addRow("cell %d, %d layers%s", cell, layers, bidirectional ? ", both ways" : "")
                    << cell << layers << bidirectional;
}

void TestFusedPass::partsAgree() {
    QFETCH(int, cell);
    QFETCH(int, layers);
    QFETCH(bool, bidirectional);
    const CellShape shape{Cell(cell), 7, 19, layers, bidirectional};
    Random random(std::uint64_t(cell * 4 + layers));
    Weights weights(shape, random);
    FusedPass pass(shape);
    for (int round = 0; round < 3; ++round) {
        std::vector<std::int64_t> lengths;
        for (std::size_t left = 40 + random.below(30); left > 0; --left)
            lengths.push_back(1 + std::int64_t(random.below(9)));
        const Batch batch = batchOf(lengths, shape.input_size, random);
        const std::size_t states = lengths.size() * std::size_t(shape.directions() * shape.hidden_size);
        const Floats alone = outcomeOf(pass, batch, weights, states, {});
        for (const int parts : {2, 3, 8, 64}) {
            const Floats shared = outcomeOf(pass, batch, weights, states, {parts, parts});
            QVERIFY2(close(shared, alone), qPrintable(QString::number(parts)));
            for (const int threads : {1, 2, 5, parts}) // to the last bit
                QCOMPARE(outcomeOf(pass, batch, weights, states, {parts, threads}), shared);
        }
    }
    QVERIFY(pass.bytes() > 0);
}

void TestFusedPass::abc() {
    // An RNN of one unit: h = tanh(w x + u h), letters a b c x = 0 1 2 3.
    const CellShape shape{Cell::Rnn, 4, 1, 1, false};
    const Floats w{0.5F, -0.25F, 1, 2}, u{0.75F}, none{0};
    const std::vector<CellWeights> weights{{w.data(), u.data(), none.data(), none.data()}};
    const std::vector<std::int64_t> codes{0, 3, 1, 2}, sizes{2, 1, 1}, order{1, 0}; // the batch is `x`, `abc`
    FusedPass pass(shape);
    Floats last(2);
    pass.forward({codes, sizes, order}, weights, {}, last.data());
    const double a = std::tanh(0.5), b = std::tanh(-0.25 + 0.75 * a), c = std::tanh(1 + 0.75 * b),
                 x = std::tanh(2.0);
    QVERIFY(std::abs(last[0] - x) < 1e-6 && std::abs(last[1] - c) < 1e-6);

    Floats dW(4), dU(1), dBias(1), dBiasHh(1);
    const std::vector<CellGradients> gradients{{dW.data(), dU.data(), dBias.data(), dBiasHh.data()}};
    const Floats up{10, 1};
    GradientRoom room;
    pass.backward(weights, up.data(), gradients, room);
    const double gx = 10 * (1 - x * x), gc = 1 - c * c, gb = gc * 0.75 * (1 - b * b),
                 ga = gb * 0.75 * (1 - a * a);
    const double expected[] = {ga, gb, gc, gx};
    for (std::size_t i = 0; i < 4; ++i)
        QVERIFY(std::abs(dW[i] - expected[i]) < 1e-5);
    QVERIFY(std::abs(dU[0] - (gc * b + gb * a)) < 1e-5);
    QVERIFY(std::abs(dBias[0] - (ga + gb + gc + gx)) < 1e-5);
    QCOMPARE(dBiasHh, dBias);
}

QTEST_APPLESS_MAIN(TestFusedPass)
#include "test_fused_pass.moc"
