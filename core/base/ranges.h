#pragma once

#include "core/base/option_ranges.h"

#include <cstdint>

namespace batchscope {

/// Throws InputError, naming the option, where `value` lies outside the range.
void checkRange(const char* what, std::int64_t value, const WholeRange& range);
/// The same of a range that begins at 1 whatever the setting's own does.
void checkRangeFromOne(const char* what, std::int64_t value, const WholeRange& range);

} // namespace batchscope
