#pragma once

#include "widgets/batch/batch_selection.h"

#include <QTimer>

namespace batchscope {

/// Moves the selected step of a batch through time: play, pause, step, scrub. The selected row stays. Playing
/// ends at the last step; playing again from there begins at the first. GUI thread only.
class TimePlayer : public QObject {
    Q_OBJECT
public:
    static constexpr int kStepMilliseconds = 400;

    /// `selection` must outlive this.
    explicit TimePlayer(BatchSelection* selection, QObject* parent = nullptr);

    void setSteps(qint64 steps); ///< of the batch shown; 0: none. Pauses.
    qint64 steps() const { return steps_; }
    qint64 now() const; ///< -1: no step is selected
    bool playing() const { return timer_.isActive(); }
    void setInterval(int milliseconds) { timer_.setInterval(milliseconds); }

    void play();
    void pause();
    void toggle() { playing() ? pause() : play(); }
    void move(qint64 by); ///< pauses; from no step: to the first
    void seek(qint64 step);

Q_SIGNALS:
    void playingChanged(bool playing);

private:
    void goTo(qint64 step);

    BatchSelection* selection_;
    QTimer timer_;
    qint64 steps_ = 0;
};

} // namespace batchscope
