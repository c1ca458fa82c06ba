#include "widgets/theme/picture_drag.h"

#include <QDrag>
#include <QMimeData>
#include <QPixmap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kGhostWidth = 240, kNameMost = 48;

QString fileName(const QString& name) {
    QString plain = name.simplified();
    plain.replace(
        QRegularExpression(QStringLiteral("[^\\w-]+"), QRegularExpression::UseUnicodePropertiesOption),
        QStringLiteral("-"));
    return (plain.isEmpty() ? QStringLiteral("picture") : plain.left(kNameMost)) + QStringLiteral(".png");
}

} // namespace

std::unique_ptr<QMimeData> pictureOf(QWidget* widget, const QString& name) {
    static const QTemporaryDir kFolder;
    const QPixmap picture = widget->grab();
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture.toImage());
    const QString file = kFolder.filePath(fileName(name));
    if (kFolder.isValid() && picture.save(file)) data->setUrls({QUrl::fromLocalFile(file)});
    return data;
}

void dragPicture(QWidget* widget, const QString& name) {
    auto* drag = new QDrag(widget); // Qt deletes it
    drag->setMimeData(pictureOf(widget, name).release());
    const auto picture = qvariant_cast<QImage>(drag->mimeData()->imageData());
    const int ghost = int(std::min(kGhostWidth, widget->width()) * picture.devicePixelRatio());
    drag->setPixmap(QPixmap::fromImage(picture.scaledToWidth(ghost, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

} // namespace batchscope
