#pragma once

#include <string>

namespace batchscope {

std::string utcNow();                           ///< "2026-11-22T09:00:00Z"
std::string utcNow(const char* strftimeFormat); ///< as strftime writes it

} // namespace batchscope
