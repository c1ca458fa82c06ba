#include "app/window/program.h"

#include "app/window/translations.h"

#include <QApplication>
#include <QIcon>

#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <utility>

namespace batchscope {

namespace {

constexpr std::array kThemes{std::pair{"light", ThemeKind::Light}, std::pair{"dark", ThemeKind::Dark},
                             std::pair{"high-contrast", ThemeKind::HighContrast}};

std::optional<QSize> sizeFrom(const std::string& word) {
    int width = 0, height = 0;
    char rest = 0;
    if (std::sscanf(word.c_str(), "%dx%d%c", &width, &height, &rest) != 2 || width < 640 || height < 480)
        return std::nullopt;
    return QSize(width, height);
}

} // namespace

std::optional<ThemeKind> ProgramOptions::themeKind() const {
    for (const auto& [word, kind] : kThemes)
        if (theme == word) return kind;
    return std::nullopt;
}

std::optional<QSize> ProgramOptions::windowSize() const {
    return sizeFrom(size);
}

std::optional<int> parseProgram(int argc, char** argv, ProgramOptions& options) {
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
    if (!options.size.empty() && !sizeFrom(options.size)) {
        std::fprintf(stderr, "batchscope: --size takes WIDTHxHEIGHT from 640x480, such as 1440x900\n");
        return 2;
    }
    return std::nullopt;
}

void dressApplication(const QString& language) {
    QApplication::setApplicationVersion(BATCHSCOPE_VERSION);
    QGuiApplication::setDesktopFileName("org.batchscope.batchscope");
    QApplication::setWindowIcon(QIcon(":/icons/batchscope.svg"));
    installTranslations(language);
}

} // namespace batchscope
