#pragma once

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>

namespace batchscope {

struct ModelState;
struct RunContext;

/// What must be known of a model beside its weights, as it stands in each exported file and in the JSON file
/// beside it:
///
///     {"format": "batchscope-model", "format_version": 1, "batchscope": "0.1.0",
///      "alphabet": {"letters": "abc", "code_points": [97, 98, 99], "unknown": 3, "size": 4, "meaning": "…"},
///      "classes": ["A", "B"], "settings": {…}, "step": 450, "data": {"file": "names.csv", "sha256": "…"},
///      "shape": {"cell": "gru", "input_size": 4, …},
///      "tensors": [{"name": "rnn.weight_ih_l0", "shape": [6, 4]}, …]}
nlohmann::json describeModel(const ModelState& state);

/// As text for people and programs: an entry a line, in an order to be read in.
std::string textOfDescription(const nlohmann::json& description);

/// The inverse of describeModel(), without the weights and the step: alphabet, classes, settings and the
/// shape that they make. Throws InputError saying which part is missing, of the wrong kind or out of range.
std::shared_ptr<const RunContext> contextFromDescription(const nlohmann::json& description);

} // namespace batchscope
