#include "app/cli/commands.h"
#include "app/cli/number_option.h"
#include "app/cli/options.h"
#include "core/base/input_error.h"
#include "core/base/visible_text.h"
#include "core/batching/batch_cost.h"
#include "core/batching/batch_layout.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <numeric>

namespace batchscope::cli {

namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

struct BatchWords {
    FileOptions file;
    PlanWords plan;
    std::optional<std::uint64_t> shuffleSeed;
    std::int64_t index = 0;

    void addTo(CLI::App& command) {
        file.addTo(command);
        plan.addTo(command);
        addNumber(command, "--shuffle-seed", shuffleSeed, ranges::kSeed,
                  "Shuffle the rows and the batches; left out: file order");
    }
    PlanOptions parsed() const {
        PlanOptions options = plan.parsed();
        options.shuffleSeed = shuffleSeed;
        return options;
    }
};

int runPlan(const BatchWords& words) {
    const PlanOptions options = words.parsed();
    const auto begin = Clock::now();
    const LoadedNames names = words.file.load();
    const auto loaded = Clock::now();
    const auto& lengths = names.dataset->lengths();
    const BatchPlan plan = makePlan(lengths, options);
    const BatchCost cost = costOf(plan, lengths);
    const auto planned = Clock::now();
    const bool grouped = options.strategy != Strategy::Plain;
    const BatchCost plain = grouped ? costOf(makePlan(lengths, ungrouped(options)), lengths) : cost;
    const bool noEffect = grouped && changesNothing(plain, cost);
    if (words.file.json) {
        json out{{"batches", cost.batches}, {"steps", cost.steps},   {"cells", cost.cells},
                 {"tokens", cost.tokens},   {"waste", cost.waste()}, {"rows", cost.rows}};
        out["load_seconds"] = std::chrono::duration<double>(loaded - begin).count();
        out["plan_seconds"] = std::chrono::duration<double>(planned - loaded).count();
        if (options.strategy == Strategy::Bucketed) out["ratio_fired"] = plan.ratioFired;
        if (noEffect) out["no_effect"] = true;
        print(out);
        return 0;
    }
    std::printf("%s, %s, batch size %lld\n  batches %lld\n  steps   %lld\n  cells   %lld\n  letters %lld\n"
                "  waste   %.2f %%\n",
                visibleText(names.dataset->source().string()).c_str(), toText(options.strategy).c_str(),
                static_cast<long long>(options.batchSize), static_cast<long long>(cost.batches),
                static_cast<long long>(cost.steps), static_cast<long long>(cost.cells),
                static_cast<long long>(cost.tokens), 100 * cost.waste());
    if (options.strategy == Strategy::Bucketed)
        std::printf("  batches that the growth ratio ended before they were full: %zu\n", plan.ratioFired);
    if (noEffect)
        std::printf("  no effect: waste %.1f -> %.1f %%\n", 100 * plain.waste(), 100 * cost.waste());
    return 0;
}

json describe(const NameDataset& names, const BatchLayout& layout) {
    json rows = json::array(), labels = json::array(), mask = json::array();
    std::string packed;
    for (std::int64_t i = 0; i < layout.size(); ++i) {
        rows.push_back(names.nameUtf8(layout.rows[std::size_t(i)]));
        labels.push_back(names.className(layout.rows[std::size_t(i)]));
        json line = json::array();
        for (std::int64_t t = 0; t < layout.steps(); ++t)
            line.push_back(layout.mask(i, t) ? 1 : 0);
        mask.push_back(std::move(line));
    }
    json letters = json::array();
    for (std::int64_t position = 0; position < layout.tokens(); ++position) {
        const auto cell = layout.cellAt(position);
        const auto name = names.name(layout.rows[std::size_t(cell.row)]);
        letters.push_back(toUtf8(name.substr(std::size_t(cell.step), 1)));
    }
    return {{"names", rows},
            {"labels", labels},
            {"lengths", layout.lengths},
            {"sorted_indices", layout.sorted_indices},
            {"unsorted_indices", layout.unsorted_indices},
            {"batch_sizes", layout.batch_sizes},
            {"mask", mask},
            {"packed", letters}};
}

void printGrid(const json& batch, const BatchLayout& layout) {
    for (std::int64_t i = 0; i < layout.size(); ++i) {
        std::cout << "  ";
        for (const auto& bit : batch["mask"][std::size_t(i)])
            std::cout << (bit == 1 ? '#' : '.');
        std::cout << "  " << visibleText(batch["names"][std::size_t(i)].get<std::string>()) << ", "
                  << visibleText(batch["labels"][std::size_t(i)].get<std::string>()) << "\n";
    }
    std::cout << "  " << layout.size() << " x " << layout.steps() << " = " << layout.cells() << " cells, "
              << layout.tokens() << " letters\n  batch_sizes    " << batch["batch_sizes"]
              << "\n  sorted_indices " << batch["sorted_indices"] << "\n  packed         ";
    for (const auto& letter : batch["packed"])
        std::cout << visibleText(letter.get<std::string>());
    std::cout << "\n";
}

int runBatch(const BatchWords& words) {
    const PlanOptions options = words.parsed();
    const LoadedNames names = words.file.load();
    const auto& lengths = names.dataset->lengths();
    const BatchPlan plan = makePlan(lengths, options);
    if (words.index < 0 || words.index >= std::int64_t(plan.batches())) {
        throw InputError(names.dataset->source(), "there is no batch " + std::to_string(words.index) +
                                                      "; --index takes 0 to " +
                                                      std::to_string(plan.batches() - 1));
    }
    const auto layout = layOut(plan.batch(std::size_t(words.index)), lengths);
    const json batch = describe(*names.dataset, *layout);
    words.file.json ? print(batch) : printGrid(batch, *layout);
    return 0;
}

} // namespace

void addPlan(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand("plan", "Count what an epoch costs under a strategy");
    auto words = std::make_shared<BatchWords>();
    words->addTo(*command);
    command->callback([words, &action] { action = [words] { return runPlan(*words); }; });
}

void addBatch(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand("batch", "Show one batch: mask, sorting, batch_sizes, packed letters");
    auto words = std::make_shared<BatchWords>();
    words->addTo(*command);
    addNumber(*command, "--index", words->index, kFromZero, "Which batch, from 0");
    command->callback([words, &action] { action = [words] { return runBatch(*words); }; });
}

} // namespace batchscope::cli
