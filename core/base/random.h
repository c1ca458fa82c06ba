#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <utility>

namespace batchscope {

/// Random numbers that are the same on every machine and standard library: the engine is fixed by the C++
/// standard, the draws are made here (std::uniform_int_distribution and std::shuffle are not fixed).
/// Not thread-safe.
class Random {
public:
    /// `stream` separates uses of one seed, such as the split, the epochs and the sampling.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    /// Uniform in [0, bound); bound > 0.
    std::uint64_t below(std::uint64_t bound);

    template <typename T>
    void shuffle(std::span<T> items) {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[below(left)]);
    }

private:
    std::mt19937_64 engine_;
};

} // namespace batchscope
