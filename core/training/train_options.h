#pragma once

#include "core/batching/batch_plan.h"
#include "core/batching/batch_sampler.h"
#include "core/data/alphabet.h"
#include "core/data/split.h"
#include "core/kernels/cell.h"
#include "core/models/execution.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace batchscope {

enum class Optimizer { Sgd, Adam };
enum class Device { Auto, Cpu, Cuda };
enum class Letters {
    Training, ///< every letter of the training rows
    Article,  ///< the articles' 57 ASCII letters
};
/// All settings of a run: with the data file they fix its outcome on one machine and thread count.
struct TrainOptions {
    SplitOptions split;
    Letters letters = Letters::Training;

    PlanOptions plan; ///< shuffleSeed is unused: `seed` rules
    Sampling sampling = Sampling::Replacement;
    Execution execution = Execution::Packed;

    Cell cell = Cell::Lstm;
    std::int64_t hidden_size = 128;
    std::int64_t num_layers = 1;
    bool bidirectional = false;

    Optimizer optimizer = Optimizer::Sgd;
    double learningRate = 0.15;
    double momentum = 0.9; ///< SGD only
    std::int64_t steps = 5000;

    std::uint64_t seed = 0; ///< of the weights and of the batches; the split has its own
    Device device = Device::Auto;
    int threads = 0;               ///< 0: one or as many as the machine has, chosen by measuring
    Engine engine = Engine::Fused; ///< for packed and sequential execution on the CPU; the rest is LibTorch's
    std::int64_t evalEvery = 500;  ///< steps between evaluations; 0: at the end only
    std::int64_t checkpointEvery = 500; ///< steps between checkpoints; 0: at the end only
};

/// The letters that a model with this setting knows, given its training rows.
Alphabet alphabetOf(Letters letters, const NameDataset& names, std::span<const std::uint32_t> rows);

/// Throws InputError naming the first option that is out of range or does not go with another, and what to
/// give.
void validate(const TrainOptions& options);
/// The same for what fixes a step alone: how a run executes its batches is left out.
void validateStep(const TrainOptions& options);

/// The articles' two runs, and the one that shows the most in the least time.
TrainOptions quickLook();
TrainOptions articleRnn();
TrainOptions articleLstm();

/// Settings to start from.
struct Preset {
    std::string_view word;  ///< on the command line: "quick-look"
    std::string_view title; ///< for people, English: "Quick look" (context "Settings")
    TrainOptions (*make)();
};
std::span<const Preset> presets();

std::string toText(Optimizer);
std::string toText(Device);
std::string toText(Letters);
// Each throws InputError naming the choices.
Optimizer optimizerFromText(const std::string& text);
Device deviceFromText(const std::string& text);
Letters lettersFromText(const std::string& text);

} // namespace batchscope
