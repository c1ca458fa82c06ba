#pragma once

#include "core/base/number_range.h"
#include "core/training/train_options.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace batchscope {

/// The sections of the dock, in its order.
enum class SettingSection { Data, Batching, Model, Optimiser, Machine };
inline constexpr std::size_t kSettingSections = 5;

/// A setting's value: a yes or no, a number, the word of a choice ("lstm"), or a list of whole numbers.
using SettingValue =
    std::variant<bool, int, std::int64_t, std::uint64_t, double, std::string, std::vector<std::int64_t>>;

/// One choice of a setting.
struct SettingWord {
    std::string_view word;  ///< in files and on the command line: "lstm"
    std::string_view title; ///< for people: "LSTM"
};

/// One setting of a run: a row of the table in settings.cpp. JSON, command line, dock, run details,
/// comparison and report are made from it: adding a setting takes a row there, a field of TrainOptions, and
/// the code that uses it. Texts for people are English here; the window translates them (context "Settings").
struct Setting {
    std::string_view key;  ///< in JSON: "hidden_size". It stands in users' files and never changes.
    std::string_view flag; ///< on the command line: "--hidden"
    SettingSection section;
    std::string_view label;  ///< "Hidden size"
    std::string_view help;   ///< one line: --help, and the tooltip in the dock
    std::string_view hint{}; ///< what the dock's tooltip says beside it, of the window alone
    NumberRange range{};     ///< of a number
    std::vector<SettingWord>
        words{};          ///< of a choice, in the order in which they are shown; of a bool: no, yes
    SettingWord zero{};   ///< what 0 is called where it has a meaning of its own: "auto"; without a word only
                          ///< for people
    double step = 1;      ///< of the dock's field, up and down
    bool percent = false; ///< the dock shows a share 0 … 1 in percent
    bool inDock = true;
    bool hiddenWhereIdle = true; ///< the dock hides it where it does not apply; else it is shown as unused

    SettingValue (*get)(const TrainOptions&) = nullptr;
    /// Takes a value of the kind that get() returns. Throws InputError naming the choices where a word is
    /// none.
    void (*set)(TrainOptions&, const SettingValue&) = nullptr;
    bool (*applies)(const TrainOptions&) = nullptr; ///< whether a run with these options uses it
};

/// All of them, section by section, in the order in which the dock and --help show them.
std::span<const Setting> settings();
/// The one of that key, which must exist.
const Setting& setting(std::string_view key);

/// What people call the value, English: "with replacement", "auto"; empty where it is called by its number.
std::string_view titleOf(const Setting& setting, const SettingValue& value);
/// The value as text: "lstm", "0.15", "5,7,9,12", "yes".
std::string toText(const SettingValue& value);

/// Whether it says where a run computes and not what: device and threads.
bool isOfMachine(const Setting& setting);
/// Whether two runs have the same settings but for those of the machine.
bool sameExperiment(const TrainOptions& a, const TrainOptions& b);

} // namespace batchscope
