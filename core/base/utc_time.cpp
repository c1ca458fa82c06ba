#include "core/base/utc_time.h"

#include <chrono>
#include <cstdio>

namespace batchscope {

std::optional<std::int64_t> secondsSince1970(const std::string& utc) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, length = 0;
    // NOLINTNEXTLINE(bugprone-unchecked-string-to-number-conversion): the widths keep each number small
    const int read = std::sscanf(utc.c_str(), "%4d-%2d-%2dT%2d:%2d:%2dZ%n", &year, &month, &day, &hour,
                                 &minute, &second, &length);
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                              std::chrono::day(unsigned(day))};
    if (read != 6 || std::size_t(length) != utc.size() || !date.ok() || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59 || second < 0 || second > 60)
        return std::nullopt;
    return duration_cast<seconds>(sys_days(date).time_since_epoch() + hours(hour) + minutes(minute) +
                                  seconds(second))
        .count();
}

} // namespace batchscope
