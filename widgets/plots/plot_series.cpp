#include "widgets/plots/plot_series.h"

#include "widgets/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <cmath>
#include <numbers>

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

/// `degrees`: how far it is turned from standing on a point.
QPolygonF star(int rays, double outer, double inner, double degrees) {
    QPolygonF corners;
    for (int corner = 0; corner < 2 * rays; ++corner) {
        const double angle = (degrees - 90 + 180.0 * corner / rays) * std::numbers::pi / 180;
        corners += (corner % 2 ? inner : outer) * QPointF(std::cos(angle), std::sin(angle));
    }
    return corners;
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

QString numberText(double value, int decimals) {
    QLocale locale;
    // The C locale leaves the separators out.
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    // What a tick lies off zero by rounding is no reason for a minus sign.
    const bool zero = std::abs(value) * std::pow(10.0, decimals) < 0.5;
    return locale.toString(zero ? 0.0 : value, 'f', decimals);
}

QString significantText(double value, int digits) {
    if (value == 0) return numberText(0);
    // Rounding may reach the next power of ten: 9.99 in two digits is 10.
    const QString rounded = QString::number(value, 'e', std::max(0, digits - 1));
    const int power = rounded.section(u'e', 1).toInt();
    if (power >= -4 && power < 7) return numberText(value, std::max(0, digits - 1 - power));
    QString exponent;
    for (const QChar c : QString::number(power))
        exponent += c == u'-' ? QChar(u'⁻') : QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹")[c.digitValue()];
    const double mantissa = rounded.section(u'e', 0, 0).toDouble();
    const QString ten = QStringLiteral("10") + exponent;
    return mantissa == 1 ? ten : numberText(mantissa, std::max(0, digits - 1)) + QStringLiteral("×") + ten;
}

QColor legible(const QColor& color) {
    const Theme& t = theme();
    QColor text = color;
    for (double share = 0.08; share < 1 && contrast(text, t.panel) < 4.5; share += 0.08)
        text = mixed(color, t.text, share);
    return text;
}

QPainterPath markPath(int index, double size) {
    const double r = size / 2;
    QPainterPath path;
    switch (index % 8) {
    case 0:
        path.addEllipse(QPointF(0, 0), r, r);
        break;
    case 1:
        path.addRect(-0.88 * r, -0.88 * r, 1.76 * r, 1.76 * r);
        break;
    case 2:
        path.addPolygon(QPolygonF({{0, -1.2 * r}, {1.2 * r, 0}, {0, 1.2 * r}, {-1.2 * r, 0}}));
        break;
    case 3:
        path.addPolygon(QPolygonF({{0, -1.15 * r}, {1.1 * r, 0.85 * r}, {-1.1 * r, 0.85 * r}}));
        break;
    case 4:
        path.addPolygon(star(4, 1.25 * r, 0.46 * r, 0));
        break;
    case 5:
        path.addPolygon(QPolygonF({{0, 1.15 * r}, {1.1 * r, -0.85 * r}, {-1.1 * r, -0.85 * r}}));
        break;
    case 6:
        path.addPolygon(star(5, 1.3 * r, 0.56 * r, 0));
        break;
    default:
        path.addPolygon(star(4, 1.3 * r, 0.46 * r, 45));
        break;
    }
    path.closeSubpath();
    return path;
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

void paintPoint(QPainter& painter, QPointF at, int index, double size, bool hollow) {
    const Theme& t = theme();
    const QColor ink = t.series[std::size_t(index) % t.series.size()];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    const QPainterPath path = markPath(index, size);
    painter.strokePath(path, QPen(t.panel, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, hollow ? t.panel : ink);
    if (hollow) painter.strokePath(path, QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

} // namespace batchscope
