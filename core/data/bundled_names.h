#pragma once

#include <filesystem>

namespace batchscope {

/// The names file that comes with the program: beside the installed program (../share/batchscope), else in
/// the source tree that it was built from. Throws InputError where neither holds it.
std::filesystem::path bundledNames();

} // namespace batchscope
