#pragma once

#include "app/window/app_settings.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <functional>

namespace batchscope {

class MainWindow;

/// Writes runs of the history, and all plots and batch views of the window, into folders that the user
/// chooses. Nothing that is there is overwritten without asking.
class Exporter : public QObject {
    Q_OBJECT
public:
    explicit Exporter(MainWindow& window);

    void exportRun(qint64 id, const std::filesystem::path& history, const QString& name);
    void exportPictures();

Q_SIGNALS:
    void failed(const QString& message); ///< one line for people
    void said(const QString& sentence);

private:
    bool mayWrite(const QStringList& files);
    /// Asks about the files that `plan` names and are there, then writes; both may throw, what failed()
    /// tells.
    void guarded(const std::function<QStringList()>& plan,
                 const std::function<QStringList(const QStringList&)>& write);

    MainWindow& window_;
    AppSettings settings_;
};

} // namespace batchscope
