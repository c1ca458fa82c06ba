#include "app/cli/interrupt.h"

#include "core/base/ignored_signals.h"

#include <csignal>

namespace batchscope::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

} // namespace

Interrupt::Interrupt() {
    for (std::size_t i = 0; i < std::size(kSignals); ++i) {
        struct sigaction action {};
        action.sa_flags = SA_RESTART; // a write in progress goes on
        action.sa_handler = [](int) { interrupted = 1; };
        if (wasIgnoredAtStart(kSignals[i])) action.sa_handler = SIG_IGN;
        ::sigaction(kSignals[i], nullptr, &before_[i]);
        if (before_[i].sa_handler != SIG_IGN) ::sigaction(kSignals[i], &action, nullptr);
    }
}

Interrupt::~Interrupt() {
    for (std::size_t i = 0; i < std::size(kSignals); ++i)
        ::sigaction(kSignals[i], &before_[i], nullptr);
}

void Interrupt::poll() {
    if (interrupted) stop_.request_stop();
}

} // namespace batchscope::cli
