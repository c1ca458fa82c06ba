#pragma once

#include <QString>

#include <string_view>

namespace batchscope {

/// A score as the window names it: "top-1". One that this program does not know goes by its name.
QString scoreTitle(std::string_view name);

} // namespace batchscope
