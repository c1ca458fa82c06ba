#include "app/grab.h"

#include "widgets/pages/classify_panel.h"
#include "widgets/pages/train_page.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QStatusBar>

#include <cstdio>

namespace batchscope {

namespace {

constexpr qint64 kMomentMilliseconds = 12000, kPatienceMilliseconds = 60000;
constexpr int kSettledMilliseconds = 200;

QString word(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::Dark:
        return QStringLiteral("dark");
    case ThemeKind::HighContrast:
        return QStringLiteral("high-contrast");
    default:
        return QStringLiteral("light");
    }
}

} // namespace

Grab::Grab(MainWindow& window, QString folder, QList<ThemeKind> themes)
    : window_(window), folder_(std::move(folder)), themes_(std::move(themes)) {
    timer_.setInterval(100);
    connect(&timer_, &QTimer::timeout, this, &Grab::watch);
    connect(&window_.workbench().namesSession(), &NamesSession::failed, this,
            [this](const QString&, const QString& message, bool) { fail(message, 2); });
    connect(&window_.workbench().training(), &TrainingSession::failed, this,
            [this](const QString& message) { fail(message, 1); });
}

void Grab::begin() {
    if (!QDir().mkpath(folder_)) {
        fail(tr("%1: the folder cannot be made; name another one").arg(folder_), 2);
        return;
    }
    timer_.start();
}

void Grab::watch() {
    Workbench& workbench = window_.workbench();
    if (!workbench.data()) return;
    if (!trained_.isValid()) {
        if (!workbench.problem().isEmpty()) return fail(workbench.problem(), 2);
        trained_.start();
        workbench.start();
        return;
    }
    // A picture of the curves wants a few measurements of accuracy in it, also on a slow machine.
    const auto& evaluation = workbench.lastEvaluation();
    const bool enough = evaluation && evaluation->step >= 3 * workbench.runOptions().evalEvery;
    if (workbench.training().active() &&
        trained_.elapsed() < (enough ? kMomentMilliseconds : kPatienceMilliseconds))
        return;
    timer_.stop();
    workbench.training().pause();
    if (auto* classify = window_.findChild<ClassifyPanel*>()) classify->setName(QStringLiteral("Nakamura"));
    QTimer::singleShot(kSettledMilliseconds, this, &Grab::takePictures);
}

void Grab::fail(const QString& message, int status) {
    timer_.stop();
    std::fprintf(stderr, "batchscope: %s\n", qPrintable(message));
    QCoreApplication::exit(status);
}

void Grab::takePictures() {
    const QString pages[MainWindow::kPages] = {QStringLiteral("data"),    QStringLiteral("batch"),
                                               QStringLiteral("train"),   QStringLiteral("race"),
                                               QStringLiteral("explain"), QStringLiteral("runs")};
    for (const ThemeKind kind : themes_) {
        ThemeManager::instance().setKind(kind);
        for (int i = 0; i < MainWindow::kPages; ++i) {
            window_.showPage(MainWindow::Page(i));
            if (MainWindow::Page(i) == MainWindow::Page::Batch) window_.workbench().showBatch(0);
            // Plots redraw from the event queue.
            QElapsedTimer settle;
            settle.start();
            while (settle.elapsed() < kSettledMilliseconds)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            const QString file = QDir(folder_).filePath(pages[i] + QLatin1Char('-') + word(kind) + ".png");
            if (!window_.grab().save(file))
                return fail(tr("%1 cannot be written; name another folder").arg(file), 2);
        }
    }
    window_.workbench().training().stopAndWait();
    QCoreApplication::exit(0);
}

} // namespace batchscope
