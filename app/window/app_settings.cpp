#include "app/window/app_settings.h"

#include "core/base/input_error.h"
#include "core/data/reading_form_json.h"
#include "core/training/loss_smoothing.h"
#include "widgets/session/path_text.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace batchscope {

namespace {

const QString kRecent = QStringLiteral("recentFiles"), kTheme = QStringLiteral("theme"),
              kFolders = QStringLiteral("folders/"), kExperiment = QStringLiteral("session/experiment"),
              kGeometry = QStringLiteral("window/geometry"), kLayout = QStringLiteral("window/layout"),
              kTour = QStringLiteral("tourSeen"), kScale = QStringLiteral("scale"),
              kLanguage = QStringLiteral("language"), kSmoothing = QStringLiteral("smoothing"),
              kForms = QStringLiteral("readingForms");

QString formKey(const QString& path) {
    return storedPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

QStringList AppSettings::recentFiles() const {
    QStringList files = QSettings().value(kRecent).toStringList();
    for (QString& file : files)
        file = pathFromStored(file);
    return files;
}

void AppSettings::addRecentFile(const QString& path) {
    const QString file = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    files = files.mid(0, kMaxRecent);
    for (QString& each : files)
        each = storedPath(each);
    QSettings().setValue(kRecent, files);
}

void AppSettings::clearRecentFiles() {
    QSettings().remove(kRecent);
}

ReadingForm AppSettings::readingForm(const QString& path) const {
    const QStringList forms = QSettings().value(kForms).toStringList(); // path, form, path, form …
    const QString key = formKey(path);
    for (qsizetype i = 0; i + 1 < forms.size(); i += 2) {
        if (forms[i] != key) continue;
        try {
            return readingFormFromText(forms[i + 1].toStdString());
        } catch (const InputError&) { // of another version: guess
            return {};
        }
    }
    return {};
}

void AppSettings::setReadingForm(const QString& path, const ReadingForm& form) {
    const QString key = formKey(path);
    QStringList forms{key, QString::fromStdString(readingFormText(form))};
    const QStringList before = QSettings().value(kForms).toStringList();
    for (qsizetype i = 0; i + 1 < before.size() && forms.size() < 2 * kMaxForms; i += 2)
        if (before[i] != key) forms << before[i] << before[i + 1];
    QSettings().setValue(kForms, forms);
}

ThemeKind AppSettings::theme() const {
    const int value = QSettings().value(kTheme, int(ThemeKind::System)).toInt();
    return ThemeKind(std::clamp(value, int(ThemeKind::System), int(ThemeKind::HighContrast)));
}

void AppSettings::setTheme(ThemeKind kind) {
    QSettings().setValue(kTheme, int(kind));
}

int AppSettings::scale() const {
    const int percent = QSettings().value(kScale, kScales.front()).toInt();
    return std::find(kScales.begin(), kScales.end(), percent) == kScales.end() ? kScales.front() : percent;
}

void AppSettings::setScale(int percent) {
    QSettings().setValue(kScale, percent);
}

QString AppSettings::language() const {
    const QString language = QSettings().value(kLanguage).toString();
    const bool known = std::any_of(kLanguages.begin(), kLanguages.end(),
                                   [&](const char* each) { return language == QLatin1String(each); });
    return known ? language : QString();
}

void AppSettings::setLanguage(const QString& language) {
    QSettings().setValue(kLanguage, language);
}

int AppSettings::smoothing() const {
    return QSettings().value(kSmoothing, int(LossSmoothing::kSteps)).toInt();
}

void AppSettings::setSmoothing(int updates) {
    QSettings().setValue(kSmoothing, updates);
}

QString AppSettings::folder(const QString& kind) const {
    const QString folder = QSettings().value(kFolders + kind).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

QString AppSettings::place(const QString& kind, const QString& fileName) const {
    const QString where = folder(kind);
    return where.isEmpty() ? fileName : where + QLatin1Char('/') + fileName;
}

void AppSettings::setFolder(const QString& kind, const QString& file) {
    QSettings().setValue(kFolders + kind, QFileInfo(file).absolutePath());
}

QString AppSettings::experiment() const {
    return QSettings().value(kExperiment).toString();
}

void AppSettings::setExperiment(const QString& text) {
    QSettings().setValue(kExperiment, text);
}

bool AppSettings::tourSeen() const {
    return QSettings().value(kTour).toBool();
}

void AppSettings::setTourSeen() {
    QSettings().setValue(kTour, true);
}

QByteArray AppSettings::geometry() const {
    return QSettings().value(kGeometry).toByteArray();
}

QByteArray AppSettings::layout() const {
    return QSettings().value(kLayout).toByteArray();
}

void AppSettings::setWindow(const QByteArray& geometry, const QByteArray& layout) {
    QSettings settings;
    settings.setValue(kGeometry, geometry);
    settings.setValue(kLayout, layout);
}

} // namespace batchscope
