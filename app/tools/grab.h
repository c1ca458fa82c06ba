#pragma once

#include "app/window/main_window.h"
#include "core/measuring/prover.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>

namespace batchscope {

/// Takes a picture of every page and of every view of the batch and the race in the given themes and quits:
/// waits for the names, trains the window's settings for a moment, pauses, measures a small model, writes
/// DIR/NAME-THEME.png. Exits with 2 where the names cannot be loaded or DIR cannot be written, with 1 where
/// the run or a measurement fails.
class Grab : public QObject {
    Q_OBJECT
public:
    Grab(MainWindow& window, QString folder, QList<ThemeKind> themes);
    /// Begins once the event loop runs; the names are being loaded already.
    void begin();

private:
    struct Shot {
        QString name;
        MainWindow::Page page;
        std::function<void()> prepare, undo;
    };
    QList<Shot> shots();
    QList<Shot> raceShots();
    bool trainOthers();
    void settle() const;
    void watch();
    void measureNext(); ///< takes the pictures after the last
    void fail(const QString& message, int status);
    void takePictures();

    MainWindow& window_;
    QString folder_;
    QList<ThemeKind> themes_;
    QTimer timer_;
    QElapsedTimer trained_;
    int measured_ = 0, others_ = 0;
    TrainOptions wanted_;                  ///< the window's own, before the other runs
    std::shared_ptr<const Proof> trapped_; ///< with one mistake armed
};

} // namespace batchscope
