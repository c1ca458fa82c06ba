#include "core/kernels/layer_walk.h"

#include "core/kernels/cell_passes.h"
#include "core/kernels/gemm.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace batchscope::kernels {

namespace {

/// The step that is walked after `step`.
std::int64_t after(const LayerWalk& walk, std::int64_t step) {
    return walk.reversed ? step - 1 : step + 1;
}
std::int64_t before(const LayerWalk& walk, std::int64_t step) {
    return walk.reversed ? step + 1 : step - 1;
}

/// Names of `step` that run at `other` as well: always the first ones.
std::int64_t shared(const LayerWalk& walk, std::int64_t step, std::int64_t other) {
    return std::min(walk.part.sizeAt(step), walk.part.sizeAt(other));
}

/// Rows from `offset` on of what the cell may not have.
float* at(float* rows, std::int64_t offset) {
    return rows ? rows + offset : nullptr;
}

void zero(float* rows, std::int64_t count) {
    std::memset(rows, 0, std::size_t(count) * sizeof(float));
}

/// Names [from, to) of a step, all going on from a letter before or all at their first, and all going on
/// after or all at their last.
void walkNames(const LayerWalk& walk, std::int64_t step, std::int64_t from, std::int64_t to) {
    if (from == to) return;
    const std::int64_t h = walk.hidden, wide = walk.gatesWide();
    const bool begun = from < shared(walk, step, before(walk, step));
    const bool goesOn = from < shared(walk, step, after(walk, step));
    const std::int64_t row = walk.part.offsets[std::size_t(step)] + from;
    const std::int64_t next = goesOn ? walk.part.offsets[std::size_t(after(walk, step))] + from : 0;
    const bool gru = walk.cell == Cell::Gru;
    if (!begun) {
        zero(walk.states + row * h, (to - from) * h);
        if (!gru && walk.cells) zero(walk.cells + row * h, (to - from) * h);
    }
    ForwardRows in;
    in.rows = to - from;
    in.hidden = h;
    in.gates = walk.gates + row * wide;
    in.filled = walk.filled || (begun && !gru);
    in.product = gru && begun ? walk.product + from * wide : nullptr;
    in.addend = walk.addend;
    in.codes = walk.codes ? walk.codes + row : nullptr;
    in.bias_hn = walk.bias_hn;
    in.h_before = walk.states + row * h;
    in.c_before = in.extra = at(walk.cells, row * h);
    in.h = goesOn ? walk.states + next * h : walk.last + from * h;
    in.c = goesOn ? at(walk.cells, next * h) : at(walk.lastCell, from * h);
    in.output = at(walk.output, row * walk.outputStride);
    in.outputStride = walk.outputStride;
    forwardRows(walk.cell, in);
}

} // namespace

std::int64_t gateWidth(Cell cell, std::int64_t hidden) {
    return gatesOf(cell) * hidden;
}

std::int64_t LayerWalk::gatesWide() const {
    return gateWidth(cell, hidden);
}

void LayerWalk::forward() const {
    const std::int64_t wide = gatesWide(), steps = part.steps();
    for (std::int64_t k = 0; k < steps; ++k) {
        const std::int64_t step = reversed ? steps - 1 - k : k;
        const std::int64_t row = part.offsets[std::size_t(step)], names = part.sizeAt(step);
        const std::int64_t begun = shared(*this, step, before(*this, step));
        const std::int64_t goOn = shared(*this, step, after(*this, step));
        const bool apart = cell == Cell::Gru;
        gemm(begun, wide, hidden, {states + row * hidden, hidden}, Matrix{w_hh, hidden}.t(),
             filled && !apart ? 1 : 0, apart ? product : gates + row * wide, wide);
        std::array cuts{std::min(begun, goOn), std::max(begun, goOn), names};
        std::int64_t from = 0;
        for (const std::int64_t cut : cuts) {
            walkNames(*this, step, from, cut);
            from = cut;
        }
    }
}

namespace {

/// The gradient of w_hh, from consecutive letters as they are walked back.
class StateGradient {
public:
    StateGradient(const LayerWalk& walk, float* to) : walk_(walk), to_(to) {}

    void add(std::int64_t begin, std::int64_t end) {
        begin_ = begin_ < 0 ? begin : std::min(begin_, begin);
        end_ = std::max(end_, end);
        if (end_ - begin_ >= LayerWalkBack::kLettersAtOnce) multiply();
    }
    void finish() {
        if (begin_ >= 0) multiply();
        if (beta_ == 0) zero(to_, walk_.gatesWide() * walk_.hidden);
    }

private:
    void multiply() {
        const std::int64_t h = walk_.hidden, wide = walk_.gatesWide();
        gemm(wide, h, end_ - begin_, Matrix{walk_.gates + begin_ * wide, wide}.t(),
             {walk_.states + begin_ * h, h}, beta_, to_, h);
        beta_ = 1;
        begin_ = end_ = -1;
    }

    const LayerWalk& walk_;
    float* to_;
    float beta_ = 0;
    std::int64_t begin_ = -1, end_ = -1;
};

} // namespace

void LayerWalkBack::run() const {
    StateGradient stateGradient(walk, dW_hh);
    const std::int64_t h = walk.hidden, wide = walk.gatesWide(), steps = walk.part.steps();
    if (dc) zero(dc, walk.part.names() * h);
    for (std::int64_t k = 0; k < steps; ++k) {
        const std::int64_t step = walk.reversed ? k : steps - 1 - k;
        const std::int64_t row = walk.part.offsets[std::size_t(step)];
        BackwardRows in;
        in.rows = walk.part.sizeAt(step);
        in.hidden = h;
        in.gates = walk.gates + row * wide;
        in.h_before = walk.states + row * h;
        in.c_before = in.extra = at(walk.cells, row * h);
        in.dh = dh;
        in.dc = dc;
        in.dOutput = dOutput ? dOutput + row * walk.outputStride : nullptr;
        in.outputStride = walk.outputStride;
        in.table = table;
        in.codes = walk.codes ? walk.codes + row : nullptr;
        in.bias_hn = dBiasHn;
        backwardRows(walk.cell, in);
        // GRU has left in dh what goes straight to the letter before.
        const std::int64_t goOn = shared(walk, step, before(walk, step));
        gemm(goOn, h, wide, {in.gates, wide}, {walk.w_hh, h}, walk.cell == Cell::Gru ? 1 : 0, dh, h);
        if (goOn > 0) stateGradient.add(row, row + in.rows);
    }
    stateGradient.finish();
}

} // namespace batchscope::kernels
