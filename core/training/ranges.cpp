#include "core/training/ranges.h"

#include "core/data/input_error.h"

#include <string>

namespace batchscope {

void checkRange(const char* what, std::int64_t value, std::int64_t low, std::int64_t high) {
    if (value >= low && value <= high) return;
    throw InputError(std::string(what) + " " + std::to_string(value) +
                     " is out of range; give a whole number from " + std::to_string(low) + " to " +
                     std::to_string(high));
}

} // namespace batchscope
