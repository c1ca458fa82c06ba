#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/base/input_error.h"
#include "core/base/plain_error.h"
#include "core/base/visible_text.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <sstream>

namespace {

using namespace batchscope;

constexpr int kOther = 1, kWrongInput = 2;

// CLI11 says of a misspelt command only that one is missing.
std::string missing(const CLI::App& app, int argc, char** argv, const CLI::RequiredError& problem) {
    const std::string word = argc > 1 ? argv[1] : "-";
    std::string all;
    bool known = word[0] == '-';
    for (const auto* command : app.get_subcommands({})) {
        known = known || command->get_name() == word;
        all += (all.empty() ? "" : ", ") + command->get_name();
    }
    if (known) return visibleText(problem.what());
    return "there is no command \"" + visibleText(word) + "\"; choose one of " + all;
}

int complain(const std::string& message, int status) {
    std::cerr << "batchscope-cli: " << message << "\n";
    return status;
}

int runCommand(int argc, char** argv) {
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
    const std::string help = "; see batchscope-cli --help";
    try {
        app.parse(argc, argv);
        return action();
    } catch (const CLI::Success& wish) {
        std::ostringstream out;
        const int status = app.exit(wish, out, std::cerr);
        cli::writeOutput(out.str());
        return status;
    } catch (const CLI::RequiredError& problem) {
        return complain(missing(app, argc, argv, problem) + help, kWrongInput);
    } catch (const CLI::ParseError& problem) {
        return complain(visibleText(problem.what()) + help, kWrongInput);
    } catch (const InputError& problem) {
        return complain(problem.what(), kWrongInput);
    } catch (const std::exception& problem) {
        return complain(visibleText(plainMessage(problem)), kOther);
    }
}

} // namespace

int main(int argc, char** argv) {
    cli::beginOutput();
    return cli::endOutput(runCommand(argc, argv));
}
