#pragma once

#include <nlohmann/json_fwd.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace batchscope {

// JSON to text and back. The library's parser and writer are templates that take seconds to compile in each
// file that calls them; here they are compiled once.

/// The value that the text holds. Throws nlohmann::json::exception where it is not JSON.
///
///     parseJson(R"({"names": 3})").at("names") == 3
nlohmann::json parseJson(std::string_view text);
/// The same; where it is not JSON the value is discarded (`is_discarded()`), and nothing is thrown.
nlohmann::json parseJsonOrDiscard(std::string_view text);
nlohmann::json parseJsonOrDiscard(std::istream& in);
/// The same for text of others that will be copied or written again: null where it is nested deeper than 64
/// levels, since such values use up the stack. Throws nlohmann::json::exception where it is not JSON.
nlohmann::json parseFlatJson(std::string_view text);

/// On one line, or with so many blanks for each level. Text that is not UTF-8 is repaired.
///
///     jsonText({{"names", 3}}) == R"({"names":3})"
std::string jsonText(const nlohmann::json& json, int indent = -1);
std::string orderedJsonText(const nlohmann::ordered_json& json, int indent = -1);

} // namespace batchscope
