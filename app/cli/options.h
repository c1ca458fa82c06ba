#pragma once

#include "app/cli/form_options.h"
#include "core/data/names_loader.h"
#include "core/training/settings.h"

#include <CLI/App.hpp>
#include <nlohmann/json_fwd.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace batchscope::cli {

/// FILE, how it is read, --skip-bad-rows and --json, which every command on a names file takes.
struct FileOptions {
    std::string file; ///< empty: the bundled names
    FormWords form;
    bool skipBadRows = false;
    bool json = false;

    void addTo(CLI::App& command);
    LoadedNames load() const; ///< and says on standard error what was guessed
    LoadedNames loadSilently() const;
};

/// Settings of the table as they stand on the command line.
class SettingOptions {
public:
    /// Adds its option. The object must outlive the parsing of the line.
    void addTo(CLI::App& command, const Setting& setting, const TrainOptions& defaults);
    /// Writes those that were given into `options`. Throws InputError.
    void apply(TrainOptions& options) const;
    bool given(std::string_view key) const;

private:
    std::map<std::string_view, SettingValue> given_; ///< by key; filled while the line is parsed
};

/// The batching options.
struct PlanWords {
    TrainOptions defaults;
    SettingOptions options;

    void addTo(CLI::App& command);
    PlanOptions parsed() const; ///< throws InputError
};

/// The dock's settings as the command line takes them.
struct TrainWords {
    TrainOptions defaults;
    SettingOptions options;
    std::string preset;

    void addTo(CLI::App& command);
    /// Options given on the line win over those of --preset. Throws InputError.
    TrainOptions parsed() const;
};

/// Prints one JSON object and a newline to standard output; text that is not UTF-8 is repaired.
void print(const nlohmann::json& json);

} // namespace batchscope::cli
