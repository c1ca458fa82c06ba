#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/number_option.h"
#include "app/cli/options.h"
#include "app/cli/status_line.h"
#include "core/base/visible_text.h"
#include "core/measuring/prover.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>

namespace batchscope::cli {

namespace {

struct ProveLine {
    FileOptions file;
    TrainWords words;
    std::int64_t names = ProofOptions{}.names;
    std::int64_t invariance = 100;
    std::string trap = "none";
    std::string name;
};

ProofOptions proofOptions(const ProveLine& line, const TrainOptions& model, const CLI::App& command) {
    ProofOptions options;
    const bool shaped = command.count("--cell") + command.count("--layers") +
                            command.count("--bidirectional") + command.count("--preset") >
                        0;
    if (shaped) options.shapes = {{model.cell, model.num_layers, model.bidirectional}};
    options.hidden_size = model.hidden_size;
    options.names = line.names;
    options.ratio = model.plan.ratio;
    options.trap = trapFromText(line.trap);
    options.split = model.split;
    options.letters = model.letters;
    options.seed = model.seed;
    options.device = model.device;
    if (model.threads > 0) options.threads = model.threads;
    return options;
}

nlohmann::json describe(const ProofCell& cell) {
    return {{"path", toText(cell.path)},
            {"cell", toText(cell.shape.cell)},
            {"num_layers", cell.shape.num_layers},
            {"bidirectional", cell.shape.bidirectional},
            {"device", cell.device},
            {"engine", cell.engine},
            {"max_abs_logit", cell.max_abs_logit},
            {"abs_loss", cell.abs_loss},
            {"max_abs_grad", cell.max_abs_grad},
            {"max_rel_grad", cell.max_rel_grad},
            {"trapped", cell.trapped},
            {"pass", cell.pass()}};
}

nlohmann::json describe(const InvarianceProof& proof) {
    nlohmann::json paths = nlohmann::json::array();
    for (const Invariance& each : proof.paths) {
        paths.push_back({{"path", toText(each.path)},
                         {"max_abs_logit", each.max_abs_logit},
                         {"batches", each.max_abs_logits.size()},
                         {"changed_answers", each.changedAnswers},
                         {"pass", each.pass()}});
    }
    return {{"name", proof.name}, {"paths", paths}};
}

bool passes(const InvarianceProof& proof) {
    bool all = proof.complete;
    for (const Invariance& each : proof.paths)
        all = all && each.pass();
    return all;
}

void printText(const Proof& proof, const InvarianceProof& invariance, const ProofOptions& options) {
    std::printf("%zu names, hidden %lld; differences from letter by letter in float64; tolerance %.0e\n",
                proof.rows.size(), static_cast<long long>(options.hidden_size), kProofTolerance);
    std::printf("%-32s %-17s %-13s %10s %10s %10s %10s\n", "model", "path", "on", "logit", "loss", "gradient",
                "relative");
    for (const ProofCell& cell : proof.cells) {
        const std::string machine = cell.device + " " + cell.engine;
        std::printf("%-32s %-17s %-13s %10.1e %10.1e %10.1e %10.1e  %s%s\n", toText(cell.shape).c_str(),
                    toText(cell.path).c_str(), machine.c_str(), cell.max_abs_logit, cell.abs_loss,
                    cell.max_abs_grad, cell.max_rel_grad, cell.pass() ? "ok" : "DIFFERS",
                    cell.trapped ? " (trap)" : "");
    }
    std::printf("\n%s alone and among random neighbours:\n", visibleText(invariance.name).c_str());
    for (const Invariance& each : invariance.paths) {
        std::printf("  %-17s %zu batches, largest difference %.1e, answers changed %lld  %s\n",
                    toText(each.path).c_str(), each.max_abs_logits.size(), each.max_abs_logit,
                    static_cast<long long>(each.changedAnswers), each.pass() ? "ok" : "DIFFERS");
    }
    std::printf("\n%s\n", proof.pass() && passes(invariance) ? "all paths agree" : "NOT all paths agree");
}

nlohmann::json describe(const Proof& proof, const InvarianceProof& invariance, const ProofOptions& options) {
    nlohmann::json paths = nlohmann::json::array();
    for (const ProofCell& cell : proof.cells)
        paths.push_back(describe(cell));
    return {{"paths", paths},
            {"names", proof.rows.size()},
            {"hidden_size", options.hidden_size},
            {"tolerance", kProofTolerance},
            {"trap", toText(options.trap)},
            {"invariance", describe(invariance)},
            {"pass", proof.pass() && passes(invariance)}};
}

int runProve(const ProveLine& line, const CLI::App& command) {
    const TrainOptions model = line.words.parsed();
    const ProofOptions options = proofOptions(line, model, command);
    const LoadedNames names = line.file.load();
    StatusLine status;
    Interrupt interrupt;
    InvarianceOptions alone;
    alone.shape = {model.cell, model.num_layers, model.bidirectional};
    alone.name = line.name;
    alone.batches = line.invariance;
    const InvarianceProof invariance =
        proveInvariance(*names.dataset, options, alone, interrupt.token(), [&](std::int64_t done) {
            interrupt.poll();
            status.show("batch " + std::to_string(done) + " of " + std::to_string(alone.batches));
        });
    const Proof proof = prove(*names.dataset, options, interrupt.token(),
                              [&](const ProofCell& cell, std::size_t done, std::size_t total) {
                                  interrupt.poll();
                                  status.show("proving " + toText(cell.shape) + ": " + std::to_string(done) +
                                              " of " + std::to_string(total));
                              });
    status.clear();
    const bool pass = proof.pass() && passes(invariance);
    if (line.file.json)
        print(describe(proof, invariance, options));
    else
        printText(proof, invariance, options);
    return pass ? 0 : 1;
}

} // namespace

void addProve(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand(
        "prove", "Show that every path through a batch gives the same scores, loss and gradient; all twelve "
                 "model shapes unless --cell, --layers, --bidirectional or --preset name one");
    auto line = std::make_shared<ProveLine>();
    line->file.addTo(*command);
    line->words.addTo(*command);
    addNumber(*command, "--names", line->names, ranges::kMeasuredNames, "Names of the batch");
    command
        ->add_option("--trap", line->trap,
                     "One deliberate mistake: last-column, mask-by-value, unsorted-labels, view, "
                     "mean-over-cells, pad-bidirectional")
        ->capture_default_str();
    command->add_option("--name", line->name,
                        "Name put among random neighbours; left out: one from the data");
    addNumber(*command, "--batches", line->invariance, ranges::kNeighbourBatches,
              "Batches of random neighbours");
    command->callback(
        [line, command, &action] { action = [line, command] { return runProve(*line, *command); }; });
}

} // namespace batchscope::cli
