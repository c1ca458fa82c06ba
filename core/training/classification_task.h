#pragma once

#include "core/data/name_dataset.h"
#include "core/models/name_classifier.h"
#include "core/training/task.h"

#include <vector>

namespace batchscope {

/// A name and its class: the loss is the NLL of the class, its units are names.
class ClassificationTask : public Task {
public:
    /// `data`, `test` and the model must outlive it; the model is on `device`.
    ClassificationTask(const NameDataset& data, const Alphabet& alphabet, std::span<const std::uint32_t> test,
                       NameClassifier model, at::Device device, Execution execution);

    std::shared_ptr<const BatchLayout> layOut(std::span<const std::uint32_t> rows) const override;
    LossSum loss(const BatchLayout& batch) override;
    /// In large batches of similar length; the result does not depend on them, but for rounding.
    std::optional<Evaluation> evaluate(std::int64_t step, std::stop_token stop) override;
    std::span<const std::string_view> scores() const override { return classifierScores(); }

private:
    const NameDataset& data_;
    EncodedNames encoded_;
    std::span<const std::uint32_t> test_;
    NameClassifier model_;
    at::Device device_;
    Execution execution_;
};

} // namespace batchscope
