#include "core/base/free_memory.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::optional<std::int64_t> numberIn(const fs::path& file) {
    std::int64_t number = 0;
    if (std::ifstream(file) >> number) return number;
    return std::nullopt; // "max", or no such file
}

/// Names that a control group's files have.
struct GroupFiles {
    const char *limit, *used, *droppable; ///< the last: a line of memory.stat
};
constexpr GroupFiles kVersion1{"memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"};
constexpr GroupFiles kVersion2{"memory.max", "memory.current", "inactive_file"};

std::int64_t droppable(const fs::path& group, const char* line) {
    std::ifstream in(group / "memory.stat");
    std::string key;
    for (std::int64_t bytes = 0; in >> key >> bytes;)
        if (key == line) return bytes;
    return 0;
}

/// 0 where it has no limit.
std::int64_t groupAllows(const fs::path& group, const GroupFiles& files) {
    const auto limit = numberIn(group / files.limit), used = numberIn(group / files.used);
    if (!limit || !used) return 0;
    return std::max<std::int64_t>(1, *limit - *used + droppable(group, files.droppable));
}

std::int64_t least(std::int64_t a, std::int64_t b) { // of which 0 is none
    return a == 0 || b == 0 ? std::max(a, b) : std::min(a, b);
}

std::int64_t underUlimit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return 0;
    return addressSpaceLeft(limit.rlim_cur, textOf("/proc/self/statm"), ::sysconf(_SC_PAGESIZE));
}

} // namespace

std::int64_t memAvailable(std::string_view meminfo) {
    std::istringstream text{std::string(meminfo)};
    for (std::string line; std::getline(text, line);) {
        std::istringstream words(line);
        std::string key;
        std::int64_t kibibytes = 0;
        if (words >> key >> kibibytes && key == "MemAvailable:") return kibibytes * 1024;
    }
    return 0;
}

// A line is NUMBER:CONTROLLERS:PATH; version 2 has no controllers. In a container the path may be one of the
// machine's that is not to be seen: then its root's files are the container's.
std::int64_t groupsAllow(const fs::path& root, std::string_view groups) {
    std::int64_t allowed = 0;
    std::istringstream text{std::string(groups)};
    for (std::string line; std::getline(text, line);) {
        const std::size_t first = line.find(':'), second = line.find(':', first + 1);
        if (first == std::string::npos || second == std::string::npos) continue;
        std::string controllers = ",";
        controllers.append(line, first + 1, second - first - 1).append(",");
        const bool version2 = controllers == ",,";
        if (!version2 && controllers.find(",memory,") == std::string::npos) continue;
        const GroupFiles& files = version2 ? kVersion2 : kVersion1;
        const fs::path top = version2 ? root : root / "memory";
        for (fs::path path = line.substr(second + 1);; path = path.parent_path()) {
            allowed = least(allowed, groupAllows(top / path.relative_path(), files));
            if (!path.has_relative_path()) break;
        }
    }
    return allowed;
}

std::int64_t addressSpaceLeft(std::uint64_t limit, std::string_view statm, std::int64_t pageBytes) {
    std::int64_t pages = 0;
    std::istringstream(std::string(statm)) >> pages;
    const std::uint64_t used = std::uint64_t(pages * pageBytes);
    return used < limit ? std::int64_t(std::min<std::uint64_t>(limit - used, INT64_MAX)) : 1;
}

std::int64_t freeMemory() {
    return least(least(memAvailable(textOf("/proc/meminfo")),
                       groupsAllow("/sys/fs/cgroup", textOf("/proc/self/cgroup"))),
                 underUlimit());
}

std::string gibibytes(double bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f GiB", bytes / double(1 << 30));
    return text;
}

} // namespace batchscope
