#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace batchscope {

/// Bytes that this program can still get without swapping: the least of what the machine has, what its
/// control groups (a container, a service) allow, and what its address space may grow (ulimit -v). 0 where
/// none of them tells.
std::int64_t freeMemory();

/// MemAvailable of a text like /proc/meminfo, in bytes; 0 where there is none.
///
///     "MemTotal: 8000 kB\nMemAvailable:    4000 kB\n"  ->  4096000
std::int64_t memAvailable(std::string_view meminfo);

/// What the control group named in `groups`, a text like /proc/self/cgroup, and those above it still allow,
/// in bytes, of both versions of control groups below `root` (/sys/fs/cgroup). File pages that can be dropped
/// count as free. At least 1; 0 where none has a limit.
///
///     "0::/user/a", root/user/a/memory.max "9000", memory.current "2000"  ->  7000
std::int64_t groupsAllow(const std::filesystem::path& root, std::string_view groups);

/// Bytes that the address space may still grow, of a limit and a text like /proc/self/statm (its first number
/// is the size in pages); at least 1.
std::int64_t addressSpaceLeft(std::uint64_t limit, std::string_view statm, std::int64_t pageBytes);

std::string gibibytes(double bytes); ///< "1.5 GiB"

} // namespace batchscope
