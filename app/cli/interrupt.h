#pragma once

#include <stop_token>

namespace batchscope::cli {

/// Turns the first Ctrl+C (or SIGTERM) into a stop request: work ends in order and keeps what it has. One at
/// a time; what works calls poll() now and then, since a signal may do no more than set a flag.
class Interrupt {
public:
    Interrupt();
    void poll();
    std::stop_token token() const { return stop_.get_token(); }

private:
    std::stop_source stop_;
};

} // namespace batchscope::cli
