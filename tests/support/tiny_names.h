#pragma once

#include "core/data/name_dataset.h"
#include "core/training/train_options.h"

#include <QByteArray>

#include <memory>

namespace batchscope::test {

/// 40 rows: 24 of class A, 12 of B, 4 of C; lengths 2 … 8.
inline QByteArray tinyFile() {
    QByteArray text;
    for (int row = 0; row < 40; ++row) {
        const char first = char('a' + row % 26);
        text += char(first - 'a' + 'A') + QByteArray("nerolis").left(1 + row % 7);
        text += row < 24 ? ",A\n" : row < 36 ? ",B\n" : ",C\n";
    }
    return text;
}

inline std::shared_ptr<const NameDataset> tinyNames() {
    auto names = std::make_shared<NameDataset>();
    names->setClasses({"A", "B", "C"});
    for (std::uint32_t row = 0; row < 40; ++row) {
        const std::u32string name =
            char32_t(U'A' + row % 26) + std::u32string(U"nerolis").substr(0, 1 + row % 7);
        names->append(name, row < 24 ? 0 : row < 36 ? 1 : 2, row + 1);
    }
    names->setSource("tiny.csv", "0");
    return names;
}

/// A run of a blink: 32 rows to train on, 8 held out, 8 batches an epoch.
inline TrainOptions tinyOptions() {
    TrainOptions options;
    options.cell = Cell::Gru;
    options.hidden_size = 4;
    options.plan = {Strategy::Plain, 4, 1.5, {}};
    options.sampling = Sampling::Epoch;
    options.optimizer = Optimizer::Adam;
    options.learningRate = 0.01;
    options.steps = 12;
    options.evalEvery = 0;
    options.device = Device::Cpu;
    options.threads = 1;
    return options;
}

} // namespace batchscope::test
