#pragma once

#include "widgets/theme/theme.h"

#include <QImage>
#include <QWidget>
#include <QtTest>

#include <cmath>

namespace batchscope::test {

/// A widget drawn at 1x or 2x in one of the themes, and questions about its pixels in logical coordinates.
class PictureProbe {
public:
    static void addLooks() {
        QTest::addColumn<batchscope::ThemeKind>("kind");
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 2.0}) {
            QTest::addRow("light %gx", scale) << ThemeKind::Light << scale;
            QTest::addRow("dark %gx", scale) << ThemeKind::Dark << scale;
            QTest::addRow("high contrast %gx", scale) << ThemeKind::HighContrast << scale;
        }
    }
    /// Sets the theme of the data row in hand.
    void takeLook() {
        QFETCH(ThemeKind, kind);
        QFETCH(double, scale);
        scale_ = scale;
        ThemeManager::instance().setKind(kind);
    }

    void draw(QWidget* widget) {
        image_ = QImage(widget->size() * scale_, QImage::Format_RGB32);
        image_.setDevicePixelRatio(scale_);
        image_.fill(theme().panel);
        widget->render(&image_);
    }
    /// A pixel's middle.
    QColor at(QPointF point) const {
        return image_.pixelColor(int((point.x() + 0.5) * scale_), int((point.y() + 0.5) * scale_));
    }
    static bool alike(const QColor& a, const QColor& b, int by = 3) {
        return std::abs(a.red() - b.red()) <= by && std::abs(a.green() - b.green()) <= by &&
               std::abs(a.blue() - b.blue()) <= by;
    }
    /// Share of a rectangle's pixels in a colour.
    double share(const QRect& rect, const QColor& color, int by = 3) const {
        int found = 0, all = 0;
        for (int y = int(rect.top() * scale_); y < int((rect.bottom() + 1) * scale_); ++y) {
            for (int x = int(rect.left() * scale_); x < int((rect.right() + 1) * scale_); ++x) {
                if (!image_.valid(x, y)) continue;
                ++all;
                found += alike(image_.pixelColor(x, y), color, by);
            }
        }
        return all == 0 ? 0 : double(found) / all;
    }

    double scale_ = 1;
    QImage image_;
};

} // namespace batchscope::test
