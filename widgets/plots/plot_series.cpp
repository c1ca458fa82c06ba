#include "widgets/plots/plot_series.h"

#include "widgets/text/number_text.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace batchscope {

namespace {

double luminance(const QColor& c) {
    const auto linear = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

QColor mixed(const QColor& a, const QColor& b, double shareOfB) {
    const auto mix = [&](int x, int y) { return int(std::lround(x + (y - x) * shareOfB)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

QColor PlotSeries::ink() const {
    const Theme& t = theme();
    const QColor full = fixedColor.isValid() ? fixedColor : t.series[std::size_t(color) % t.series.size()];
    return style == CurveStyle::Raw ? t.faded(full, t.kind == ThemeKind::HighContrast ? 0.6 : 0.38) : full;
}

double PlotSeries::width() const {
    switch (style) {
    case CurveStyle::Raw:
        return 1.0;
    case CurveStyle::Strong:
        return 2.2;
    case CurveStyle::Dashed:
        return 1.5;
    case CurveStyle::Markers:
        return 1.6;
    }
    return 1.0;
}

QString PlotSeries::number(double value) const {
    return significant ? significantText(value, decimals) : numberText(value, decimals);
}

QString PlotSeries::valueText(double value) const {
    return unit.isEmpty() ? number(value) : number(value) + QChar::Nbsp + unit;
}

QString PlotAxis::text() const {
    return unit.isEmpty() ? title : title.isEmpty() ? unit : QStringLiteral("%1 (%2)").arg(title, unit);
}

QColor legible(const QColor& color) {
    const Theme& t = theme();
    QColor text = color;
    for (double share = 0.08; share < 1 && contrast(text, t.panel) < 4.5; share += 0.08)
        text = mixed(color, t.text, share);
    return text;
}

void paintMark(QPainter& painter, const QRectF& area, const PlotSeries& series, bool enabled) {
    const QColor ink = enabled ? series.ink() : theme().hatch;
    QPen pen(ink, series.width(), Qt::SolidLine, Qt::FlatCap);
    if (series.style == CurveStyle::Dashed) pen.setDashPattern({3.2, 2.4});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    const double y = std::floor(area.center().y()) + 0.5;
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    if (series.style == CurveStyle::Markers) {
        painter.translate(area.center().x(), y);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPath(markPath(series.color, 7));
    }
    painter.restore();
}

} // namespace batchscope
