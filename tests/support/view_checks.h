#pragma once

#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QImage>
#include <QLabel>
#include <QtTest>

namespace batchscope::test {

/// Panels lie within the view, and labels that are seen have room for their text.
inline void verifyNothingClipped(const QWidget& view) {
    for (const Panel* panel : view.findChildren<Panel*>())
        QVERIFY(view.rect().contains(panel->geometry()));
    for (const QLabel* each : view.findChildren<QLabel*>()) {
        if (!each->isVisible()) continue;
        QVERIFY2(each->height() >= each->heightForWidth(each->width()), qPrintable(each->text()));
        QVERIFY2(each->wordWrap() || each->width() >= each->sizeHint().width(), qPrintable(each->text()));
    }
}

/// Pixels of exactly this colour.
inline int pixelsOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    return count;
}

/// What the view draws for a file, on a ground of magenta that must be covered whole.
template <typename View>
QImage drawn(const View& view, QSize size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    view.drawTo(image, size);
    return image;
}

} // namespace batchscope::test
