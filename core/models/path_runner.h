#pragma once

#include "core/models/batch_path.h"
#include "core/models/name_classifier.h"

namespace batchscope {

/// Sends batches through one model by any path, with a mistake where one is armed. The paths that train
/// (name by name, padded, packed) are the classifier's own code.
class PathRunner {
public:
    struct Outcome {
        at::Tensor logits; ///< [B, classes], in batch order
        at::Tensor loss;   ///< mean NLL over the names, unless a trap says otherwise
    };

    /// `data` and its encoded names must outlive the runner; the model is on `device`. `ratio`: of the
    /// bucketed path, at least 1.
    PathRunner(NameClassifier model, const NameDataset& data, const EncodedNames& names, at::Device device,
               double ratio = 1.5, Trap trap = Trap::None);

    Outcome run(BatchPath path, const BatchLayout& layout);

private:
    at::Tensor logits(BatchPath path, const BatchLayout& layout, const BatchTensors& batch);
    at::Tensor letterByLetter(const BatchTensors& batch, const BatchLayout& layout);
    at::Tensor padded(const BatchTensors& batch);
    at::Tensor masked(const BatchTensors& batch);
    at::Tensor bucketed(const BatchLayout& layout);
    at::Tensor packed(const BatchTensors& batch);
    at::Tensor lossOf(BatchPath path, const at::Tensor& logits, const BatchTensors& batch,
                      const BatchLayout& layout) const;
    bool armed(Trap trap, BatchPath path) const { return trap_ == trap && strikes(trap, path); }
    at::Tensor maskOf(const BatchTensors& batch) const;

    NameClassifier model_;
    const NameDataset& data_;
    const EncodedNames& names_;
    at::Device device_;
    double ratio_;
    Trap trap_;
};

} // namespace batchscope
