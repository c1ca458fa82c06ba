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
    accuracy_.clear();
    if (!evaluation.scores.empty()) {
        const ScoreKind kind = scoreKind(evaluation.scores.begin()->name);
        accuracy_.append("  ").append(kind.title).append(" ");
        accuracy_ += scoreText(kind, evaluation.scores.begin()->value);
    }
    if (terminal_) return;
    std::fprintf(stderr, "step %lld/%lld  loss %.3f  %s\n", static_cast<long long>(evaluation.step),
                 static_cast<long long>(steps_), evaluation.loss,
                 scoresText(evaluation.scores, "  ").c_str());
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
