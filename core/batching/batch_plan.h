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
    Boundaries, ///< a bucket a length range, filled as the rows come, a batch whenever one is full (tf.data's
                ///< bucket_by_sequence_length)
    Pooled,     ///< `pool` batches' worth of rows at a time, each pool by length (torchtext)
    LengthGrouped, ///< megabatches of up to 50 batches, each longest first, and the longest of all rows first
                   ///< (Hugging Face's group_by_length)
    TokenBudget,   ///< by length; a batch ends before rows x longest exceeds `budget` (fairseq's max-tokens)
};
inline constexpr std::size_t kStrategies = 8;

/// Why a batch has no further row.
enum class BatchEnd : std::uint8_t {
    Full,   ///< it has `batchSize` rows
    Ratio,  ///< Bucketed: the next row is longer than `ratio` x the shortest
    Length, ///< ExactLength: the next row has another length
    Budget, ///< TokenBudget: one row more would exceed it
    Pool,   ///< Pooled: the pool is used up
    Last,   ///< no row is left that may join it
};

inline constexpr std::int64_t kMaxBatchSize = 1'000'000;
inline constexpr std::int64_t kMaxPool = 1'000'000;
inline constexpr std::int64_t kMaxBudget = 1'000'000'000;
inline constexpr std::size_t kMaxBoundaries = 100;

struct PlanOptions {
    Strategy strategy = Strategy::Plain;
    std::int64_t batchSize = 512; ///< rows of a batch, 1 … kMaxBatchSize
    double ratio = 1.5;           ///< Bucketed: longest allowed / shortest of a batch, at least 1
    /// Unset: rows keep their order, and rows of equal length too. Set: rows are shuffled first, and the
    /// finished batches are put in random order; Pooled does so within a pool, while Boundaries and
    /// LengthGrouped keep the order in which their batches come about, as their originals do.
    std::optional<std::uint64_t> shuffleSeed;
    /// Boundaries: first length of each bucket but the first, rising: 5, 7 makes 1-4, 5-6, 7 and longer.
    std::vector<std::int64_t> boundaries{5, 7, 9, 12};
    std::int64_t pool = 100;    ///< Pooled: batches a pool, 1 … kMaxPool
    std::int64_t budget = 4096; ///< TokenBudget: rows x longest of a batch at most, 1 … kMaxBudget
};

/// The same options with Strategy::Plain: what a grouping is measured against.
PlanOptions ungrouped(PlanOptions options);

/// The batches of one epoch: every index exactly once.
///
///     lengths [10, 3, 5, 7, 6], Bucketed, batchSize 32, ratio 1.5  ->  lengths [3] [5 6 7] [10], ratioFired
///     2
struct BatchPlan {
    std::vector<std::uint32_t> order;    ///< indices, batch after batch
    std::vector<std::size_t> offsets{0}; ///< batch k is order[offsets[k] : offsets[k + 1]]
    std::vector<BatchEnd> ends;          ///< of each batch
    std::size_t ratioFired = 0;          ///< batches that the ratio ended before they were full

    std::size_t batches() const { return offsets.size() - 1; }
    std::span<const std::uint32_t> batch(std::size_t k) const {
        return std::span(order).subspan(offsets[k], offsets[k + 1] - offsets[k]);
    }
};

/// Plans one epoch over `rows` (indices into `lengths`, in the order that counts as theirs; an index may
/// repeat, as sampling with replacement makes it). O(n + longest), LengthGrouped O(n + megabatches x
/// longest). Throws InputError for options out of range, and for a budget that the longest row alone exceeds.
BatchPlan makePlan(std::span<const std::uint32_t> rows, std::span<const std::int64_t> lengths,
                   const PlanOptions& options);
/// The same over all of `lengths`.
BatchPlan makePlan(std::span<const std::int64_t> lengths, const PlanOptions& options);

/// Throws InputError where an option is out of range, naming it as the command line does.
void validate(const PlanOptions& options);
/// The same, and where the options cannot hold one of `rows`.
void validate(const PlanOptions& options, std::span<const std::uint32_t> rows,
              std::span<const std::int64_t> lengths);

std::string toText(Strategy strategy);                           ///< "plain", "sorted", … "token-budget"
Strategy strategyFromText(const std::string& text);              ///< throws InputError naming the choices
std::string toText(const std::vector<std::int64_t>& boundaries); ///< "5,7,9,12"
/// Throws InputError where `text` is not a list of whole numbers.
std::vector<std::int64_t> boundariesFromText(const std::string& text);

} // namespace batchscope
