#include "widgets/batch/time_player.h"

#include <algorithm>

namespace batchscope {

TimePlayer::TimePlayer(BatchSelection* selection, QObject* parent) : QObject(parent), selection_(selection) {
    timer_.setInterval(kStepMilliseconds);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (now() + 1 < steps_) goTo(now() + 1);
        if (now() + 1 >= steps_) pause();
    });
}

qint64 TimePlayer::now() const {
    const qint64 step = selection_->chosen().step;
    return step < steps_ ? step : -1;
}

void TimePlayer::setSteps(qint64 steps) {
    pause();
    steps_ = steps;
}

void TimePlayer::play() {
    if (playing() || steps_ == 0) return;
    goTo(now() < 0 || now() + 1 >= steps_ ? 0 : now());
    timer_.start();
    Q_EMIT playingChanged(true);
}

void TimePlayer::pause() {
    if (!playing()) return;
    timer_.stop();
    Q_EMIT playingChanged(false);
}

void TimePlayer::move(qint64 by) {
    pause();
    if (steps_ > 0) goTo(now() < 0 ? 0 : now() + by);
}

void TimePlayer::seek(qint64 step) {
    pause();
    if (steps_ > 0) goTo(step);
}

void TimePlayer::goTo(qint64 step) {
    selection_->set({selection_->chosen().row, std::clamp<qint64>(step, 0, steps_ - 1)});
}

} // namespace batchscope
