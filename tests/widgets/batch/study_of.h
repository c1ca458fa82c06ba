#pragma once

#include "core/batching/strategy_study.h"

#include <memory>
#include <numeric>
#include <vector>

namespace batchscope::test {

using Study = std::shared_ptr<const std::vector<StudiedStrategy>>;

/// All strategies on these lengths, three labels in turn, once an epoch.
inline Study studyOf(const std::vector<std::int64_t>& lengths, const PlanOptions& options,
                     Sampling sampling = Sampling::Epoch) {
    std::vector<std::uint32_t> rows(lengths.size()), labels(lengths.size());
    std::iota(rows.begin(), rows.end(), 0u);
    for (const std::uint32_t row : rows)
        labels[row] = row % 3;
    return std::make_shared<const std::vector<StudiedStrategy>>(
        studyStrategies(rows, lengths, labels, options, sampling, 0));
}

/// 240 names of 1 to 24 letters, 16 a batch; the budget is one that the longest name exceeds where
/// `overBudget`.
inline Study someStudy(bool overBudget = false, Sampling sampling = Sampling::Epoch) {
    std::vector<std::int64_t> lengths;
    for (int i = 0; i < 240; ++i)
        lengths.push_back(1 + (i * 7) % 24);
    PlanOptions options;
    options.batchSize = 16;
    options.pool = 3;
    options.budget = overBudget ? 23 : 200;
    return studyOf(lengths, options, sampling);
}

} // namespace batchscope::test
