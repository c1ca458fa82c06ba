#pragma once

#include "core/training/train_options.h"

#include <string>

namespace batchscope {

/// A PyTorch script that reads the names file, trains the classifier that the settings describe and prints
/// its loss; with `--weights model.pt --names FILE` it takes an exported model (with the `model.pt.json`
/// beside it) and prints its log-probabilities as JSON. It needs torch alone.
///
///     python3 model.py names.csv --steps 100
///     python3 model.py --weights model.pt --names some.txt
///     {"names": ["Abe"], "classes": ["A", "B"], "log_probabilities": [[-0.1, -2.4]]}
///
/// Both read the data as `form` says, whose columns are numbers (NameDataset::form()), or a folder with a
/// file per class; the empty form: commas, and a header where the first row begins with "name".
///
/// It draws its own random numbers: the same in kind as the program's run, not number for number; batches are
/// not grouped by length.
std::string pytorchScript(const TrainOptions& options, const std::string& dataFile,
                          const ReadingForm& form = {});

/// The same as a C++ program on LibTorch, which takes the same words; it reads JSON with nlohmann-json.
std::string libtorchProgram(const TrainOptions& options, const std::string& dataFile,
                            const ReadingForm& form = {});

} // namespace batchscope
