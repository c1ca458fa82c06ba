#include "core/training/free_memory.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

namespace batchscope {

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

std::int64_t freeMemory() {
    std::ifstream file("/proc/meminfo");
    std::stringstream text;
    text << file.rdbuf();
    const std::int64_t machine = memAvailable(text.str());
    // A container's limit; "max" where there is none.
    std::int64_t limit = 0, used = 0;
    if (!(std::ifstream("/sys/fs/cgroup/memory.max") >> limit) ||
        !(std::ifstream("/sys/fs/cgroup/memory.current") >> used))
        return machine;
    return std::min(machine, std::max<std::int64_t>(1, limit - used));
}

std::string gibibytes(double bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f GiB", bytes / double(1 << 30));
    return text;
}

} // namespace batchscope
