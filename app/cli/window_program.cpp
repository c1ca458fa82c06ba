#include "app/cli/window_program.h"

#include "core/base/input_error.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

namespace batchscope::cli {

namespace fs = std::filesystem;

namespace {

/// Beside this program, or where a package puts it.
fs::path windowProgram() {
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    const fs::path packaged = folder / "../libexec/batchscope/batchscope-pictures";
    return fs::exists(packaged, error) ? packaged : folder / "batchscope-pictures";
}

} // namespace

int runWindowProgram(const std::vector<std::string>& arguments) {
    const fs::path program = windowProgram();
    if (::access(program.c_str(), X_OK) != 0) {
        throw InputError("png, svg and pdf are drawn by the window program, which is not beside this one (" +
                         program.string() + "); install it, or leave these formats out");
    }
    if (!std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY"))
        ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> list;
    for (std::string& word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    pid_t child = 0;
    if (::posix_spawn(&child, program.c_str(), nullptr, nullptr, list.data(), environ) != 0)
        throw InputError(program, "cannot be started; install it again");
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

} // namespace batchscope::cli
