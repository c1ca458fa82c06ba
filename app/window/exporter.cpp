#include "app/window/exporter.h"

#include "app/window/export_dialog.h"
#include "app/window/main_window.h"
#include "app/window/window_pictures.h"
#include "core/base/plain_error.h"
#include "core/export/run_export.h"
#include "widgets/runs/run_pictures.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QRegularExpression>

#include <exception>
#include <optional>

namespace batchscope {

namespace {

struct WaitCursor {
    WaitCursor() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~WaitCursor() { QApplication::restoreOverrideCursor(); }
    WaitCursor(const WaitCursor&) = delete;
    WaitCursor& operator=(const WaitCursor&) = delete;
};

QString fileName(const QString& name) {
    QString plain = name.section(QLatin1Char(':'), 0, 0).toLower();
    plain.replace(QRegularExpression(QStringLiteral("[^\\w.-]+")), QStringLiteral("-"));
    return plain.isEmpty() ? QStringLiteral("run") : plain;
}

QList<ExportDialog::Choice> pictureChoices() {
    return {
        {"png", Exporter::tr("PNG at 1x, 2x and 4x"), Exporter::tr("Pixels, for slides and web pages"), true},
        {"svg", Exporter::tr("SVG"), Exporter::tr("Lines and text, for web pages and drawing programs")},
        {"pdf", Exporter::tr("PDF"), Exporter::tr("Lines and text, for papers")}};
}

std::vector<std::string> toStd(const QStringList& words) {
    std::vector<std::string> all;
    for (const QString& word : words)
        all.push_back(word.toStdString());
    return all;
}

QStringList toQt(const std::vector<std::filesystem::path>& files) {
    QStringList all;
    for (const auto& file : files)
        all << QString::fromStdString(file.string());
    return all;
}

} // namespace

Exporter::Exporter(MainWindow& window) : QObject(&window), window_(window) {}

bool Exporter::mayWrite(const QStringList& files) {
    QStringList there;
    for (const QString& file : files) {
        if (QFileInfo::exists(file)) there << QFileInfo(file).fileName();
    }
    if (there.isEmpty()) return true;
    const QString some = there.mid(0, 4).join(QStringLiteral(", ")) +
                         (there.size() > 4 ? tr(" and %1 more").arg(there.size() - 4) : QString());
    return QMessageBox::question(&window_, tr("Overwrite?"),
                                 tr("The folder already contains %1. Overwrite?").arg(some)) ==
           QMessageBox::Yes;
}

void Exporter::guarded(const std::function<QStringList()>& plan,
                       const std::function<QStringList(const QStringList&)>& write) {
    QStringList files;
    try {
        const QStringList planned = plan();
        if (!mayWrite(planned)) return;
        const WaitCursor cursor;
        files = write(planned);
    } catch (const std::exception& error) {
        return Q_EMIT failed(QString::fromStdString(plainMessage(error)));
    }
    if (files.isEmpty()) return;
    const QString folder = QFileInfo(files.first()).absolutePath();
    Q_EMIT said(files.size() == 1 ? tr("Wrote 1 file to %1").arg(folder)
                                  : tr("Wrote %2 files to %1").arg(folder).arg(files.size()));
}

void Exporter::exportRun(qint64 id, const std::filesystem::path& history, const QString& name) {
    ExportDialog dialog(
        tr("Export %1").arg(name),
        {{tr("MODEL"),
          {{"pt", tr("PyTorch state_dict (.pt)"), tr("torch.load(file, weights_only=True)"), true},
           {"safetensors", tr("safetensors"), tr("Weights, alphabet and classes in one file without code")},
           {"onnx", tr("ONNX"), tr("The whole computation, for other runtimes")},
           {"code", tr("Source code (Python, C++)"),
            tr("A PyTorch script and a LibTorch program with these settings")}}},
         {tr("RUN"),
          {{"html", tr("Report (HTML)"), tr("One page with settings, curves, race and confusions"), true},
           {"csv", tr("Curves and confusions (CSV)"), tr("One row per update")},
           {"tensorboard", tr("TensorBoard"), tr("An event file")}}},
         {tr("PICTURES OF THE CURVES"), pictureChoices()}},
        settings_.place(QStringLiteral("export"), QString()), fileName(name), &window_);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString folder = QDir(dialog.folder()).absolutePath(), base = dialog.name();
    QStringList words = dialog.words(), pictures;
    for (const QString& word : pictureWords()) {
        if (words.removeAll(word) > 0) pictures << word;
    }
    const std::filesystem::path to = folder.toStdString();
    std::optional<ExportedRun> run;
    const auto plan = [&] {
        run = findRun(std::int64_t(id), history);
        requireFileName(base.toStdString());
        QStringList files = runPictureFiles(folder, base, pictures);
        if (!words.isEmpty()) files << toQt(exportFiles(*run, toStd(words), to, base.toStdString()));
        return files;
    };
    const auto write = [&](const QStringList&) {
        makeExportFolder(to);
        settings_.setFolder(QStringLiteral("export"), folder + QStringLiteral("/."));
        QStringList files;
        if (!words.isEmpty())
            files << toQt(
                batchscope::exportRun(*run, toStd(words), to, base.toStdString(), Existing::Overwrite));
        if (!pictures.isEmpty()) files << saveRunPictures(*run->record, run->curves, folder, base, pictures);
        return files;
    };
    guarded(plan, write);
}

void Exporter::exportPictures() {
    QList<ExportDialog::Choice> choices = pictureChoices();
    choices << ExportDialog::Choice{"csv", tr("Tables (CSV)"), tr("The numbers behind each plot and view"),
                                    true};
    ExportDialog dialog(tr("Export all pictures"), {{tr("EVERY PLOT AND BATCH VIEW AS"), choices}},
                        settings_.place(QStringLiteral("pictures"), QString()), QStringLiteral("batchscope"),
                        &window_);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString folder = QDir(dialog.folder()).absolutePath(), base = dialog.name();
    WindowPictures pictures(window_);
    const auto plan = [&] { return pictures.files(folder, base, dialog.words()); };
    const auto write = [&](const QStringList& files) {
        makeExportFolder(folder.toStdString());
        settings_.setFolder(QStringLiteral("pictures"), folder + QStringLiteral("/."));
        return pictures.save(folder, base, dialog.words(), files);
    };
    guarded(plan, write);
}

} // namespace batchscope
