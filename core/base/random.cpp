#include "core/base/random.h"

namespace batchscope {

namespace {

// SplitMix64: spreads neighbouring seeds and streams over the engine's state.
std::uint64_t mix(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) : engine_(mix(mix(seed) ^ mix(~stream))) {}

std::uint64_t Random::below(std::uint64_t bound) {
    // Values over the largest multiple of `bound` are drawn again, so that none is favoured.
    const std::uint64_t excess = (UINT64_MAX % bound + 1) % bound;
    std::uint64_t value = engine_();
    while (value > UINT64_MAX - excess)
        value = engine_();
    return value % bound;
}

} // namespace batchscope
