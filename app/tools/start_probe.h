#pragma once

#include <QObject>
#include <QTimer>

namespace batchscope {

class MainWindow;

/// Measures what a start costs, for `--time-start`: prints the seconds from the start of the process to the
/// first painted window and to the names in it, then the resident memory once the window has been idle for a
/// moment, and quits. Exits with 1 where the names cannot be shown.
class StartProbe : public QObject {
    Q_OBJECT
public:
    explicit StartProbe(MainWindow& window); ///< before the window is shown

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void namesShown();
    void idle();

    MainWindow& window_;
    double painted_ = 0, shown_ = 0;
    QTimer settle_;
};

} // namespace batchscope
