#include "core/training/train_options.h"

#include "core/base/enum_text.h"
#include "core/base/ranges.h"
#include "core/base/translatable.h"

#include <array>

namespace batchscope {

namespace {

constexpr Choices<Optimizer, 2> kOptimizers{{{Optimizer::Sgd, "sgd"}, {Optimizer::Adam, "adam"}}};
constexpr Choices<Device, 3> kDevices{{{Device::Auto, "auto"}, {Device::Cpu, "cpu"}, {Device::Cuda, "cuda"}}};
constexpr Choices<Letters, 2> kLetters{{{Letters::Training, "training"}, {Letters::Article, "article"}}};

} // namespace

Alphabet alphabetOf(Letters letters, const NameDataset& names, std::span<const std::uint32_t> rows) {
    return letters == Letters::Article ? Alphabet::article() : Alphabet::fromNames(names, rows);
}

void validateStep(const TrainOptions& options) {
    validate(options.plan);
    if (!within(options.split.testFraction, ranges::kTestFraction))
        throw InputError("test fraction must lie between 0 and 1, such as 0.2");
    checkRange("hidden size", options.hidden_size, ranges::kHiddenSize);
    checkRange("layers", options.num_layers, ranges::kLayers);
    checkRange("steps", options.steps, ranges::kSteps);
    checkRange("threads", options.threads, ranges::kThreads);
    checkRange("eval-every", options.evalEvery, ranges::kStepsBetween);
    checkRange("checkpoint-every", options.checkpointEvery, ranges::kStepsBetween);
    if (!within(options.learningRate, ranges::kLearningRate))
        throw InputError("learning rate must be a finite number above 0, such as 0.15");
    if (!within(options.momentum, ranges::kMomentum))
        throw InputError("momentum must be a number from 0 up to, not including, 1, such as 0.9");
}

void validate(const TrainOptions& options) {
    validateStep(options);
    if (options.execution == Execution::Padded && options.bidirectional) {
        throw InputError("a bidirectional model cannot run padded: in PyTorch's call its backward direction "
                         "starts in the padding; "
                         "choose packed execution or one direction");
    }
}

TrainOptions quickLook() {
    TrainOptions options;
    options.cell = Cell::Gru;
    options.plan.batchSize = 256;
    options.sampling = Sampling::Epoch;
    options.optimizer = Optimizer::Adam;
    options.learningRate = 0.006;
    options.steps = 450;
    options.evalEvery = 50;
    return options;
}

TrainOptions articleRnn() {
    TrainOptions options;
    options.cell = Cell::Rnn;
    return options;
}

TrainOptions articleLstm() {
    TrainOptions options;
    options.steps = 8000;
    return options;
}

std::span<const Preset> presets() {
    static constexpr std::array kPresets{
        Preset{"quick-look", TRANSLATABLE("Settings", "Quick look"), quickLook},
        Preset{"article-rnn", TRANSLATABLE("Settings", "Article RNN"), articleRnn},
        Preset{"article-lstm", TRANSLATABLE("Settings", "Article LSTM"), articleLstm}};
    return kPresets;
}

std::string toText(Optimizer value) {
    return textOf(kOptimizers, value);
}
std::string toText(Device value) {
    return textOf(kDevices, value);
}
std::string toText(Letters value) {
    return textOf(kLetters, value);
}
Optimizer optimizerFromText(const std::string& text) {
    return valueOf(kOptimizers, text, "optimizer");
}
Device deviceFromText(const std::string& text) {
    return valueOf(kDevices, text, "device");
}
Letters lettersFromText(const std::string& text) {
    return valueOf(kLetters, text, "letters");
}

} // namespace batchscope
