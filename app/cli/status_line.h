#pragma once

#include <chrono>
#include <string>

namespace batchscope::cli {

/// One line on standard error that is drawn over; nothing where that is no terminal.
class StatusLine {
public:
    StatusLine();
    ~StatusLine() { clear(); }
    void show(const std::string& text); ///< at most some ten times a second
    void clear();

private:
    bool terminal_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point last_{};
};

} // namespace batchscope::cli
