#pragma once

#include "core/data/reading_form.h"
#include "widgets/theme/theme.h"

#include <QByteArray>
#include <QStringList>

#include <array>

namespace batchscope {

/// What the program remembers between starts, in the user's settings. GUI thread only.
class AppSettings {
public:
    static constexpr int kMaxRecent = 8;

    QStringList recentFiles() const; ///< latest first
    void addRecentFile(const QString& path);
    void clearRecentFiles();

    /// How a file of names was chosen to be read, of the last kMaxForms such files; empty: never chosen.
    static constexpr int kMaxForms = 100;
    ReadingForm readingForm(const QString& path) const;
    void setReadingForm(const QString& path, const ReadingForm& form);

    ThemeKind theme() const;
    void setTheme(ThemeKind kind);

    /// Size of text and pictures, percent of their design; Qt takes it at the start of the program only.
    static constexpr std::array kScales{100, 125, 150, 175, 200};
    int scale() const; ///< one of kScales
    void setScale(int percent);

    /// Languages that the program has texts in; empty: the system's. Taken at the start of the program only.
    static constexpr std::array kLanguages{"", "en", "de", "ar"};
    QString language() const; ///< one of kLanguages
    void setLanguage(const QString& language);

    int smoothing() const; ///< updates that the smoothed loss is a mean of, as the Train page was left
    void setSmoothing(int updates);

    /// The folder last used for files of this kind ("experiment"), where it still exists.
    QString folder(const QString& kind) const;
    QString place(const QString& kind, const QString& fileName) const; ///< the name in that folder
    void setFolder(const QString& kind, const QString& file);          ///< the folder of that file

    QString experiment() const; ///< that the window was left with, as text; empty: none
    void setExperiment(const QString& text);

    bool tourSeen() const; ///< to its end, or skipped
    void setTourSeen();

    QByteArray geometry() const;
    QByteArray layout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);
};

} // namespace batchscope
