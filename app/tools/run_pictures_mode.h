#pragma once

#include <string>

namespace batchscope {

/// What `batchscope --pictures RUN` does, without a window: draws the run's curves into a folder and prints
/// the files' names. Returns the exit status; what goes wrong is told on standard error.
int drawRunPictures(const std::string& run, const std::string& folder, const std::string& name,
                    const std::string& formats, bool overwrite);

} // namespace batchscope
