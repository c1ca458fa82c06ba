#pragma once

#include "core/base/random.h"
#include "core/models/name_classifier.h"
#include "core/training/train_options.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace batchscope {

/// What every measurement stands on: the training rows of the data and their letters, as a run has them.
/// `data` must outlive it.
struct Ground {
    /// Throws InputError where the data cannot be split as asked.
    Ground(const NameDataset& data, const SplitOptions& split, Letters letters);

    const NameDataset& data;
    Split split;
    Alphabet alphabet;
    EncodedNames encoded;

    ModelShape shape(Cell cell, std::int64_t hidden, std::int64_t layers, bool bidirectional) const;
    ModelShape shape(const TrainOptions& options) const;
    /// `count` training rows: without repetition where there are as many, else with.
    std::vector<std::uint32_t> drawRows(std::size_t count, Random& random) const;
    /// `size` training rows, each drawn from all of them, as a batch.
    std::shared_ptr<const BatchLayout> drawBatch(std::int64_t size, Random& random) const;
};

/// A model of these weights on a device of its own kind.
NameClassifier makeModel(const ModelShape& shape, std::uint64_t seed, at::Device device);

} // namespace batchscope
