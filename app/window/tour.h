#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace batchscope {

/// A walk through the window in a few steps: a card beside each thing it tells of, and a frame round that.
/// The window stays usable meanwhile. Next and Back by button or Right and Left, Escape ends it. Belongs to
/// the window it lies in.
class Tour : public QWidget {
    Q_OBJECT
public:
    struct Step {
        QString title, text;
        std::function<QWidget*()> show; ///< brings what it tells of on the screen and returns it
    };

    Tour(QList<Step> steps, QWidget* window);
    ~Tour() override;

    void begin(); ///< from the first step
    void end();
    int step() const { return step_; } ///< -1: it is not on
    QString text() const;

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent*) override;

private:
    class Frame;
    void go(int step);
    void place();

    QList<Step> steps_;
    int step_ = -1;
    QPointer<QWidget> target_;
    Frame* frame_;
    QLabel *title_, *text_, *count_;
    QPushButton *back_, *next_, *skip_;
};

} // namespace batchscope
