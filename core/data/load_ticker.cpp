#include "core/data/load_ticker.h"

#include <algorithm>

namespace batchscope {

namespace {

constexpr double kStep = 0.01;

} // namespace

void LoadTicker::setPhase(double from, double to) {
    from_ = from;
    to_ = to;
}

void LoadTicker::advance(double fraction) {
    if (options_.stop.stop_requested()) throw LoadCancelled();
    const double done = from_ + (to_ - from_) * std::clamp(fraction, 0.0, 1.0);
    if (!options_.progress || done <= told_) return;
    if (done < told_ + kStep && done < 1) return;
    told_ = done;
    options_.progress(done);
}

} // namespace batchscope
