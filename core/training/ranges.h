#pragma once

#include <cstdint>

namespace batchscope {

/// Names of one measured step at most.
inline constexpr std::int64_t kMaxMeasuredNames = 4096;

/// Throws InputError, naming the option, where `value` lies outside low … high.
void checkRange(const char* what, std::int64_t value, std::int64_t low, std::int64_t high);

} // namespace batchscope
