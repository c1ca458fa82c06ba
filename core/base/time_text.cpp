#include "core/base/time_text.h"

#include <ctime>

namespace batchscope {

std::string utcNow() {
    return utcNow("%Y-%m-%dT%H:%M:%SZ");
}

std::string utcNow(const char* strftimeFormat) {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    char text[64];
    return {text, std::strftime(text, sizeof text, strftimeFormat, &utc)};
}

} // namespace batchscope
