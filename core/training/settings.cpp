#include "core/training/settings.h"

#include "core/base/number_text.h"
#include "core/base/option_ranges.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <type_traits>

namespace batchscope {

namespace {

using Section = SettingSection;

bool always(const TrainOptions&) {
    return true;
}
template <Strategy strategy>
bool grouping(const TrainOptions& o) {
    return o.plan.strategy == strategy;
}

// `member` is a lambda that names one field of the options: [](auto& o) -> auto& { return o.steps; }.
template <auto member>
using Field = std::remove_cvref_t<decltype(member(std::declval<TrainOptions&>()))>;

/// A setting whose value is held as it is: numbers, a yes or no, a list.
template <auto member>
Setting plain(Setting row) {
    row.get = [](const TrainOptions& o) { return SettingValue(member(o)); };
    row.set = [](TrainOptions& o, const SettingValue& value) { member(o) = std::get<Field<member>>(value); };
    if (!row.applies) row.applies = always;
    return row;
}

/// A setting that is a choice of words.
template <auto member, auto fromText>
Setting choice(Setting row) {
    row.get = [](const TrainOptions& o) { return SettingValue(toText(member(o))); };
    row.set = [](TrainOptions& o, const SettingValue& value) {
        member(o) = fromText(std::get<std::string>(value));
    };
    if (!row.applies) row.applies = always;
    return row;
}

#define FIELD(path)                                                                                          \
    [](auto& o) -> auto& {                                                                                   \
        return o.path;                                                                                       \
    }

std::vector<Setting> dataSettings() {
    return {
        choice<FIELD(split.by), splitByFromText>(
            {.key = "split",
             .flag = "--split",
             .section = Section::Data,
             .label = TRANSLATABLE("Settings", "Split"),
             .help = TRANSLATABLE("Settings",
                                  "Hold out single rows, or whole names so that no name is in both parts"),
             .words = {{"row", TRANSLATABLE("Settings", "by row")},
                       {"name", TRANSLATABLE("Settings", "by name")}}}),
        plain<FIELD(split.testFraction)>(
            {.key = "test_fraction",
             .flag = "--test-fraction",
             .section = Section::Data,
             .label = TRANSLATABLE("Settings", "Held out"),
             .help = TRANSLATABLE("Settings", "Share of the rows used only to measure accuracy"),
             .range = ranges::kTestFraction,
             .step = 0.05,
             .percent = true}),
        plain<FIELD(split.seed)>(
            {.key = "split_seed",
             .flag = "--split-seed",
             .section = Section::Data,
             .label = TRANSLATABLE("Settings", "Split seed"),
             .help = TRANSLATABLE("Settings", "Seed of the split alone"),
             .hint = TRANSLATABLE("Settings", "while it is the same number as Seed, it changes with it"),
             .range = ranges::kSeed}),
    };
}

std::vector<Setting> batchingSettings() {
    return {
        choice<FIELD(plan.strategy), strategyFromText>(
            {.key = "strategy",
             .flag = "--strategy",
             .section = Section::Batching,
             .label = TRANSLATABLE("Settings", "Grouping"),
             .help = TRANSLATABLE("Settings", "Which names share a batch"),
             .hint = TRANSLATABLE("Settings", "Batch > Compare shows what each choice costs on these names"),
             .words = {{"plain", TRANSLATABLE("Settings", "plain")},
                       {"sorted", TRANSLATABLE("Settings", "sorted")},
                       {"bucketed", TRANSLATABLE("Settings", "bucketed")},
                       {"exact-length", TRANSLATABLE("Settings", "exact length")},
                       {"boundaries", TRANSLATABLE("Settings", "boundaries")},
                       {"pooled", TRANSLATABLE("Settings", "pooled")},
                       {"length-grouped", TRANSLATABLE("Settings", "length grouped")},
                       {"token-budget", TRANSLATABLE("Settings", "token budget")}}}),
        plain<FIELD(plan.batchSize)>({.key = "batch_size",
                                      .flag = "--batch-size",
                                      .section = Section::Batching,
                                      .label = TRANSLATABLE("Settings", "Batch size"),
                                      .help = TRANSLATABLE("Settings", "Names in a batch"),
                                      .range = ranges::kBatchSize,
                                      .step = 16}),
        plain<FIELD(plan.ratio)>(
            {.key = "ratio",
             .flag = "--ratio",
             .section = Section::Batching,
             .label = TRANSLATABLE("Settings", "Growth ratio"),
             .help = TRANSLATABLE(
                 "Settings",
                 "Bucketed: a batch ends where a name is longer than its shortest by this factor"),
             .range = ranges::kRatio,
             .step = 0.1,
             .applies = grouping<Strategy::Bucketed>}),
        plain<FIELD(plan.boundaries)>(
            {.key = "boundaries",
             .flag = "--boundaries",
             .section = Section::Batching,
             .label = TRANSLATABLE("Settings", "Boundaries"),
             .help = TRANSLATABLE(
                 "Settings", "First length of each bucket but the first: 5,7 makes 1-4, 5-6, 7 and longer"),
             .applies = grouping<Strategy::Boundaries>}),
        plain<FIELD(plan.pool)>(
            {.key = "pool",
             .flag = "--pool",
             .section = Section::Batching,
             .label = TRANSLATABLE("Settings", "Pool"),
             .help = TRANSLATABLE("Settings", "Pooled: how many batches of names are sorted together"),
             .range = ranges::kPool,
             .step = 10,
             .applies = grouping<Strategy::Pooled>}),
        plain<FIELD(plan.budget)>(
            {.key = "budget",
             .flag = "--budget",
             .section = Section::Batching,
             .label = TRANSLATABLE("Settings", "Token budget"),
             .help = TRANSLATABLE("Settings", "Limit of names x longest name in a batch"),
             .range = ranges::kBudget,
             .step = 256,
             .applies = grouping<Strategy::TokenBudget>}),
        choice<FIELD(execution), executionFromText>(
            {.key = "execution",
             .flag = "--execution",
             .section = Section::Batching,
             .label = TRANSLATABLE("Settings", "Run as"),
             .help = TRANSLATABLE("Settings", "Compute letters only, the whole grid, or one name at a time"),
             .words = {{"packed", TRANSLATABLE("Settings", "packed")},
                       {"padded", TRANSLATABLE("Settings", "padded")},
                       {"sequential", TRANSLATABLE("Settings", "sequential")}}}),
        choice<FIELD(sampling), samplingFromText>(
            {.key = "sampling",
             .flag = "--sampling",
             .section = Section::Batching,
             .label = TRANSLATABLE("Settings", "Sampling"),
             .help = TRANSLATABLE("Settings", "Every name once per epoch, or random draws with replacement"),
             .words = {{"epoch", TRANSLATABLE("Settings", "by epoch")},
                       {"replacement", TRANSLATABLE("Settings", "with replacement")}}}),
        plain<FIELD(seed)>(
            {.key = "seed",
             .flag = "--seed",
             .section = Section::Batching,
             .label = TRANSLATABLE("Settings", "Seed"),
             .help =
                 TRANSLATABLE("Settings", "Of weights, batches and split: the same seed gives the same run"),
             .range = ranges::kSeed}),
    };
}

std::vector<Setting> modelSettings() {
    return {
        choice<FIELD(cell), cellFromText>({.key = "cell",
                                           .flag = "--cell",
                                           .section = Section::Model,
                                           .label = TRANSLATABLE("Settings", "Cell"),
                                           .help = TRANSLATABLE("Settings", "Recurrent cell"),
                                           .words = {{"rnn", TRANSLATABLE("Settings", "RNN")},
                                                     {"lstm", TRANSLATABLE("Settings", "LSTM")},
                                                     {"gru", TRANSLATABLE("Settings", "GRU")}}}),
        plain<FIELD(hidden_size)>({.key = "hidden_size",
                                   .flag = "--hidden",
                                   .section = Section::Model,
                                   .label = TRANSLATABLE("Settings", "Hidden size"),
                                   .help = TRANSLATABLE("Settings", "Numbers in a state (hidden_size)"),
                                   .range = ranges::kHiddenSize,
                                   .step = 32}),
        plain<FIELD(num_layers)>({.key = "num_layers",
                                  .flag = "--layers",
                                  .section = Section::Model,
                                  .label = TRANSLATABLE("Settings", "Layers"),
                                  .help = TRANSLATABLE("Settings", "Stacked cells (num_layers)"),
                                  .range = ranges::kLayers}),
        plain<FIELD(bidirectional)>(
            {.key = "bidirectional",
             .flag = "--bidirectional",
             .section = Section::Model,
             .label = TRANSLATABLE("Settings", "Directions"),
             .help = TRANSLATABLE("Settings", "Read names forwards and backwards (bidirectional)"),
             .words = {{"no", TRANSLATABLE("Settings", "one")}, {"yes", TRANSLATABLE("Settings", "both")}}}),
        choice<FIELD(letters), lettersFromText>(
            {.key = "letters",
             .flag = "--letters",
             .section = Section::Model,
             .label = TRANSLATABLE("Settings", "Alphabet"),
             .help =
                 TRANSLATABLE("Settings", "Letters that have an input of their own; all others share one"),
             .words = {{"training", TRANSLATABLE("Settings", "all seen")},
                       {"article", TRANSLATABLE("Settings", "article's 57")}}}),
    };
}

std::vector<Setting> optimiserSettings() {
    return {
        choice<FIELD(optimizer), optimizerFromText>(
            {.key = "optimizer",
             .flag = "--optimizer",
             .section = Section::Optimiser,
             .label = TRANSLATABLE("Settings", "Method"),
             .help = TRANSLATABLE("Settings", "How gradients become updates"),
             .words = {{"sgd", TRANSLATABLE("Settings", "SGD")},
                       {"adam", TRANSLATABLE("Settings", "Adam")}}}),
        plain<FIELD(learningRate)>({.key = "lr",
                                    .flag = "--lr",
                                    .section = Section::Optimiser,
                                    .label = TRANSLATABLE("Settings", "Learning rate"),
                                    .help = TRANSLATABLE("Settings", "Size of an update"),
                                    .range = ranges::kLearningRate,
                                    .step = 0.01}),
        plain<FIELD(momentum)>(
            {.key = "momentum",
             .flag = "--momentum",
             .section = Section::Optimiser,
             .label = TRANSLATABLE("Settings", "Momentum"),
             .help = TRANSLATABLE("Settings", "SGD: how much of the last update is kept"),
             .range = ranges::kMomentum,
             .step = 0.05,
             .hiddenWhereIdle = false,
             .applies = [](const TrainOptions& o) { return o.optimizer == Optimizer::Sgd; }}),
        plain<FIELD(steps)>({.key = "steps",
                             .flag = "--steps",
                             .section = Section::Optimiser,
                             .label = TRANSLATABLE("Settings", "Updates"),
                             .help = TRANSLATABLE("Settings", "Updates to train, one batch each"),
                             .range = ranges::kSteps,
                             .step = 500}),
        plain<FIELD(evalEvery)>(
            {.key = "eval_every",
             .flag = "--eval-every",
             .section = Section::Optimiser,
             .label = TRANSLATABLE("Settings", "Evaluate every"),
             .help = TRANSLATABLE("Settings", "Updates between measurements on the held-out rows"),
             .range = ranges::kStepsBetween,
             .zero = {"", TRANSLATABLE("Settings", "at the end")},
             .step = 100}),
    };
}

std::vector<Setting> machineSettings() {
    return {
        plain<FIELD(checkpointEvery)>({.key = "checkpoint_every",
                                       .flag = "--checkpoint-every",
                                       .section = Section::Machine,
                                       .label = TRANSLATABLE("Settings", "Checkpoint every"),
                                       .help = TRANSLATABLE("Settings", "Updates between checkpoints"),
                                       .range = ranges::kStepsBetween,
                                       .zero = {"", TRANSLATABLE("Settings", "at the end")},
                                       .step = 100,
                                       .inDock = false}),
        choice<FIELD(device), deviceFromText>(
            {.key = "device",
             .flag = "--device",
             .section = Section::Machine,
             .label = TRANSLATABLE("Settings", "Device"),
             .help = TRANSLATABLE("Settings", "Where to compute; auto uses a GPU if there is one"),
             .words = {{"auto", TRANSLATABLE("Settings", "auto")},
                       {"cpu", TRANSLATABLE("Settings", "CPU")},
                       {"cuda", TRANSLATABLE("Settings", "CUDA")}}}),
        plain<FIELD(threads)>(
            {.key = "threads",
             .flag = "--threads",
             .section = Section::Machine,
             .label = TRANSLATABLE("Settings", "Threads"),
             .help = TRANSLATABLE(
                 "Settings", "CPU threads; auto: one or all, whichever trains faster when the run begins"),
             .range = ranges::kThreads,
             .zero = {"auto", TRANSLATABLE("Settings", "auto")}}),
        choice<FIELD(engine), engineFromText>(
            {.key = "engine",
             .flag = "--engine",
             .section = Section::Machine,
             .label = TRANSLATABLE("Settings", "Engine"),
             .help = TRANSLATABLE(
                 "Settings",
                 "What computes packed batches on the CPU: the program's own engine, several times as fast, "
                 "or PyTorch's; padded batches and GPUs always use PyTorch's"),
             .words = {{"fused", TRANSLATABLE("Settings", "fused")},
                       {"libtorch", TRANSLATABLE("Settings", "LibTorch")}}}),
    };
}

#undef FIELD

} // namespace

std::span<const Setting> settings() {
    static const std::vector<Setting> all = [] {
        std::vector<Setting> rows;
        for (const auto& section :
             {dataSettings(), batchingSettings(), modelSettings(), optimiserSettings(), machineSettings()})
            rows.insert(rows.end(), section.begin(), section.end());
        return rows;
    }();
    return all;
}

const Setting& setting(std::string_view key) {
    const auto all = settings();
    return *std::find_if(all.begin(), all.end(), [key](const Setting& each) { return each.key == key; });
}

std::string_view titleOf(const Setting& setting, const SettingValue& value) {
    const std::string text = toText(value);
    for (const SettingWord& each : setting.words)
        if (each.word == text) return each.title;
    return text == "0" ? setting.zero.title : std::string_view();
}

std::string toText(const SettingValue& value) {
    const auto text = [](const auto& held) -> std::string {
        using Held = std::remove_cvref_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, bool>)
            return held ? "yes" : "no";
        else if constexpr (std::is_same_v<Held, double>)
            return shortest(held);
        else if constexpr (std::is_same_v<Held, std::string>)
            return held;
        else if constexpr (std::is_integral_v<Held>)
            return std::to_string(held);
        else
            return toText(held);
    };
    return std::visit(text, value);
}

bool isOfMachine(const Setting& setting) {
    return setting.key == "device" || setting.key == "threads";
}

bool sameExperiment(const TrainOptions& a, const TrainOptions& b) {
    return std::all_of(settings().begin(), settings().end(),
                       [&](const Setting& each) { return isOfMachine(each) || each.get(a) == each.get(b); });
}

} // namespace batchscope
