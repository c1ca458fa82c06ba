#pragma once

#include "core/data/bundled_names.h"
#include "core/data/names_loader.h"
#include "core/training/trainer.h"

#include <memory>

namespace batchscope {

/// 1,000 of the bundled names, from end to end of the file.
inline std::shared_ptr<const NameDataset> thousandNames() {
    constexpr std::size_t kNames = 1000;
    const auto all = loadNames(bundledNames(), {}).dataset;
    auto names = std::make_shared<NameDataset>();
    for (std::size_t i = 0; i < kNames; ++i) {
        const std::size_t row = i * all->size() / kNames;
        names->append(all->name(row), all->label(row), std::uint32_t(i + 1));
    }
    names->setClasses(all->classes());
    names->setSource(bundledNames(), all->sha256());
    return names;
}

/// A model of hidden size 16 after a few steps: its weights are no longer those of the start.
inline std::shared_ptr<const Predictor> smallModel(const std::shared_ptr<const NameDataset>& names, Cell cell,
                                                   std::int64_t layers, bool bidirectional) {
    TrainOptions options;
    options.cell = cell;
    options.num_layers = layers;
    options.bidirectional = bidirectional;
    options.hidden_size = 16;
    options.plan.batchSize = 64;
    options.steps = 5;
    options.threads = 1;
    options.evalEvery = 0;
    TrainingSink sink;
    return Trainer(names, options).run({}, sink).model;
}

} // namespace batchscope
