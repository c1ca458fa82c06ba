#include "app/cli/output.h"

#include "core/base/standard_streams.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <iostream>

namespace batchscope::cli {

namespace {

constexpr std::size_t kBuffer = std::size_t(1) << 20;
bool failed = false;
int reason = 0; // the system's number of the first failure; 0: not known

void keepError(int error) {
    failed = true;
    if (reason == 0) reason = error;
}

} // namespace

void beginOutput() {
    openStandardStreams();
    std::signal(SIGPIPE, SIG_IGN);
    // Most reports are then written by flushOutput() alone, which knows why that failed.
    if (::isatty(STDOUT_FILENO) != 1) std::setvbuf(stdout, nullptr, _IOFBF, kBuffer);
}

void writeOutput(std::string_view text) {
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) keepError(errno);
}

void flushOutput() {
    if (std::ferror(stdout) != 0 || std::cout.fail()) keepError(0); // whose reason is gone
    errno = 0;
    // std::cout keeps nothing back: what it was given is in the buffer of stdout.
    if (std::fflush(stdout) != 0) keepError(errno);
}

int endOutput(int status) {
    flushOutput();
    if (!failed) return status;
    if (reason != EPIPE) {
        std::cerr << "batchscope-cli: write error";
        if (reason != 0) std::cerr << ": " << std::strerror(reason);
        std::cerr << "\n";
    }
    return status == 0 ? 1 : status;
}

} // namespace batchscope::cli
