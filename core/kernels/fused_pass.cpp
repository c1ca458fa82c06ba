#include "core/kernels/fused_pass.h"

#include "core/kernels/cell_passes.h"
#include "core/kernels/part_pass.h"
#include "core/kernels/parts.h"

#include <algorithm>

namespace batchscope::kernels {

namespace {

/// The distinct letters of a batch, numbered as they come.
class UsedLetters {
public:
    void take(std::span<const std::int64_t> codes, std::int64_t alphabet) {
        numbers_.assign(std::size_t(alphabet), -1);
        letters_.clear();
        numbered_.resize(codes.size());
        for (std::size_t i = 0; i < codes.size(); ++i) {
            std::int64_t& number = numbers_[std::size_t(codes[i])];
            if (number < 0) {
                number = std::int64_t(letters_.size());
                letters_.push_back(codes[i]);
            }
            numbered_[i] = number;
        }
    }
    const std::vector<std::int64_t>& letters() const { return letters_; }
    const std::vector<std::int64_t>& codes() const { return numbered_; } ///< as numbers
    std::int64_t count() const { return std::int64_t(letters_.size()); }

private:
    std::vector<std::int64_t> numbers_, letters_, numbered_;
};

struct Range {
    std::int64_t begin, end;
};

Range share(std::int64_t count, int part, int parts) {
    return {count * part / parts, count * (part + 1) / parts};
}

} // namespace

struct GradientRoom::Impl {
    std::vector<std::vector<PartGradients>> parts; ///< of each part by layer, then direction
};

GradientRoom::GradientRoom() : impl_(std::make_unique<Impl>()) {}
GradientRoom::~GradientRoom() = default;

std::int64_t GradientRoom::bytes() const {
    std::int64_t sum = 0;
    for (const auto& part : impl_->parts)
        for (const PartGradients& each : part)
            sum += each.bytes();
    return sum;
}

struct FusedPass::Impl {
    explicit Impl(const CellShape& model)
        : shape(model), h(model.hidden_size), wide(gateWidth(model.cell, model.hidden_size)),
          addends(std::size_t(model.num_layers * model.directions())) {}

    using Room = std::vector<std::vector<PartGradients>>;

    CellShape shape;
    std::int64_t h, wide;
    UsedLetters used;
    std::vector<Addend> addends; ///< by layer, then direction
    std::vector<PartPass> passes;
    int parts = 0, threads = 1;
    std::vector<std::int64_t> sorted; ///< of the batch that was passed last

    bool firstLayer(std::size_t cell) const { return std::int64_t(cell) < shape.directions(); }

    /// Bias that stands outside of a product with the reset gate, at gate row `g`.
    float biasAt(const CellWeights& weights, std::int64_t g) const {
        const bool inside = shape.cell == Cell::Gru && g >= 2 * h;
        return weights.b_ih[g] + (inside ? 0 : weights.b_hh[g]);
    }

    void prepare(std::span<const CellWeights> weights) {
        for (std::size_t cell = 0; cell < addends.size(); ++cell) {
            addends[cell].rows.need(firstLayer(cell) ? used.count() * wide : wide);
            if (shape.cell != Cell::Gru) continue;
            std::copy_n(weights[cell].b_hh + 2 * h, h, addends[cell].bias_hn.need(h));
        }
        runParts(parts, threads, [&](int part) {
            const Range gates = share(wide, part, parts);
            for (std::size_t cell = 0; cell < addends.size(); ++cell)
                fill(cell, weights[cell], gates);
        });
    }

    void fill(std::size_t cell, const CellWeights& weights, Range gates) {
        float* rows = addends[cell].rows.data();
        for (std::int64_t g = gates.begin; g < gates.end; ++g) {
            const float bias = biasAt(weights, g);
            if (!firstLayer(cell)) {
                rows[g] = bias;
                continue;
            }
            const float* column = weights.w_ih + g * shape.input_size;
            for (std::int64_t letter = 0; letter < used.count(); ++letter)
                rows[letter * wide + g] = column[used.letters()[std::size_t(letter)]] + bias;
        }
    }

    /// Rows of the batch that sorted name `name` of a part stands for.
    std::int64_t rowOf(int part, std::int64_t name) const { return sorted[std::size_t(name * parts + part)]; }

    void copyLast(int part, float* last) const {
        const std::int64_t directions = shape.directions();
        for (std::int64_t name = 0; name < passes[std::size_t(part)].rows.names(); ++name)
            for (std::int64_t direction = 0; direction < directions; ++direction)
                std::copy_n(passes[std::size_t(part)].last(direction) + name * h, h,
                            last + (rowOf(part, name) * directions + direction) * h);
    }

    void copyLastGradient(int part, const float* dLast) {
        PartPass& pass = passes[std::size_t(part)];
        const std::int64_t directions = shape.directions();
        for (std::int64_t direction = 0; direction < directions; ++direction) {
            float* gradient = pass.lastGradient(direction);
            for (std::int64_t name = 0; name < pass.rows.names(); ++name)
                std::copy_n(dLast + (rowOf(part, name) * directions + direction) * h, h, gradient + name * h);
        }
    }

    /// Adds what the parts have, rows `gates` of every gradient.
    void addUp(std::size_t cell, const CellGradients& to, Range gates, const Room& room) const {
        const std::int64_t inputs = firstLayer(cell) ? shape.input_size : shape.directions() * h;
        const std::int64_t count = gates.end - gates.begin;
        std::fill_n(to.w_hh + gates.begin * h, count * h, 0.0f);
        std::fill_n(to.w_ih + gates.begin * inputs, count * inputs, 0.0f);
        std::fill_n(to.b_ih + gates.begin, count, 0.0f);
        for (int part = 0; part < parts; ++part) {
            const PartGradients& from = room[std::size_t(part)][cell];
            addTo(count * h, from.w_hh.data() + gates.begin * h, to.w_hh + gates.begin * h);
            if (firstLayer(cell)) {
                addLetters(from.w_ih.data(), to, gates);
                continue;
            }
            addTo(count * inputs, from.w_ih.data() + gates.begin * inputs, to.w_ih + gates.begin * inputs);
            addTo(count, from.bias.data() + gates.begin, to.b_ih + gates.begin);
        }
        addStateBias(cell, to, gates, room);
    }

    void addLetters(const float* table, const CellGradients& to, Range gates) const {
        for (std::int64_t letter = 0; letter < used.count(); ++letter) {
            const float* row = table + letter * wide;
            float* column = to.w_ih + used.letters()[std::size_t(letter)];
            for (std::int64_t g = gates.begin; g < gates.end; ++g)
                column[g * shape.input_size] += row[g];
            addTo(gates.end - gates.begin, row + gates.begin, to.b_ih + gates.begin);
        }
    }

    void addStateBias(std::size_t cell, const CellGradients& to, Range gates, const Room& room) const {
        for (std::int64_t g = gates.begin; g < gates.end; ++g) {
            to.b_hh[g] = to.b_ih[g];
            if (shape.cell != Cell::Gru || g < 2 * h) continue;
            to.b_hh[g] = 0;
            for (int part = 0; part < parts; ++part)
                to.b_hh[g] += room[std::size_t(part)][cell].bias_hn.data()[g - 2 * h];
        }
    }
};

FusedPass::FusedPass(const CellShape& shape) : impl_(std::make_unique<Impl>(shape)) {}
FusedPass::~FusedPass() = default;

void FusedPass::forward(const PackedBatch& batch, std::span<const CellWeights> weights, Sharing sharing,
                        float* last) {
    Impl& self = *impl_;
    constexpr int kFewestNames = 8; // of a part: products of fewer rows cost more than another thread gives
    const auto names = int(batch.sorted_indices.size());
    self.parts = std::clamp(names / kFewestNames, 1, std::max(1, sharing.parts));
    self.threads = sharing.threads;
    self.sorted.assign(batch.sorted_indices.begin(), batch.sorted_indices.end());
    self.used.take(batch.codes, self.shape.input_size);
    while (self.passes.size() < std::size_t(self.parts))
        self.passes.emplace_back(self.shape);
    self.prepare(weights);
    runParts(self.parts, self.threads, [&](int part) {
        PartPass& pass = self.passes[std::size_t(part)];
        pass.rows.take(self.used.codes(), batch.batch_sizes, part, self.parts);
        pass.forward(weights, self.addends);
        self.copyLast(part, last);
    });
}

void FusedPass::backward(std::span<const CellWeights> weights, const float* dLast,
                         std::span<const CellGradients> gradients, GradientRoom& room) {
    Impl& self = *impl_;
    Impl::Room& parts = room.impl_->parts;
    if (parts.size() < std::size_t(self.parts)) parts.resize(std::size_t(self.parts));
    for (auto& part : parts)
        if (part.size() < gradients.size()) part.resize(gradients.size());
    runParts(self.parts, self.threads, [&](int part) {
        self.copyLastGradient(part, dLast);
        self.passes[std::size_t(part)].backward(weights, self.addends, self.used.count(),
                                                parts[std::size_t(part)]);
    });
    runParts(self.parts, self.threads, [&](int part) {
        const Range gates = share(self.wide, part, self.parts);
        for (std::size_t cell = 0; cell < gradients.size(); ++cell)
            self.addUp(cell, gradients[cell], gates, parts);
    });
}

std::int64_t FusedPass::bytes() const {
    std::int64_t sum = 0;
    for (const Addend& each : impl_->addends)
        sum += each.rows.bytes() + each.bias_hn.bytes();
    for (const PartPass& each : impl_->passes)
        sum += each.bytes();
    return sum;
}

} // namespace batchscope::kernels
