#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace batchscope {

/// Chooses how many updates a smoothed curve is a mean of, from 1 (not smoothed) to 200, and says so beside
/// it: "over 10 updates".
class SmoothingSlider : public QWidget {
    Q_OBJECT
public:
    explicit SmoothingSlider(QWidget* parent = nullptr);

    int steps() const;
    void setSteps(int steps); ///< the nearest that can be chosen

Q_SIGNALS:
    void stepsChanged(int steps);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showSteps();

    QSlider* slider_;
    QLabel* text_;
};

} // namespace batchscope
