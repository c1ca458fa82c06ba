#pragma once

#include "widgets/theme/theme.h"

#include <QSize>
#include <QString>

#include <optional>
#include <string>

class QApplication;

namespace batchscope {

/// What `batchscope` and `batchscope-pictures` are started with: the same words, so that the one can hand
/// them on to the other.
struct ProgramOptions {
    std::string file;
    std::string grab;
    std::string theme;
    std::string size;
    std::string language;
    std::string pictures, to = ".", formats = "svg", name = "model";
    bool overwrite = false, timeStart = false;

    /// Whether nobody will sit before the window: pictures or figures are taken of it, alike for all.
    bool forPictures() const { return !grab.empty() || !pictures.empty() || timeStart; }
    std::optional<ThemeKind> themeKind() const; ///< none where none is given
    std::optional<QSize> windowSize() const;    ///< none where none is given
};

/// The exit status where the program must not go on: after --help, or where the words are wrong.
std::optional<int> parseProgram(int argc, char** argv, ProgramOptions& options);

/// Name, version, icon and language of the application. `language` empty: the system's.
void dressApplication(const QString& language);

} // namespace batchscope
