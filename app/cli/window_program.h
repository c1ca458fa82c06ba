#pragma once

#include <string>
#include <vector>

namespace batchscope::cli {

/// Runs the window program without a window: it stands beside this one, and draws what has to look like the
/// window. Returns its exit status. Throws InputError where it is not there.
int runWindowProgram(const std::vector<std::string>& arguments);

} // namespace batchscope::cli
