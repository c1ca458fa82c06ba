#pragma once

#include <signal.h>

#include <iterator>
#include <stop_token>

namespace batchscope::cli {

/// Turns the first Ctrl+C, SIGTERM or SIGHUP (a terminal that is closed) into a stop request: work ends in
/// order and keeps what it has. Signals that are ignored already, as by nohup, stay ignored. One at a time;
/// what works calls poll() now and then, since a signal may do no more than set a flag. Its end restores what
/// was there before.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    void poll();
    std::stop_token token() const { return stop_.get_token(); }

private:
    static constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction before_[std::size(kSignals)]{};
    std::stop_source stop_;
};

} // namespace batchscope::cli
