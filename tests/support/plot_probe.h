#pragma once

#include "widgets/plots/plot_frame.h"
#include "widgets/theme/theme.h"

#include <QtTest>

#include <cmath>
#include <cstdlib>

namespace batchscope::probe {

/// What takes the mouse and the keyboard inside a plot.
inline QWidget* canvasOf(PlotFrame& plot) {
    return plot.focusProxy();
}

/// Shows `widget` and brings everything that waits for a frame up to date.
inline void show(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    widget.grab();
}

inline QImage picture(QWidget& widget) {
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

inline bool near(const QColor& a, const QColor& b, int tolerance = 24) {
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance &&
           std::abs(a.blue() - b.blue()) <= tolerance;
}

/// How many pixels of `area` have about this colour.
inline int count(const QImage& image, QRect area, const QColor& color, int tolerance = 24) {
    area &= image.rect();
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            found += near(image.pixelColor(x, y), color, tolerance);
    return found;
}

inline void wheel(QWidget* widget, QPointF at, int notches) {
    QWheelEvent event(at, widget->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    // As from a real mouse: only then is an ignored wheel handed on to the parents.
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(widget, &event);
}

} // namespace batchscope::probe
