#pragma once

#include "app/main_window.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QTimer>

#include <functional>

namespace batchscope {

/// Takes a picture of every page and of every view of the batch in the given themes and quits: waits for the
/// names, trains the window's settings for a moment, pauses, writes DIR/NAME-THEME.png. Exits with 2 where
/// the names cannot be loaded or DIR cannot be written, with 1 where the run fails.
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
    void settle() const;
    void watch();
    void fail(const QString& message, int status);
    void takePictures();

    MainWindow& window_;
    QString folder_;
    QList<ThemeKind> themes_;
    QTimer timer_;
    QElapsedTimer trained_;
};

} // namespace batchscope
