#include "app/grab.h"
#include "app/main_window.h"
#include "app/quit_signals.h"
#include "app/run_pictures_mode.h"
#include "app/screen_fit.h"
#include "app/start_probe.h"
#include "app/translations.h"
#include "app/whats_this.h"
#include "core/storage/standard_streams.h"
#include "core/training/device.h"
#include "widgets/session/path_text.h"
#include "widgets/theme/banner.h"

#include <QApplication>
#include <QIcon>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>
#include <optional>

namespace {

using namespace batchscope;

constexpr int kTourMilliseconds = 800; ///< the window stands and its batch is drawn

struct Options {
    std::string file;
    std::string grab;
    std::string theme;
    std::string size;
    std::string language;
    std::string pictures, to = ".", formats = "svg", name = "model";
    bool overwrite = false, timeStart = false;
};

/// The exit status where the program must not go on.
std::optional<int> parse(int argc, char** argv, Options& options) {
    CLI::App app{"Batchscope: a workbench for batching sequence models"};
    app.name("batchscope");
    app.set_version_flag("--version", "batchscope " BATCHSCOPE_VERSION);
    app.add_option("FILE", options.file, "Names file or folder; left out: the bundled names");
    app.add_option("--grab", options.grab, "Write a PNG of every page into this folder, and exit");
    app.add_option("--theme", options.theme, "light, dark or high-contrast (--grab: that theme only)")
        ->check(CLI::IsMember({"light", "dark", "high-contrast"}));
    app.add_option("--size", options.size, "Window size, such as 1440x900");
    app.add_option("--language", options.language,
                   "Such as de or ar; left out: the one chosen in the window");
    app.add_option("--pictures", options.pictures, "Draw the curves of a run of the history, and exit");
    app.add_option("--to", options.to, "Folder for --pictures")->capture_default_str();
    app.add_option("--formats", options.formats, "Any of png, svg, pdf, divided by commas")
        ->capture_default_str();
    app.add_option("--name", options.name, "Name of the pictures, without ending")->capture_default_str();
    app.add_flag("--time-start", options.timeStart, "Print what a start costs in time and memory, and exit");
    app.add_flag("--overwrite", options.overwrite, "Overwrite pictures that exist already");
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wish) {
        return app.exit(wish);
    } catch (const CLI::ParseError& problem) {
        std::fprintf(stderr, "batchscope: %s; see batchscope --help\n", problem.what());
        return 2;
    }
    return std::nullopt;
}

std::optional<ThemeKind> themeFrom(const std::string& word) {
    static const std::map<std::string, ThemeKind> kinds{
        {"light", ThemeKind::Light}, {"dark", ThemeKind::Dark}, {"high-contrast", ThemeKind::HighContrast}};
    const auto found = kinds.find(word);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<QSize> sizeFrom(const std::string& word) {
    int width = 0, height = 0;
    char rest = 0;
    if (std::sscanf(word.c_str(), "%dx%d%c", &width, &height, &rest) != 2 || width < 640 || height < 480)
        return std::nullopt;
    return QSize(width, height);
}

void isolate(const QTemporaryDir& ground) {
    QApplication::setOrganizationName("Batchscope-grab");
    qputenv("BATCHSCOPE_DATA", ground.path().toLocal8Bit());
}

/// Text and pictures as large as the user wants them, unless the environment says how large they are.
void scaleAsWished() {
    const int percent = AppSettings().scale();
    if (percent != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

/// Not for a picture or a measurement, which are alike for all.
bool forItsUser(const Options& options) {
    return options.grab.empty() && options.pictures.empty() && !options.timeStart;
}

/// The one asked for on the command line, else the one chosen in the window; empty: the system's.
QString languageOf(const Options& options) {
    if (!options.language.empty() || !forItsUser(options)) return QString::fromStdString(options.language);
    return AppSettings().language();
}

int runWindow(QApplication& app, const Options& options) {
    const auto theme = themeFrom(options.theme);
    const bool grabbing = !options.grab.empty();
    QTemporaryDir ground;
    std::optional<QSize> size;
    if (!options.size.empty() && !(size = sizeFrom(options.size))) {
        std::fprintf(stderr, "batchscope: --size takes WIDTHxHEIGHT from 640x480, such as 1440x900\n");
        return 2;
    }
    if (grabbing || options.timeStart)
        isolate(ground); // shows the same whatever the user's settings and runs are, and leaves none behind
    ThemeManager::instance().choose(theme.value_or(grabbing ? ThemeKind::Light : AppSettings().theme()));
    MainWindow window;
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, &window, [&window] {
        window.close();
        QCoreApplication::exit(0); // a dialog in front as well
    });
    ThemeManager::instance().dress();
    std::optional<StartProbe> probe;
    if (options.timeStart) probe.emplace(window);
    if (size)
        window.resize(*size);
    else if (grabbing)
        window.resize(1440, 900);
    else // the first window, or large text, on a small screen
        keepOnScreen(window);
    if (!machine().blasWarning.empty()) window.banner().tell(QString::fromStdString(machine().blasWarning));
    window.show();
    const QString file = pathText(options.file);
    if (grabbing)
        window.open(file);
    else
        window.restoreSession(file);
    if (!grabbing && !options.timeStart && !AppSettings().tourSeen())
        QTimer::singleShot(kTourMilliseconds, &window, [&window] {
            if (!QApplication::activeModalWidget()) window.startTour(); // or at the next start
        });
    std::optional<Grab> grab;
    if (grabbing) {
        grab.emplace(window, QString::fromLocal8Bit(options.grab.c_str()),
                     theme ? QList{*theme}
                           : QList{ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast});
        QTimer::singleShot(0, &*grab, &Grab::begin);
    }
    return app.exec();
}

} // namespace

int main(int argc, char** argv) {
    openStandardStreams();
    Options options;
    if (const auto status = parse(argc, argv, options)) return *status;
    QApplication::setApplicationName("Batchscope");
    QApplication::setOrganizationName("Batchscope");
    if (forItsUser(options)) scaleAsWished();
    QApplication app(argc, argv);
    QApplication::setApplicationVersion(BATCHSCOPE_VERSION);
    QGuiApplication::setDesktopFileName("org.batchscope.batchscope");
    QApplication::setWindowIcon(QIcon(":/icons/batchscope.svg"));
    installTranslations(languageOf(options));
    WhatsThis whatsThis;
    app.installEventFilter(&whatsThis);
    if (!options.pictures.empty())
        return drawRunPictures(options.pictures, options.to, options.name, options.formats,
                               options.overwrite);
    return runWindow(app, options);
}
