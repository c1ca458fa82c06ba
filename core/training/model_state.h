#pragma once

#include "core/data/alphabet.h"
#include "core/models/name_classifier.h"
#include "core/training/train_options.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace batchscope {

/// What stays fixed through a run and goes into each of its checkpoints.
struct RunContext {
    ModelShape shape;
    Alphabet alphabet;
    std::vector<std::string> classes;
    TrainOptions options;
    std::string dataFile, dataSha256;
    ReadingForm dataForm; ///< how the file was read; empty in checkpoints of earlier versions
};

/// The shape that the settings, the alphabet and the classes ask for.
ModelShape shapeOf(const RunContext& context);

/// The weights of one step, on the CPU, with what is needed to use them. Immutable but for the module, which
/// is built when it is first asked for: snapshots are taken often and rarely used.
struct ModelState {
    std::shared_ptr<const RunContext> context;
    std::int64_t step = 0;
    std::vector<std::pair<std::string, at::Tensor>> parameters; ///< PyTorch's names

    /// Thread-safe; the module is only read by forward(). Throws InputError where names or shapes do not fit.
    NameClassifier& model() const;

private:
    mutable std::once_flag built_;
    mutable NameClassifier model_{nullptr};
};

std::shared_ptr<const ModelState> snapshot(const NameClassifier& model,
                                           std::shared_ptr<const RunContext> context, std::int64_t step);

} // namespace batchscope
