#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/window_program.h"
#include "core/base/input_error.h"
#include "core/base/user_folder.h"
#include "core/base/visible_text.h"
#include "core/export/run_export.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace batchscope::cli {

namespace {

struct ExportWords {
    std::string run, folder, formats = "safetensors", name = "model";
    bool overwrite = false, json = false;
};

std::string allWords() {
    std::string all;
    for (const std::string& word : exportWords())
        all += (all.empty() ? "" : ", ") + word;
    return all + ", png, svg, pdf";
}

void requireKnown(const std::vector<std::string>& words) {
    for (const std::string& word : words)
        if (std::find(exportWords().begin(), exportWords().end(), word) == exportWords().end())
            throw InputError("unknown format " + quotedText(word) + "; choose from " + allWords());
}

/// Takes the pictures out of the words.
std::string takePictures(std::vector<std::string>& words) {
    std::string pictures;
    std::erase_if(words, [&](const std::string& word) {
        if (word != "png" && word != "svg" && word != "pdf") return false;
        pictures += (pictures.empty() ? "" : ",") + word;
        return true;
    });
    return pictures;
}

int drawPictures(const ExportWords& words, const std::string& pictures) {
    std::vector<std::string> line{"--pictures", words.run, "--to",   words.folder,
                                  "--formats",  pictures,  "--name", words.name};
    if (words.overwrite) line.push_back("--overwrite");
    return runWindowProgram(line);
}

/// The history is opened only where something of it is needed: a model is exported whatever became of it.
ExportedRun findWanted(const ExportWords& words, const std::vector<std::string>& formats, bool pictures) {
    std::error_code error;
    const bool file = std::filesystem::exists(words.run, error);
    const bool curves = pictures || needCurves(formats);
    ExportedRun run = findRun(words.run, file && !curves ? std::filesystem::path() : historyFileIfAny());
    if (!run.warning.empty())
        std::cerr << "warning: " << visibleText(run.warning)
                  << "; the curves are those of the run's folder\n";
    return run;
}

void printFile(const std::filesystem::path& file) {
    // Another program may read the list, and needs the very name; a terminal may not obey it.
    const bool terminal = ::isatty(STDOUT_FILENO) == 1;
    std::printf("%s\n", terminal ? visibleText(file.string()).c_str() : file.c_str());
}

int runExport(const ExportWords& words) {
    requireFileName(words.name);
    auto formats = wordsOfList(words.formats);
    const std::string pictures = takePictures(formats);
    requireKnown(formats);
    const ExportedRun run = findWanted(words, formats, !pictures.empty());
    if (words.json && !pictures.empty())
        throw InputError(
            "pictures are drawn by the window program, which prints no JSON; leave out --json, or them");
    if (!pictures.empty() && !run.record)
        throw InputError(words.run + ": there are no curves to draw beside it or in the history");
    if (!pictures.empty() && formats.empty()) return drawPictures(words, pictures);
    if (!words.overwrite) {
        const auto files = exportFiles(run, formats, words.folder, words.name);
        try {
            refuseExisting(files);
        } catch (const InputError& problem) {
            throw InputError(std::string(problem.what()) + " with --overwrite");
        }
    }
    const auto files = exportRun(run, formats, words.folder, words.name,
                                 words.overwrite ? Existing::Overwrite : Existing::Refuse);
    if (words.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const auto& file : files)
            list.push_back(file.string());
        print({{"files", list}});
        return 0;
    }
    for (const auto& file : files)
        printFile(file);
    flushOutput();
    return pictures.empty() ? 0 : drawPictures(words, pictures);
}

} // namespace

void addExport(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand(
        "export", "Write a run for other programs: its model, code for it, curves, a report");
    auto words = std::make_shared<ExportWords>();
    command
        ->add_option("RUN", words->run,
                     "A run's number in the history, its folder, a checkpoint or a .safetensors file")
        ->required();
    command->add_option("--to", words->folder, "Folder to write to")->required();
    command->add_option("--formats", words->formats, "Any of " + allWords() + ", divided by commas")
        ->capture_default_str();
    command->add_option("--name", words->name, "Name of the files, without ending")->capture_default_str();
    command->add_flag("--overwrite", words->overwrite, "Overwrite files that exist already");
    command->add_flag("--json", words->json, "Print exactly one JSON object");
    command->callback([words, &action] { action = [words] { return runExport(*words); }; });
}

} // namespace batchscope::cli
