#pragma once

#include "core/data/names_loader.h"

#include <CLI/App.hpp>
#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace batchscope::cli {

/// The options that say how a names file is read, as words of the command line; left out: guessed.
struct FormWords {
    std::string delimiter, header = "auto", nameColumn, labelColumn, encoding;
    std::optional<std::size_t> skipLines;

    void addTo(CLI::App& command);
    ReadingForm parsed() const; ///< throws InputError
};

/// Says on standard error how a table was read, where that was guessed and is not what a names file usually
/// has: one line.
void sayReading(const LoadedNames& names);

/// Every choice with its reason, for a report: lines of text, or `{"delimiter": {"value": "semicolon",
/// "certainty": "certain", "reason": "it divides every row"}, …}`.
std::string readingText(const FormGuess& reading, const std::string& indent);
nlohmann::json readingJson(const FormGuess& reading);

} // namespace batchscope::cli
