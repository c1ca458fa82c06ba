#include "app/cli/progress.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace batchscope::cli {

Progress::Progress(std::int64_t steps) : steps_(steps), terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    clear();
}

void Progress::step(const StepMetrics& metrics) {
    if (!terminal_) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < std::chrono::milliseconds(100) && metrics.step < steps_) return;
    last_ = now;
    constexpr int kWidth = 24;
    const int filled = int(kWidth * metrics.step / steps_);
    std::string bar;
    for (int i = 0; i < kWidth; ++i)
        bar += i < filled ? "█" : "░";
    const double left = metrics.seconds / double(metrics.step) * double(steps_ - metrics.step);
    std::fprintf(stderr, "\r\x1b[K%s step %lld/%lld  loss %.3f%s  %.0f names/s  %s left", bar.c_str(),
                 static_cast<long long>(metrics.step), static_cast<long long>(steps_), metrics.smoothedLoss,
                 accuracy_.c_str(), metrics.namesPerSecond, clockText(left).c_str());
    std::fflush(stderr);
    drawn_ = true;
}

void Progress::evaluation(const Evaluation& evaluation) {
    char text[64];
    std::snprintf(text, sizeof text, "  top-1 %.1f %%", 100 * evaluation.top1);
    accuracy_ = text;
    if (terminal_) return;
    std::fprintf(stderr, "step %lld/%lld  loss %.3f  top-1 %.2f %%  top-2 %.2f %%  macro-F1 %.3f\n",
                 static_cast<long long>(evaluation.step), static_cast<long long>(steps_), evaluation.loss,
                 100 * evaluation.top1, 100 * evaluation.top2, evaluation.macroF1);
}

void Progress::clear() {
    if (drawn_) std::fputc('\n', stderr);
    drawn_ = false;
}

std::string clockText(double seconds) {
    const auto whole = std::llround(std::max(0.0, seconds));
    char text[32];
    if (whole >= 3600)
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    return text;
}

} // namespace batchscope::cli
