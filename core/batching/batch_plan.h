#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace batchscope {

/// Who sits with whom.
enum class Strategy {
    Plain,       ///< as the rows come, `batchSize` at a time
    Sorted,      ///< all rows by length, shortest first, then `batchSize` at a time
    Bucketed,    ///< by length; a batch also ends where a length exceeds `ratio` x the batch's shortest (the
                 ///< article)
    ExactLength, ///< one length a batch, so that nothing is padded and no mask is needed
};

inline constexpr std::int64_t kMaxBatchSize = 1'000'000;

struct PlanOptions {
    Strategy strategy = Strategy::Plain;
    std::int64_t batchSize = 512; ///< rows of a batch, 1 … kMaxBatchSize
    double ratio = 1.5;           ///< Bucketed: longest allowed / shortest of a batch, at least 1
    /// Unset: rows keep their order, and rows of equal length too. Set: rows are shuffled first, and the
    /// finished batches are put in random order.
    std::optional<std::uint64_t> shuffleSeed;
};

/// The batches of one epoch: every index exactly once.
///
///     lengths [10, 3, 5, 7, 6], Bucketed, batchSize 32, ratio 1.5  ->  lengths [3] [5 6 7] [10], ratioFired
///     2
struct BatchPlan {
    std::vector<std::uint32_t> order;    ///< indices, batch after batch
    std::vector<std::size_t> offsets{0}; ///< batch k is order[offsets[k] : offsets[k + 1]]
    std::size_t ratioFired = 0;          ///< batches that the ratio ended before they were full

    std::size_t batches() const { return offsets.size() - 1; }
    std::span<const std::uint32_t> batch(std::size_t k) const {
        return std::span(order).subspan(offsets[k], offsets[k + 1] - offsets[k]);
    }
};

/// Plans one epoch over `rows` (indices into `lengths`, in the order that counts as theirs; an index may
/// repeat, as sampling with replacement makes it). O(n + longest). Throws InputError for options out of
/// range.
BatchPlan makePlan(std::span<const std::uint32_t> rows, std::span<const std::int64_t> lengths,
                   const PlanOptions& options);
/// The same over all of `lengths`.
BatchPlan makePlan(std::span<const std::int64_t> lengths, const PlanOptions& options);

/// Throws InputError where an option is out of range, naming it as the command line does.
void validate(const PlanOptions& options);

std::string toText(Strategy strategy);              ///< "plain", "sorted", "bucketed", "exact-length"
Strategy strategyFromText(const std::string& text); ///< throws InputError naming the choices

} // namespace batchscope
