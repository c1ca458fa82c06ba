#include "app/tools/grab.h"
#include "app/tools/run_pictures_mode.h"
#include "app/tools/start_probe.h"
#include "app/window/main_window.h"
#include "app/window/program.h"
#include "app/window/screen_fit.h"
#include "core/base/standard_streams.h"
#include "core/training/device.h"
#include "widgets/session/path_text.h"
#include "widgets/theme/banner.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <optional>

namespace {

using namespace batchscope;

/// Shows the same whatever the user's settings and runs are, and leaves none behind.
void isolate(const QTemporaryDir& ground) {
    QApplication::setOrganizationName("Batchscope-grab");
    qputenv("BATCHSCOPE_DATA", ground.path().toLocal8Bit());
}

int showWindow(QApplication& app, const ProgramOptions& options) {
    const QTemporaryDir ground;
    isolate(ground);
    const auto theme = options.themeKind();
    ThemeManager::instance().choose(
        theme.value_or(options.timeStart ? AppSettings().theme() : ThemeKind::Light));
    MainWindow window;
    ThemeManager::instance().dress();
    std::optional<StartProbe> probe;
    if (options.timeStart) probe.emplace(window);
    if (const auto size = options.windowSize())
        window.resize(*size);
    else if (options.timeStart)
        keepOnScreen(window);
    else
        window.resize(1440, 900);
    if (!machine().blasWarning.empty()) window.banner().tell(QString::fromStdString(machine().blasWarning));
    window.show();
    const QString file = pathText(options.file);
    if (options.timeStart) {
        window.restoreSession(file);
        return app.exec();
    }
    window.open(file);
    Grab grab(window, QString::fromLocal8Bit(options.grab.c_str()),
              theme ? QList{*theme} : QList{ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast});
    QTimer::singleShot(0, &grab, &Grab::begin);
    return app.exec();
}

} // namespace

int main(int argc, char** argv) {
    openStandardStreams();
    ProgramOptions options;
    if (const auto status = parseProgram(argc, argv, options)) return *status;
    if (!options.forPictures()) {
        std::fprintf(stderr, "batchscope-pictures: name what to take: --grab, --pictures or --time-start\n");
        return 2;
    }
    QApplication::setApplicationName("Batchscope");
    QApplication::setOrganizationName("Batchscope");
    QApplication app(argc, argv);
    dressApplication(QString::fromStdString(options.language));
    if (!options.pictures.empty())
        return drawRunPictures(options.pictures, options.to, options.name, options.formats,
                               options.overwrite);
    return showWindow(app, options);
}
