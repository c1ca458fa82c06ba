#include "widgets/plots/plot_export.h"

#include "core/base/input_error.h"
#include "widgets/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>

namespace batchscope {

namespace {

constexpr int kSharp = 2;   ///< device pixels a pixel, PNG that does not say
constexpr int kInch = 96;   ///< pixels
constexpr int kPoints = 72; ///< an inch

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlotExport)
};

using Draw = std::function<void(QPaintDevice&, QSize)>;

int sharpnessOf(const QString& path) {
    static const QRegularExpression at(QStringLiteral("@([124])x$"));
    const auto match = at.match(QFileInfo(path).completeBaseName());
    return match.hasMatch() ? match.captured(1).toInt() : kSharp;
}

void drawPng(QIODevice& to, QSize size, const Draw& draw, int sharpness) {
    QImage image(size * sharpness, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(sharpness);
    image.fill(theme().panel);
    draw(image, size);
    image.save(&to, "PNG");
}

void drawSvg(QIODevice& to, QSize size, const Draw& draw, int) {
    QSvgGenerator svg;
    svg.setOutputDevice(&to);
    svg.setResolution(kInch);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    draw(svg, size);
}

void drawPdf(QIODevice& to, QSize size, const Draw& draw, int) {
    QPdfWriter pdf(&to);
    pdf.setResolution(kInch);
    pdf.setPageSize(QPageSize(QSizeF(size) * kPoints / kInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    draw(pdf, size);
}

void save(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return;
    throw InputError(Words::tr("%1 cannot be written: %2; choose another folder or name")
                         .arg(QDir::toNativeSeparators(path), file.errorString())
                         .toStdString());
}

} // namespace

void saveDrawing(const QString& path, QSize size, const Draw& draw) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto write = suffix == "png"   ? drawPng
                       : suffix == "svg" ? drawSvg
                       : suffix == "pdf" ? drawPdf
                                         : nullptr;
    if (!write)
        throw InputError(
            Words::tr("%1: pictures are saved as .png, .svg or .pdf; end the name in one of them")
                .arg(QDir::toNativeSeparators(path))
                .toStdString());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    write(buffer, size, draw, sharpnessOf(path));
    save(path, bytes);
}

Draw titled(const QString& title, const QString& caption, Draw draw) {
    return [=](QPaintDevice& device, QSize size) {
        constexpr int kPad = 16, kHead = 52;
        QPainter painter(&device);
        painter.fillRect(QRect(QPoint(), size), theme().panel);
        painter.setPen(theme().text);
        painter.setFont(uiFont(14, QFont::DemiBold));
        painter.drawText(QRect(kPad, 10, size.width() - 2 * kPad, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         title);
        painter.setPen(theme().dim);
        painter.setFont(uiFont(11.5));
        painter.drawText(QRect(kPad, 30, size.width() - 2 * kPad, 18), Qt::AlignLeft | Qt::AlignVCenter,
                         caption);
        // A file takes one painter, and the plot brings its own.
        QPicture picture;
        draw(picture, size - QSize(2 * kPad, kHead + kPad));
        painter.drawPicture(QPoint(kPad, kHead), picture);
    };
}

void saveText(const QString& path, const QString& text) {
    save(path, text.toUtf8());
}

} // namespace batchscope
