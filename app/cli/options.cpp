#include "app/cli/options.h"

#include "app/cli/number_option.h"
#include "app/cli/output.h"
#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/data/bundled_names.h"
#include "core/training/threads.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <type_traits>
#include <variant>

namespace batchscope::cli {

namespace {

bool isOfPlan(const Setting& setting) {
    return setting.section == SettingSection::Batching && setting.key != "execution" &&
           setting.key != "sampling" && setting.key != "seed";
}

std::string presetWords() {
    std::string all;
    for (const Preset& each : presets())
        all.append(all.empty() ? "" : ", ").append(each.word);
    return all;
}

TrainOptions presetOf(const std::string& word) {
    for (const Preset& each : presets())
        if (each.word == word) return each.make();
    throw InputError("unknown preset \"" + word + "\"; choose one of " + presetWords());
}

/// The type as --help names it.
std::string typeOf(const SettingValue& value) {
    const auto name = [](const auto& held) -> std::string {
        using Held = std::remove_cvref_t<decltype(held)>;
        if constexpr (std::is_arithmetic_v<Held>)
            return typeName<Held>();
        else
            return "TEXT";
    };
    return std::visit(name, value);
}

/// The word on the line as a value of the kind that the setting has.
SettingValue valueOf(const Setting& setting, const std::string& flag, const SettingValue& kind,
                     const std::string& word) {
    const auto read = [&](const auto& now) -> SettingValue {
        using T = std::remove_cvref_t<decltype(now)>;
        if constexpr (std::is_same_v<T, std::string>)
            return word;
        else if constexpr (std::is_same_v<T, std::vector<std::int64_t>>)
            return boundariesFromText(word);
        else
            return readNumber(flag, word, setting.range).as<T>();
    };
    return std::visit(read, kind);
}

/// What --help says: the meaning, and of a choice its words.
std::string helpOf(const Setting& setting) {
    std::string text(setting.help);
    if (std::holds_alternative<std::string>(setting.get({}))) {
        std::string words;
        for (const SettingWord& each : setting.words)
            words.append(words.empty() ? "" : ", ").append(each.word);
        text.append(": ").append(words);
    }
    if (setting.key == "split_seed") text += "; left out: that of --seed";
    if (!setting.zero.title.empty()) text.append(" (0: ").append(setting.zero.title).append(")");
    return text;
}

} // namespace

void FileOptions::addTo(CLI::App& command) {
    command.add_option("FILE", file,
                       "Names file (name,label rows or a folder with one file per class); "
                       "left out: the bundled names");
    form.addTo(command);
    command.add_flag("--skip-bad-rows", skipBadRows, "Leave bad rows out instead of refusing the file");
    command.add_flag("--json", json, "Print exactly one JSON object");
}

LoadedNames FileOptions::load() const {
    LoadedNames names = loadSilently();
    sayReading(names);
    return names;
}

LoadedNames FileOptions::loadSilently() const {
    LoadOptions options;
    options.form = form.parsed();
    options.skipBadRows = skipBadRows;
    return loadNames(file.empty() ? bundledNames() : std::filesystem::path(file), options);
}

void SettingOptions::addTo(CLI::App& command, const Setting& setting, const TrainOptions& defaults) {
    const std::string flag(setting.flag), help = helpOf(setting);
    const SettingValue value = setting.get(defaults);
    if (std::holds_alternative<bool>(value)) {
        command.add_flag_callback(
            flag, [this, &setting] { given_[setting.key] = true; }, help);
        return;
    }
    const auto take = [this, &setting, flag, value](const CLI::results_t& words) {
        const std::string& word = words.back();
        const bool zero = !word.empty() && word == setting.zero.word;
        given_[setting.key] = valueOf(setting, flag, value, zero ? "0" : word);
        return true;
    };
    auto* option = command.add_option(flag, take, help)->type_name(typeOf(value));
    if (setting.key != "split_seed") option->default_str(toText(value));
    if (setting.key == "threads") option->default_str("auto");
}

void SettingOptions::apply(TrainOptions& options) const {
    for (const Setting& each : settings())
        if (const auto found = given_.find(each.key); found != given_.end()) each.set(options, found->second);
}

bool SettingOptions::given(std::string_view key) const {
    return given_.contains(key);
}

void PlanWords::addTo(CLI::App& command) {
    for (const Setting& each : settings())
        if (isOfPlan(each)) options.addTo(command, each, defaults);
}

PlanOptions PlanWords::parsed() const {
    TrainOptions result = defaults;
    options.apply(result);
    validate(result.plan);
    return result.plan;
}

void TrainWords::addTo(CLI::App& command) {
    command.add_option("--preset", preset, "Start from " + presetWords());
    for (const Setting& each : settings())
        options.addTo(command, each, defaults);
}

TrainOptions TrainWords::parsed() const {
    TrainOptions result = preset.empty() ? defaults : presetOf(preset);
    options.apply(result);
    if (!options.given("split_seed")) result.split.seed = result.seed;
    validate(result);
    if (const std::string word = tooManyThreads(result.threads); !word.empty()) {
        std::cerr << "warning: " << word << "\n";
        result.threads = usableThreads(result.threads);
    }
    return result;
}

void print(const nlohmann::json& json) {
    writeOutput(jsonText(json) + '\n');
}

} // namespace batchscope::cli
