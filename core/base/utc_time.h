#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace batchscope {

/// Seconds from 1970-01-01T00:00:00Z to "2026-11-22T09:00:00Z"; nothing where the text is no such time.
std::optional<std::int64_t> secondsSince1970(const std::string& utc);

} // namespace batchscope
