#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "core/data/input_error.h"
#include "core/storage/model_export.h"
#include "core/storage/model_import.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <sstream>

namespace batchscope::cli {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Files = std::vector<fs::path>;

struct ExportWords {
    std::string run, folder, formats = "safetensors", name = "model";
    bool overwrite = false, json = false;

    Existing existing() const { return overwrite ? Existing::Overwrite : Existing::Refuse; }
};

/// One word of --formats: which files it would write, and how.
struct ExportKind {
    const char* word;
    Files (*files)(const ExportWords& words);
    Files (*write)(const Predictor& model, const ExportWords& words);
};

template <ModelFormat format>
constexpr ExportKind modelKind(const char* word) {
    return {word, [](const ExportWords& words) { return modelFiles(words.folder, words.name, format); },
            [](const Predictor& model, const ExportWords& words) {
                return exportModel(model, words.folder, words.name, format, words.existing());
            }};
}

// What `export` can write, in the order in which it is written.
const std::vector<ExportKind> kKinds{
    modelKind<ModelFormat::Pt>("pt"),
    modelKind<ModelFormat::Safetensors>("safetensors"),
    modelKind<ModelFormat::Onnx>("onnx"),
    {"code", [](const ExportWords& words) { return codeFiles(words.folder, words.name); },
     [](const Predictor& model, const ExportWords& words) {
         return exportCode(model, words.folder, words.name, words.existing());
     }},
};

std::string allWords() {
    std::string all;
    for (const ExportKind& kind : kKinds)
        all += (all.empty() ? "" : ", ") + std::string(kind.word);
    return all;
}

std::vector<ExportKind> chosenKinds(const std::string& list) {
    std::vector<std::string> words;
    std::istringstream in(list);
    for (std::string word; std::getline(in, word, ',');)
        words.push_back(word);
    if (words.empty()) throw InputError("--formats names no format; choose from " + allWords());
    for (const std::string& word : words) {
        const bool known = std::any_of(kKinds.begin(), kKinds.end(),
                                       [&](const ExportKind& kind) { return word == kind.word; });
        if (!known) throw InputError("unknown format \"" + word + "\"; choose from " + allWords());
    }
    std::vector<ExportKind> chosen;
    std::copy_if(kKinds.begin(), kKinds.end(), std::back_inserter(chosen), [&](const ExportKind& kind) {
        return std::find(words.begin(), words.end(), kind.word) != words.end();
    });
    return chosen;
}

// All is looked at before anything is written: an export is not left half done for a file that was there.
void refuseExistingFiles(const std::vector<ExportKind>& kinds, const ExportWords& words) {
    if (words.overwrite) return;
    for (const ExportKind& kind : kinds) {
        const Files files = kind.files(words);
        try {
            refuseExisting(files);
        } catch (const InputError& problem) {
            throw InputError(std::string(problem.what()) + " with --overwrite");
        }
    }
}

int runExport(const ExportWords& words) {
    const std::vector<ExportKind> kinds = chosenKinds(words.formats);
    refuseExistingFiles(kinds, words);
    const auto model = readModelOfRun(words.run);
    json files = json::array();
    for (const ExportKind& kind : kinds) {
        for (const fs::path& file : kind.write(*model, words))
            files.push_back(file.string());
    }
    if (words.json) {
        print({{"files", files}});
        return 0;
    }
    for (const json& file : files)
        std::printf("%s\n", file.get<std::string>().c_str());
    return 0;
}

} // namespace

void addExport(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand("export", "Write a trained model for other programs, or code for it");
    auto words = std::make_shared<ExportWords>();
    command->add_option("RUN", words->run, "A run's folder, its checkpoint.pt, or a .safetensors file")
        ->required();
    command->add_option("--to", words->folder, "Folder to write to")->required();
    command->add_option("--formats", words->formats, "Any of " + allWords() + ", divided by commas")
        ->capture_default_str();
    command->add_option("--name", words->name, "Name of the files, without ending")->capture_default_str();
    command->add_flag("--overwrite", words->overwrite, "Write over files that are there already");
    command->add_flag("--json", words->json, "Print exactly one JSON object");
    command->callback([words, &action] { action = [words] { return runExport(*words); }; });
}

} // namespace batchscope::cli
