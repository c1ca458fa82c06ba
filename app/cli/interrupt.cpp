#include "app/cli/interrupt.h"

#include <csignal>

namespace batchscope::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

} // namespace

Interrupt::Interrupt() {
    std::signal(SIGINT, [](int) { interrupted = 1; });
    std::signal(SIGTERM, [](int) { interrupted = 1; });
}

void Interrupt::poll() {
    if (interrupted) stop_.request_stop();
}

} // namespace batchscope::cli
