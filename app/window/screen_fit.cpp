#include "app/window/screen_fit.h"

#include <QEvent>
#include <QScreen>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace batchscope {

namespace {

constexpr QMargins kUsualFrame(4, 32, 4, 4);
constexpr int kWatchedMilliseconds = 3000; ///< by then the window manager has framed the window

bool hasNoFrame(const QWidget& window) {
    return window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
}

/// Waits for the frame, which is known only some time after the window is shown.
class FrameWatch : public QObject {
public:
    explicit FrameWatch(QWidget& window) : QObject(&window), window_(window) {
        window.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        switch (event->type()) {
        case QEvent::Show:
            QTimer::singleShot(kWatchedMilliseconds, this, &QObject::deleteLater);
            break;
        case QEvent::WindowActivate:
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::UpdateRequest:
            fit();
            break;
        default:
            break;
        }
        return false;
    }

private:
    void fit() {
        const QWindow* handle = window_.windowHandle();
        if (!window_.isVisible() || !handle || hasNoFrame(window_)) return;
        const QMargins frame = handle->frameMargins();
        if (frame.isNull() || frame == fittedFor_) return;
        fittedFor_ = frame;
        const QRect now = window_.geometry();
        const QRect wanted = fittedOnScreen(now, frame, window_.screen()->availableGeometry());
        if (wanted != now) QTimer::singleShot(0, this, [this, wanted] { window_.setGeometry(wanted); });
    }

    QWidget& window_;
    QMargins fittedFor_;
};

} // namespace

QRect fittedOnScreen(const QRect& window, const QMargins& frame, const QRect& available) {
    const QRect room = available.marginsRemoved(frame);
    const QSize size = window.size().boundedTo(room.size());
    const auto within = [](int at, int length, int from, int span) {
        return std::clamp(at, from, std::max(from, from + span - length));
    };
    return {{within(window.x(), size.width(), room.x(), room.width()),
             within(window.y(), size.height(), room.y(), room.height())},
            size};
}

void keepOnScreen(QWidget& window) {
    if (!hasNoFrame(window)) {
        const QRect room = window.screen()->availableGeometry().marginsRemoved(kUsualFrame);
        window.resize(window.size().boundedTo(room.size()));
    }
    new FrameWatch(window);
}

} // namespace batchscope
