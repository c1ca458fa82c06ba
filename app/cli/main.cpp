#include "app/cli/commands.h"
#include "core/data/input_error.h"
#include "core/training/plain_error.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <iostream>

namespace {

constexpr int kOther = 1, kWrongInput = 2;

std::string oneLine(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// CLI11 says of a misspelt command only that one is missing.
std::string missing(const CLI::App& app, int argc, char** argv, const CLI::RequiredError& problem) {
    const std::string word = argc > 1 ? argv[1] : "-";
    std::string all;
    bool known = word[0] == '-';
    for (const auto* command : app.get_subcommands({})) {
        known = known || command->get_name() == word;
        all += (all.empty() ? "" : ", ") + command->get_name();
    }
    if (known) return oneLine(problem.what());
    return "there is no command \"" + oneLine(word) + "\"; choose one of " + all;
}

} // namespace

int main(int argc, char** argv) {
    using namespace batchscope;
    CLI::App app{"Batchscope: how recurrent models handle batches of different lengths, and what it costs"};
    app.name("batchscope-cli");
    app.set_version_flag("--version", "batchscope-cli " BATCHSCOPE_VERSION);
    app.require_subcommand(1);
    cli::Action action;
    cli::addData(app, action);
    cli::addPlan(app, action);
    cli::addBatch(app, action);
    cli::addTrain(app, action);
    cli::addResume(app, action);
    cli::addPredict(app, action);
    cli::addExport(app, action);
    cli::addProve(app, action);
    cli::addRace(app, action);
    cli::addSweep(app, action);
    cli::addCosts(app, action);
    try {
        app.parse(argc, argv);
        return action();
    } catch (const CLI::Success& wish) {
        return app.exit(wish);
    } catch (const CLI::RequiredError& problem) {
        std::cerr << "batchscope-cli: " << missing(app, argc, argv, problem)
                  << "; see batchscope-cli --help\n";
        return kWrongInput;
    } catch (const CLI::ParseError& problem) {
        std::cerr << "batchscope-cli: " << oneLine(problem.what()) << "; see batchscope-cli --help\n";
        return kWrongInput;
    } catch (const InputError& problem) {
        std::cerr << "batchscope-cli: " << problem.what() << "\n";
        return kWrongInput;
    } catch (const std::exception& problem) {
        std::cerr << "batchscope-cli: " << plainMessage(problem) << "\n";
        return kOther;
    }
}
