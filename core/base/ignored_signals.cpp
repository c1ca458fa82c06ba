#include "core/base/ignored_signals.h"

#include <signal.h>

#include <array>
#include <cstddef>

namespace batchscope {

namespace {

constexpr std::array kSignals{SIGHUP, SIGINT, SIGTERM};
bool ignored[kSignals.size()];

// Sanitizers may not be ready yet.
__attribute__((no_sanitize("address", "undefined", "thread"))) void look(int, char**, char**) {
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        struct sigaction now {};
        ignored[i] = ::sigaction(kSignals[i], nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
    }
}

// Runs before the initialisers of all libraries.
__attribute__((section(".preinit_array"), used)) void (*lookFirst)(int, char**, char**) = look;

} // namespace

bool wasIgnoredAtStart(int signal) {
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        if (kSignals[i] == signal) return ignored[i];
    return false;
}

} // namespace batchscope
