#pragma once

#include <string>
#include <vector>

namespace batchscope::cli {

/// Runs batchscope-pictures, which draws what has to look like the window. Returns its exit status. Throws
/// InputError where it is not there.
int runWindowProgram(const std::vector<std::string>& arguments);

} // namespace batchscope::cli
