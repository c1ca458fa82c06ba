#include "app/cli/commands.h"
#include "app/cli/number_option.h"
#include "app/cli/options.h"
#include "core/base/visible_text.h"
#include "core/export/model_import.h"
#include "core/training/predictor.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace batchscope::cli {

namespace {

using nlohmann::json;

struct PredictWords {
    std::string checkpoint;
    std::vector<std::string> names;
    std::int64_t top = 3;
    bool json = false;
};

std::string shown(const json& text) {
    return visibleText(text.get<std::string>());
}

int runPredict(const PredictWords& words) {
    const auto model = readModel(words.checkpoint);
    json predictions = json::array();
    for (const std::string& name : words.names) {
        const Prediction prediction = model->predict(name, std::size_t(words.top));
        json top = json::array();
        for (const auto& each : prediction.top)
            top.push_back(json::array({each.label, each.probability}));
        json entry{{"name", prediction.name}, {"top", top}};
        if (!prediction.unknownLetters.empty()) entry["unknown_letters"] = toUtf8(prediction.unknownLetters);
        predictions.push_back(std::move(entry));
    }
    if (words.json) {
        print({{"predictions", predictions}});
        return 0;
    }
    for (const json& entry : predictions) {
        std::printf("%s\n", shown(entry["name"]).c_str());
        for (const json& each : entry["top"])
            std::printf("  %5.1f %%  %s\n", 100 * each[1].get<double>(), shown(each[0]).c_str());
        if (entry.contains("unknown_letters"))
            std::printf("  the model does not know: %s\n", shown(entry["unknown_letters"]).c_str());
    }
    return 0;
}

} // namespace

void addPredict(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand("predict", "Classify names with a trained model");
    auto words = std::make_shared<PredictWords>();
    command
        ->add_option("CHECKPOINT", words->checkpoint,
                     "A checkpoint that train wrote, or a .safetensors file that export wrote")
        ->required();
    command->add_option("NAME", words->names, "Names to classify")->required();
    addNumber(*command, "--top", words->top, WholeRange{1, kFromZero.high}, "Classes to print per name");
    command->add_flag("--json", words->json, "Print exactly one JSON object");
    command->callback([words, &action] { action = [words] { return runPredict(*words); }; });
}

} // namespace batchscope::cli
