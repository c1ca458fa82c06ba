#include "core/base/user_folder.h"

#include "core/base/input_error.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace batchscope {

namespace {

namespace fs = std::filesystem;

fs::path fromEnvironment(const char* name) {
    const char* value = std::getenv(name);
    return value ? fs::path(value) : fs::path();
}

fs::path wanted() {
    if (const fs::path own = fromEnvironment("BATCHSCOPE_DATA"); !own.empty()) return own;
    // The XDG rules pass over a path that is not absolute.
    if (const fs::path data = fromEnvironment("XDG_DATA_HOME"); data.is_absolute())
        return data / "batchscope";
    if (const fs::path home = fromEnvironment("HOME"); home.is_absolute())
        return home / ".local" / "share" / "batchscope";
    throw InputError(
        "there is no home folder to keep the history of runs in; set BATCHSCOPE_DATA to a folder");
}

} // namespace

fs::path userFolder() {
    const fs::path folder = wanted();
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder)) {
        throw InputError(folder, "cannot be made" + (error ? " (" + error.message() + ")" : std::string()) +
                                     "; set BATCHSCOPE_DATA to a folder that can be written");
    }
    return folder;
}

fs::path historyFile() {
    return userFolder() / "history.sqlite";
}

fs::path historyFileIfAny() {
    try {
        return historyFile();
    } catch (const InputError&) {
        return {};
    }
}

} // namespace batchscope
