#include "core/batching/batch_sampler.h"

#include "core/base/enum_text.h"
#include "core/base/random.h"

namespace batchscope {

namespace {

constexpr Choices<Sampling, 2> kSamplings{
    {{Sampling::Replacement, "replacement"}, {Sampling::Epoch, "epoch"}}};

constexpr std::uint64_t kDrawStream = 1, kShuffleStream = 2;

} // namespace

BatchSampler::BatchSampler(std::vector<std::uint32_t> rows, std::span<const std::int64_t> lengths,
                           PlanOptions plan, Sampling sampling, std::uint64_t seed)
    : rows_(std::move(rows)), lengths_(lengths), options_(plan), sampling_(sampling), seed_(seed) {
    validate(options_, rows_, lengths_); // any epoch may draw any of them
    if (rows_.empty()) throw InputError("there is no row to make batches of");
    planEpoch();
}

std::vector<std::uint32_t> BatchSampler::nextRows() {
    if (position_.batch == plan_.batches()) {
        position_ = {position_.epoch + 1, 0};
        planEpoch();
    }
    const auto rows = plan_.batch(position_.batch++);
    return {rows.begin(), rows.end()};
}

std::shared_ptr<const BatchLayout> BatchSampler::next() {
    return layOut(nextRows(), lengths_);
}

void BatchSampler::moveTo(const Position& position) {
    const bool otherEpoch = position.epoch != position_.epoch;
    position_ = position;
    if (otherEpoch) planEpoch();
    if (position_.batch > plan_.batches())
        throw InputError("batch " + std::to_string(position_.batch) + " does not exist: the epoch has " +
                         std::to_string(plan_.batches()));
}

void BatchSampler::planEpoch() {
    const auto epoch = std::uint64_t(position_.epoch);
    options_.shuffleSeed = Random(seed_, kShuffleStream + 2 * epoch).below(UINT64_MAX);
    if (sampling_ == Sampling::Epoch) {
        plan_ = makePlan(rows_, lengths_, options_);
        return;
    }
    Random draw(seed_, kDrawStream + 2 * epoch);
    const auto size = std::size_t(options_.batchSize);
    std::vector<std::uint32_t> drawn((rows_.size() + size - 1) / size * size);
    for (std::uint32_t& row : drawn)
        row = rows_[draw.below(rows_.size())];
    plan_ = makePlan(drawn, lengths_, options_);
}

std::string toText(Sampling sampling) {
    return textOf(kSamplings, sampling);
}

Sampling samplingFromText(const std::string& text) {
    return valueOf(kSamplings, text, "sampling");
}

} // namespace batchscope
