#include "widgets/plots/save_picture.h"

#include "widgets/plots/plot_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QRegularExpression>

#include <exception>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SavePicture)
};

QString fileName(const QString& name) {
    QString plain = name.simplified();
    plain.replace(
        QRegularExpression(QStringLiteral("[^\\w-]+"), QRegularExpression::UseUnicodePropertiesOption),
        QStringLiteral("-"));
    return (plain.isEmpty() ? QStringLiteral("picture") : plain) + QStringLiteral(".png");
}

} // namespace

QString withPictureEnding(const QString& path, const QString& filter) {
    if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty()) return path;
    for (const QString& ending : {QStringLiteral("svg"), QStringLiteral("pdf")})
        if (filter.contains(ending)) return path + QLatin1Char('.') + ending;
    return path + QStringLiteral(".png");
}

void askToSavePicture(QWidget* parent, const QString& name, QSize size,
                      const std::function<void(QPaintDevice&, QSize)>& draw) {
    static QString folder; // of this start of the program
    QString filter;
    const QString path = withPictureEnding(
        QFileDialog::getSaveFileName(parent, Words::tr("Save picture"), QDir(folder).filePath(fileName(name)),
                                     Words::tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"), &filter),
        filter);
    if (path.isEmpty()) return;
    folder = QFileInfo(path).absolutePath();
    try {
        saveDrawing(path, size, draw);
    } catch (const std::exception& problem) {
        QMessageBox::warning(parent, Words::tr("Save picture"), QString::fromUtf8(problem.what()));
    }
}

} // namespace batchscope
