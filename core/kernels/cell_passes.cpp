#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/cell_passes.cpp"
// clang-format off: this one comes first, it compiles the file once for each kind of vectors
#include <hwy/foreach_target.h>
// clang-format on

#include "core/kernels/cell_passes.h"

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace batchscope::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Calls `body(tag, column)` for whole vectors and then for what is left, a float at a time.
template <class Body>
HWY_INLINE void columns(std::int64_t count, const Body& body) {
    const hn::ScalableTag<float> wide;
    const hn::CappedTag<float, 1> narrow;
    const auto lanes = std::int64_t(hn::Lanes(wide));
    std::int64_t j = 0;
    for (; j + lanes <= count; j += lanes)
        body(wide, j);
    for (; j < count; ++j)
        body(narrow, j);
}

/// 2^x within ±115, where neither it nor its reciprocal overflows, to 1e-7. What is no number stays so.
/// (Highway's Exp is exact over all floats, which costs the half more, and makes 0 of what is no number.)
template <class D, class V>
HWY_INLINE V powerOfTwo(D d, V x) {
    const V given = x;
    x = hn::Min(hn::Set(d, 115.0f), hn::Max(hn::Set(d, -115.0f), x));
    // A float of this size has no fraction: adding it rounds, and leaves the whole number in the lowest bits.
    const V rounder = hn::Set(d, 12582912.0f);
    const V rounded = hn::Add(x, rounder);
    const V f = hn::Sub(x, hn::Sub(rounded, rounder)); // -0.5 ... 0.5
    V sum = hn::Set(d, 0.00015469732f);
    for (const float coefficient :
         {0.00133904474f, 0.00961803920f, 0.05550338680f, 0.24022651060f, 0.69314720006f, 1.0f})
        sum = hn::MulAdd(sum, f, hn::Set(d, coefficient));
    const hn::RebindToSigned<D> integers;
    const V power = hn::BitCast(
        d, hn::Add(hn::BitCast(integers, sum), hn::ShiftLeft<23>(hn::BitCast(integers, rounded))));
    // Min and max return their second where one is no number, on x86 alone.
    return HWY_ARCH_X86 ? power : hn::IfThenElse(hn::IsNaN(given), given, power);
}

/// 1 / (1 + x) for x >= 0: the processor's estimate (12 bits and more on x86, 8 elsewhere) and Newton's
/// steps, each doubling the bits; a division takes several times as long.
template <class D, class V>
HWY_INLINE V overOnePlus(D d, V x) {
    constexpr int kSteps = HWY_ARCH_X86 ? 1 : 2;
    const V sum = hn::Add(hn::Set(d, 1.0f), x);
    V estimate = hn::ApproximateReciprocal(sum);
    for (int step = 0; step < kSteps; ++step)
        estimate = hn::Mul(estimate, hn::NegMulAdd(sum, estimate, hn::Set(d, 2.0f)));
    return estimate;
}

constexpr float kLog2OfE = 1.44269504f;

template <class D, class V>
HWY_INLINE V sigmoid(D d, V x) {
    return overOnePlus(d, powerOfTwo(d, hn::Mul(x, hn::Set(d, -kLog2OfE))));
}

template <class D, class V>
HWY_INLINE V tanh(D d, V x) {
    const V rest = overOnePlus(d, powerOfTwo(d, hn::Mul(x, hn::Set(d, 2 * kLog2OfE))));
    return hn::NegMulAdd(hn::Set(d, 2.0f), rest, hn::Set(d, 1.0f));
}

/// Gate `gate` before its function.
template <class D>
HWY_INLINE auto gateIn(D d, const ForwardRows& in, const float* gates, const float* addend, std::int64_t at) {
    const auto sum = hn::LoadU(d, addend + at);
    return in.filled ? hn::Add(sum, hn::LoadU(d, gates + at)) : sum;
}

HWY_INLINE const float* addendOf(const ForwardRows& in, std::int64_t row, std::int64_t width) {
    return in.codes ? in.addend + in.codes[row] * width : in.addend;
}

void forwardRnn(const ForwardRows& in) {
    const std::int64_t h = in.hidden;
    for (std::int64_t row = 0; row < in.rows; ++row) {
        float* gates = in.gates + row * h;
        const float* addend = addendOf(in, row, h);
        float *state = in.h + row * h, *output = in.output ? in.output + row * in.outputStride : nullptr;
        columns(h, [&](auto d, std::int64_t j) {
            const auto value = tanh(d, gateIn(d, in, gates, addend, j));
            hn::StoreU(value, d, gates + j);
            hn::StoreU(value, d, state + j);
            if (output) hn::StoreU(value, d, output + j);
        });
    }
}

void forwardLstm(const ForwardRows& in) {
    const std::int64_t h = in.hidden;
    for (std::int64_t row = 0; row < in.rows; ++row) {
        float* gates = in.gates + row * 4 * h;
        const float* addend = addendOf(in, row, 4 * h);
        const float* before = in.c_before + row * h;
        float *state = in.h + row * h, *cell = in.c + row * h;
        float* output = in.output ? in.output + row * in.outputStride : nullptr;
        columns(h, [&](auto d, std::int64_t j) {
            const auto i = sigmoid(d, gateIn(d, in, gates, addend, j));
            const auto f = sigmoid(d, gateIn(d, in, gates, addend, h + j));
            const auto g = tanh(d, gateIn(d, in, gates, addend, 2 * h + j));
            const auto o = sigmoid(d, gateIn(d, in, gates, addend, 3 * h + j));
            const auto c = hn::MulAdd(f, hn::LoadU(d, before + j), hn::Mul(i, g));
            const auto value = hn::Mul(o, tanh(d, c));
            hn::StoreU(i, d, gates + j);
            hn::StoreU(f, d, gates + h + j);
            hn::StoreU(g, d, gates + 2 * h + j);
            hn::StoreU(o, d, gates + 3 * h + j);
            hn::StoreU(c, d, cell + j);
            hn::StoreU(value, d, state + j);
            if (output) hn::StoreU(value, d, output + j);
        });
    }
}

void forwardGru(const ForwardRows& in) {
    const std::int64_t h = in.hidden;
    for (std::int64_t row = 0; row < in.rows; ++row) {
        float* gates = in.gates + row * 3 * h;
        const float* addend = addendOf(in, row, 3 * h);
        const float* product = in.product ? in.product + row * 3 * h : nullptr;
        const float* before = in.h_before + row * h;
        float *state = in.h + row * h, *extra = in.extra + row * h;
        float* output = in.output ? in.output + row * in.outputStride : nullptr;
        columns(h, [&](auto d, std::int64_t j) {
            auto rIn = gateIn(d, in, gates, addend, j), zIn = gateIn(d, in, gates, addend, h + j);
            auto share = hn::LoadU(d, in.bias_hn + j);
            if (product) {
                rIn = hn::Add(rIn, hn::LoadU(d, product + j));
                zIn = hn::Add(zIn, hn::LoadU(d, product + h + j));
                share = hn::Add(share, hn::LoadU(d, product + 2 * h + j));
            }
            const auto r = sigmoid(d, rIn), z = sigmoid(d, zIn);
            const auto n = tanh(d, hn::MulAdd(r, share, gateIn(d, in, gates, addend, 2 * h + j)));
            const auto value = hn::MulAdd(z, hn::Sub(hn::LoadU(d, before + j), n), n);
            hn::StoreU(r, d, gates + j);
            hn::StoreU(z, d, gates + h + j);
            hn::StoreU(n, d, gates + 2 * h + j);
            hn::StoreU(share, d, extra + j);
            hn::StoreU(value, d, state + j);
            if (output) hn::StoreU(value, d, output + j);
        });
    }
}

template <class D, class V>
HWY_INLINE void addAt(D d, V value, float* to) {
    hn::StoreU(hn::Add(hn::LoadU(d, to), value), d, to);
}

/// The gradient of h at a column, from the names' later letters and from the layer above.
template <class D>
HWY_INLINE auto gradientOfState(D d, const float* dh, const float* dOutput, std::int64_t j) {
    const auto later = hn::LoadU(d, dh + j);
    return dOutput ? hn::Add(later, hn::LoadU(d, dOutput + j)) : later;
}

HWY_INLINE float* tableRow(const BackwardRows& in, std::int64_t row, std::int64_t width) {
    return in.table ? in.table + in.codes[row] * width : nullptr;
}

void backwardRnn(const BackwardRows& in) {
    const std::int64_t h = in.hidden;
    for (std::int64_t row = 0; row < in.rows; ++row) {
        float *gates = in.gates + row * h, *table = tableRow(in, row, h);
        const float* dh = in.dh + row * h;
        const float* dOutput = in.dOutput ? in.dOutput + row * in.outputStride : nullptr;
        columns(h, [&](auto d, std::int64_t j) {
            const auto value = hn::LoadU(d, gates + j);
            const auto gradient = gradientOfState(d, dh, dOutput, j);
            const auto dGate = hn::Mul(gradient, hn::NegMulAdd(value, value, hn::Set(d, 1.0f)));
            hn::StoreU(dGate, d, gates + j);
            if (table) addAt(d, dGate, table + j);
        });
    }
}

void backwardLstm(const BackwardRows& in) {
    const std::int64_t h = in.hidden;
    for (std::int64_t row = 0; row < in.rows; ++row) {
        float *gates = in.gates + row * 4 * h, *table = tableRow(in, row, 4 * h);
        const float *dh = in.dh + row * h, *before = in.c_before + row * h;
        const float* dOutput = in.dOutput ? in.dOutput + row * in.outputStride : nullptr;
        float* dc = in.dc + row * h;
        columns(h, [&](auto d, std::int64_t j) {
            const auto one = hn::Set(d, 1.0f);
            const auto i = hn::LoadU(d, gates + j), f = hn::LoadU(d, gates + h + j),
                       g = hn::LoadU(d, gates + 2 * h + j), o = hn::LoadU(d, gates + 3 * h + j);
            const auto cBefore = hn::LoadU(d, before + j);
            const auto shape = tanh(d, hn::MulAdd(f, cBefore, hn::Mul(i, g)));
            const auto gradient = gradientOfState(d, dh, dOutput, j);
            const auto through = hn::Mul(gradient, o);
            const auto dCell =
                hn::Add(hn::LoadU(d, dc + j), hn::NegMulAdd(hn::Mul(through, shape), shape, through));
            const auto dI = hn::Mul(hn::Mul(dCell, g), hn::NegMulAdd(i, i, i));
            const auto dF = hn::Mul(hn::Mul(dCell, cBefore), hn::NegMulAdd(f, f, f));
            const auto dG = hn::Mul(hn::Mul(dCell, i), hn::NegMulAdd(g, g, one));
            const auto dO = hn::Mul(hn::Mul(gradient, shape), hn::NegMulAdd(o, o, o));
            hn::StoreU(hn::Mul(dCell, f), d, dc + j);
            hn::StoreU(dI, d, gates + j);
            hn::StoreU(dF, d, gates + h + j);
            hn::StoreU(dG, d, gates + 2 * h + j);
            hn::StoreU(dO, d, gates + 3 * h + j);
            if (!table) return;
            addAt(d, dI, table + j);
            addAt(d, dF, table + h + j);
            addAt(d, dG, table + 2 * h + j);
            addAt(d, dO, table + 3 * h + j);
        });
    }
}

void backwardGru(const BackwardRows& in) {
    const std::int64_t h = in.hidden;
    for (std::int64_t row = 0; row < in.rows; ++row) {
        float *gates = in.gates + row * 3 * h, *table = tableRow(in, row, 3 * h);
        const float* before = in.h_before + row * h;
        const float* dOutput = in.dOutput ? in.dOutput + row * in.outputStride : nullptr;
        float *dh = in.dh + row * h, *extra = in.extra + row * h;
        columns(h, [&](auto d, std::int64_t j) {
            const auto one = hn::Set(d, 1.0f);
            const auto r = hn::LoadU(d, gates + j), z = hn::LoadU(d, gates + h + j),
                       n = hn::LoadU(d, gates + 2 * h + j), share = hn::LoadU(d, extra + j);
            const auto gradient = gradientOfState(d, dh, dOutput, j);
            const auto straight = hn::Mul(gradient, z);
            const auto dN = hn::Mul(hn::Sub(gradient, straight), hn::NegMulAdd(n, n, one));
            const auto dZ =
                hn::Mul(hn::Mul(gradient, hn::Sub(hn::LoadU(d, before + j), n)), hn::NegMulAdd(z, z, z));
            const auto dR = hn::Mul(hn::Mul(dN, share), hn::NegMulAdd(r, r, r));
            const auto dShare = hn::Mul(dN, r);
            hn::StoreU(straight, d, dh + j);
            hn::StoreU(dR, d, gates + j);
            hn::StoreU(dZ, d, gates + h + j);
            hn::StoreU(dShare, d, gates + 2 * h + j);
            hn::StoreU(dN, d, extra + j);
            addAt(d, dShare, in.bias_hn + j);
            if (!table) return;
            addAt(d, dR, table + j);
            addAt(d, dZ, table + h + j);
            addAt(d, dN, table + 2 * h + j);
        });
    }
}

void sumInto(std::int64_t count, const float* from, float* to) {
    columns(count, [&](auto d, std::int64_t j) { addAt(d, hn::LoadU(d, from + j), to + j); });
}

} // namespace batchscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace batchscope::kernels {

HWY_EXPORT(forwardRnn);
HWY_EXPORT(forwardLstm);
HWY_EXPORT(forwardGru);
HWY_EXPORT(backwardRnn);
HWY_EXPORT(backwardLstm);
HWY_EXPORT(backwardGru);
HWY_EXPORT(sumInto);

void forwardRows(Cell cell, const ForwardRows& rows) {
    switch (cell) {
    case Cell::Rnn:
        return HWY_DYNAMIC_DISPATCH(forwardRnn)(rows);
    case Cell::Lstm:
        return HWY_DYNAMIC_DISPATCH(forwardLstm)(rows);
    case Cell::Gru:
        return HWY_DYNAMIC_DISPATCH(forwardGru)(rows);
    }
}

void backwardRows(Cell cell, const BackwardRows& rows) {
    switch (cell) {
    case Cell::Rnn:
        return HWY_DYNAMIC_DISPATCH(backwardRnn)(rows);
    case Cell::Lstm:
        return HWY_DYNAMIC_DISPATCH(backwardLstm)(rows);
    case Cell::Gru:
        return HWY_DYNAMIC_DISPATCH(backwardGru)(rows);
    }
}

void addTo(std::int64_t count, const float* from, float* to) {
    HWY_DYNAMIC_DISPATCH(sumInto)(count, from, to);
}

void addColumns(std::int64_t rows, std::int64_t columns, const float* matrix, std::int64_t stride,
                float* sums) {
    for (std::int64_t row = 0; row < rows; ++row)
        addTo(columns, matrix + row * stride, sums);
}

} // namespace batchscope::kernels
#endif
