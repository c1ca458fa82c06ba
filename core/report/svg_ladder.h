#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace batchscope {

/// The rungs of a race, as `batchscope-cli race --json` prints it, as an `<svg>` of horizontal bars: how many
/// times as fast as the first rung each is, with its 95 % interval, names per second and what it computed. A
/// rung that could not be run says why. Values that are missing or of another type count as 0; no rungs give
/// an empty text. Valid XML, all texts escaped.
std::string svgLadder(const nlohmann::json& race);

/// The same figures as a table.
std::string ladderTable(const nlohmann::json& race);

/// `json[key]` where it is a number or a text, else 0 or nothing.
double numberIn(const nlohmann::json& json, const char* key);
std::string textIn(const nlohmann::json& json, const char* key);

} // namespace batchscope
