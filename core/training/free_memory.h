#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace batchscope {

/// Bytes that this machine can still give to programs without swapping; 0 where it does not tell.
std::int64_t freeMemory();
/// MemAvailable of a text like /proc/meminfo, in bytes; 0 where there is none.
///
///     "MemTotal: 8000 kB\nMemAvailable:    4000 kB\n"  ->  4096000
std::int64_t memAvailable(std::string_view meminfo);

std::string gibibytes(double bytes); ///< "1.5 GiB"

} // namespace batchscope
