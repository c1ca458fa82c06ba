#include "core/base/ranges.h"

#include "core/base/input_error.h"

#include <string>

namespace batchscope {

void checkRange(const char* what, std::int64_t value, const WholeRange& range) {
    if (within(Decimal(value), range)) return;
    throw InputError(std::string(what) + " " + std::to_string(value) + " is out of range; give " +
                     toText(range));
}

void checkRangeFromOne(const char* what, std::int64_t value, const WholeRange& range) {
    checkRange(what, value, WholeRange{1, range.high});
}

} // namespace batchscope
