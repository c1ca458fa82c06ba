#include "app/window/main_window.h"
#include "app/window/program.h"
#include "app/window/quit_signals.h"
#include "app/window/screen_fit.h"
#include "app/window/whats_this.h"
#include "core/base/standard_streams.h"
#include "core/training/device.h"
#include "widgets/session/path_text.h"
#include "widgets/theme/banner.h"

#include <QApplication>
#include <QTimer>

#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>

namespace {

using namespace batchscope;

constexpr int kTourMilliseconds = 800; ///< the window stands and its batch is drawn

/// Pictures and figures are taken by a program of their own, beside this one or where a package puts it.
int becomePictures(char** argv) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& program :
         std::array{folder / "batchscope-pictures", folder / "../libexec/batchscope/batchscope-pictures"})
        ::execv(program.c_str(), argv);
    std::fprintf(stderr, "batchscope: batchscope-pictures, which takes the pictures, is not beside this "
                         "program; install it again\n");
    return 1;
}

/// Text and pictures as large as the user wants them, unless the environment says how large they are.
void scaleAsWished() {
    const int percent = AppSettings().scale();
    if (percent != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

int runWindow(QApplication& app, const ProgramOptions& options) {
    ThemeManager::instance().choose(options.themeKind().value_or(AppSettings().theme()));
    MainWindow window;
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, &window, [&window] {
        window.close();
        QCoreApplication::exit(0); // a dialog in front as well
    });
    ThemeManager::instance().dress();
    if (const auto size = options.windowSize())
        window.resize(*size);
    else // the first window, or large text, on a small screen
        keepOnScreen(window);
    if (!machine().blasWarning.empty()) window.banner().tell(QString::fromStdString(machine().blasWarning));
    window.show();
    window.restoreSession(pathText(options.file));
    if (!AppSettings().tourSeen())
        QTimer::singleShot(kTourMilliseconds, &window, [&window] {
            if (!QApplication::activeModalWidget()) window.startTour(); // or at the next start
        });
    return app.exec();
}

} // namespace

int main(int argc, char** argv) {
    openStandardStreams();
    ProgramOptions options;
    if (const auto status = parseProgram(argc, argv, options)) return *status;
    if (options.forPictures()) return becomePictures(argv);
    QApplication::setApplicationName("Batchscope");
    QApplication::setOrganizationName("Batchscope");
    scaleAsWished();
    QApplication app(argc, argv);
    dressApplication(options.language.empty() ? AppSettings().language()
                                              : QString::fromStdString(options.language));
    WhatsThis whatsThis;
    app.installEventFilter(&whatsThis);
    return runWindow(app, options);
}
