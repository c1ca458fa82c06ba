#include "core/data/bundled_names.h"

#include "core/base/input_error.h"

namespace batchscope {

namespace fs = std::filesystem;

fs::path bundledNames() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path installed = program.parent_path().parent_path() / "share" / "batchscope" / "names.csv";
    if (!error && fs::exists(installed)) return installed;
    const fs::path source = fs::path(BATCHSCOPE_DATASETS) / "names.csv";
    if (fs::exists(source, error)) return source;
    throw InputError(installed, "the bundled names are missing; name a file of your own, or install again");
}

} // namespace batchscope
