#pragma once

#include "core/training/train_options.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

struct ModelState;

struct Ranked {
    std::string label;
    double probability;
};

/// What a name was taken for, best first, with the letters that the model does not know.
struct Prediction {
    std::string name; ///< as it was classified: stripped, NFC
    std::vector<Ranked> top;
    std::u32string unknownLetters; ///< in order of appearance, each once
};

/// A trained model with its alphabet and classes, frozen at one step: what classifies names and what a
/// checkpoint file holds (core/files/checkpoint.h). Immutable; shared and used from any thread.
class Predictor {
public:
    explicit Predictor(std::shared_ptr<const ModelState> state);
    ~Predictor();

    /// The `count` most probable classes of one name (all, where there are fewer). Throws InputError for an
    /// empty name, text that is not UTF-8, or more than kMaxNameLetters letters.
    Prediction predict(std::string_view nameUtf8, std::size_t count) const;

    const TrainOptions& options() const; ///< the run's settings
    std::int64_t step() const;           ///< steps trained
    const std::vector<std::string>& classes() const;

    const ModelState& state() const { return *state_; }

private:
    std::shared_ptr<const ModelState> state_;
};

} // namespace batchscope
