#include "core/data/bundled_names.h"

#include "core/base/input_error.h"

namespace batchscope {

namespace fs = std::filesystem;

fs::path bundledNames() {
    constexpr int kDeepest = 3; // PREFIX/bin/PROGRAM, PREFIX/libexec/batchscope/PROGRAM
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path inPrefix = fs::path("share") / "batchscope" / "names.csv";
    fs::path folder = program.parent_path();
    for (int level = 0; level < kDeepest && !error; ++level, folder = folder.parent_path())
        if (fs::exists(folder / inPrefix, error)) return folder / inPrefix;
    const fs::path source = fs::path(BATCHSCOPE_DATASETS) / "names.csv";
    if (fs::exists(source, error)) return source;
    throw InputError(program.parent_path().parent_path() / inPrefix,
                     "the bundled names are missing; name a file of your own, or install again");
}

} // namespace batchscope
