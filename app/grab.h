#pragma once

#include "app/main_window.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QTimer>

namespace batchscope {

/// Takes a picture of every page in the given themes and quits: waits for the names, trains the window's
/// settings for a moment, pauses, writes DIR/PAGE-THEME.png. Exits with 2 where the names cannot be loaded or
/// DIR cannot be written, with 1 where the run fails.
class Grab : public QObject {
    Q_OBJECT
public:
    Grab(MainWindow& window, QString folder, QList<ThemeKind> themes);
    /// Begins once the event loop runs; the names are being loaded already.
    void begin();

private:
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
