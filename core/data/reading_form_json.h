#pragma once

#include "core/data/reading_form.h"

#include <nlohmann/json_fwd.hpp>

namespace batchscope {

/// A reading form as a flat JSON object; choices that are left out have no key.
///
///     {"delimiter": "semicolon", "header": true, "name_column": "2", "label_column": "3", "encoding":
///     "UTF-8"}
nlohmann::json toJson(const ReadingForm& form);
/// The inverse; null and an object without keys are the empty form, unknown keys are passed over. Throws
/// InputError where a value has the wrong type or cannot be met.
ReadingForm readingFormFromJson(const nlohmann::json& json);

/// The same as one line of text, for settings that hold texts; empty for the empty form.
std::string readingFormText(const ReadingForm& form);
ReadingForm readingFormFromText(const std::string& text); ///< throws InputError

} // namespace batchscope
