#include "widgets/plots/ladder_bars.h"

#include "widgets/plots/plot_series.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/accessible_pictures.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr double kLeastRow = 25, kTwoLines = 36, kMostRow = 60, kThickest = 24;
constexpr double kAxis = 40, kTop = 4, kSide = 8, kMark = 10, kMarkRoom = 20, kGap = 12, kCap = 4;

QFont nameFont() {
    return uiFont(13, QFont::DemiBold);
}
QFont noteFont() {
    return uiFont(11);
}
QFont figureFont() {
    return uiFont(15, QFont::Bold);
}
QFont intervalFont() {
    return uiFont(12);
}

double advance(const QFont& font, const QString& text) {
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

} // namespace

LadderBars::LadderBars(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    markPicture(this, PictureKind::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void LadderBars::setAxis(const QString& title, const QString& unit) {
    title_ = title;
    unit_ = unit;
    update();
}

void LadderBars::setRungs(std::vector<LadderRung> rungs) {
    if (rungs.size() != rungs_.size()) {
        current_ = -1;
        updateGeometry();
    }
    rungs_ = std::move(rungs);
    tell();
    update();
}

void LadderBars::setLogarithmic(bool logarithmic) {
    logarithmic_ = logarithmic;
    update();
}

void LadderBars::setCurrent(int rung) {
    current_ = rung;
    tell();
    update();
}

void LadderBars::tell() {
    QStringList words;
    for (int rung = 0; rung < int(rungs_.size()); ++rung)
        words += wordsOf(rung);
    setAccessibleDescription(current_ >= 0 ? wordsOf(current_) : words.join(QStringLiteral("; ")));
}

QString LadderBars::wordsOf(int rung) const {
    const LadderRung& each = rungs_[std::size_t(rung)];
    QStringList words{each.name};
    if (!each.problem.isEmpty()) {
        words += each.problem;
    } else if (each.value > 0) {
        words += numberText(each.value) + u' ' + unit_;
        words += (each.figure + u' ' + each.interval).trimmed();
        words += each.note;
    } else {
        words += each.reason;
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

bool LadderBars::measured() const {
    return std::any_of(rungs_.begin(), rungs_.end(), [](const LadderRung& each) { return each.value > 0; });
}

double LadderBars::nameWidth() const {
    double width = 0;
    for (const LadderRung& each : rungs_)
        width = std::max({width, advance(nameFont(), each.name), advance(noteFont(), each.note)});
    return kMarkRoom + width;
}

double LadderBars::figureWidth(const LadderRung& rung) const {
    const double first = advance(figureFont(), rung.figure) + kSide + advance(intervalFont(), rung.interval);
    return std::max(first, advance(noteFont(), numberText(rung.value) + u' ' + unit_));
}

double LadderBars::Places::x(double value) const {
    const double held = std::clamp(value, least, most);
    const double share = logarithmic ? std::log(held / least) / std::log(most / least)
                                     : (held - least) / std::max(most - least, 1e-12);
    return bars.left() + share * bars.width();
}

QRectF LadderBars::Places::bar(const LadderRung& rung, int index) const {
    if (rung.value <= 0) return {};
    const QRectF all = line(index);
    const double thick = std::round(std::min(kThickest, row - 10));
    return {all.left(), std::round(all.center().y() - thick / 2), std::max(2.0, x(rung.value) - all.left()),
            thick};
}

double LadderBars::Places::end(const LadderRung& rung) const {
    return x(std::max(rung.value, rung.high));
}

LadderBars::Places LadderBars::placesFor(QSizeF size) const {
    Places places;
    const bool axis = measured();
    double figures = 0, least = 0;
    for (const LadderRung& each : rungs_) {
        if (each.value <= 0) continue;
        figures = std::max(figures, figureWidth(each));
        const double low = each.low > 0 ? std::min(each.low, each.value) : each.value;
        least = least > 0 ? std::min(least, low) : low;
        places.most = std::max({places.most, each.value, each.high});
    }
    const double left = nameWidth() + kGap, right = axis ? kGap + figures + 2 : 0;
    const double height = size.height() - kTop - (axis ? kAxis : 0);
    const double rows = std::max<double>(1, double(rungs_.size()));
    places.row = std::clamp(std::floor(height / rows), kLeastRow, kMostRow);
    places.bars = QRectF(left, kTop, std::max(40.0, size.width() - left - right), rows * places.row);
    places.logarithmic = logarithmic_ && axis;
    // A decade begins it, so that the shortest bar has a length.
    if (places.logarithmic) places.least = std::pow(10.0, std::floor(std::log10(least) - 1e-9));
    return places;
}

QRectF LadderBars::barRect(int rung) const {
    return placesFor(size()).bar(rungs_[std::size_t(rung)], rung);
}

QRectF LadderBars::whiskerRect(int rung) const {
    const Places places = placesFor(size());
    const LadderRung& each = rungs_[std::size_t(rung)];
    if (each.value <= 0 || each.high <= each.low) return {};
    const double y = places.bar(each, rung).center().y();
    return {places.x(each.low), y - kCap, places.x(each.high) - places.x(each.low), 2 * kCap};
}

QRectF LadderBars::figureRect(int rung) const {
    const Places places = placesFor(size());
    const LadderRung& each = rungs_[std::size_t(rung)];
    if (each.value <= 0) return {};
    const QRectF line = places.line(rung);
    return {places.end(each) + kGap, line.top(), figureWidth(each), line.height()};
}

int LadderBars::rungAt(QPointF position) const {
    const Places places = placesFor(size());
    const int rung = int(std::floor((position.y() - places.bars.top()) / places.row));
    return rung >= 0 && rung < int(rungs_.size()) ? rung : -1;
}

void LadderBars::paintAxis(QPainter& painter, const Places& places) const {
    const Theme& t = theme();
    const QRectF area = places.bars;
    const bool contrast = t.kind == ThemeKind::HighContrast;
    painter.setFont(noteFont());
    const int count = std::clamp(int(area.width() / 96), 2, 8);
    for (const double tick : ladderTicks(places.least, places.most, count, places.logarithmic)) {
        const double x = std::floor(places.x(tick)) + 0.5;
        painter.setPen(contrast ? QPen(t.faded(t.line, 0.35), 1, Qt::DotLine) : QPen(t.line, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(t.dim);
        painter.drawText(QRectF(x - 50, area.bottom() + 4, 100, 15), Qt::AlignCenter, numberText(tick));
    }
    painter.setPen(t.dim);
    painter.drawText(QRectF(area.left(), area.bottom() + 20, area.width(), 16), Qt::AlignCenter, title_);
}

void LadderBars::paintName(QPainter& painter, const Places& places, int rung) const {
    const Theme& t = theme();
    const LadderRung& each = rungs_[std::size_t(rung)];
    QRectF text = places.line(rung);
    text.setLeft(kMarkRoom);
    text.setRight(places.bars.left() - kGap);
    const bool two = places.row >= kTwoLines && !each.note.isEmpty();
    const double middle = text.center().y();
    const double nameY = two ? middle - 8 : middle;
    paintPoint(painter, QPointF(kMark / 2 + 2, nameY), each.color, kMark);
    painter.setFont(nameFont());
    painter.setPen(t.text);
    painter.drawText(QRectF(text.left(), nameY - 10, text.width() + kGap, 20),
                     Qt::AlignLeft | Qt::AlignVCenter, each.name);
    if (!two) return;
    painter.setFont(noteFont());
    painter.setPen(t.dim);
    painter.drawText(QRectF(text.left(), middle + 2, text.width() + kGap, 15),
                     Qt::AlignLeft | Qt::AlignVCenter, each.note);
}

void LadderBars::paintBar(QPainter& painter, const Places& places, int rung) const {
    const Theme& t = theme();
    const LadderRung& each = rungs_[std::size_t(rung)];
    const QRectF bar = places.bar(each, rung);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.series[std::size_t(each.color) % t.series.size()]);
    painter.drawRoundedRect(bar, 3, 3);
    if (each.high <= each.low) return;
    const double y = bar.center().y(), from = places.x(each.low), to = places.x(each.high);
    // A light edge keeps the whisker apart from bars of any colour.
    for (const QPen& pen : {QPen(t.panel, 4, Qt::SolidLine, Qt::FlatCap), QPen(t.text, 1.6)}) {
        painter.setPen(pen);
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        for (const double x : {from, to})
            painter.drawLine(QPointF(x, y - kCap), QPointF(x, y + kCap));
    }
}

void LadderBars::paintFigures(QPainter& painter, const Places& places, int rung) const {
    const Theme& t = theme();
    const LadderRung& each = rungs_[std::size_t(rung)];
    const QRectF line = places.line(rung);
    if (each.value <= 0) {
        painter.setFont(uiFont(12.5));
        painter.setPen(each.problem.isEmpty() ? t.dim : t.warning);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                         each.problem.isEmpty() ? each.reason : each.problem);
        return;
    }
    const double left = places.end(each) + kGap, wide = figureWidth(each) + 2;
    const bool two = places.row >= kTwoLines && !each.figure.isEmpty();
    const double y = two ? line.center().y() - 8 : line.center().y();
    const QString speed = numberText(each.value) + u' ' + unit_;
    if (!each.figure.isEmpty()) {
        const double figure = advance(figureFont(), each.figure);
        painter.setFont(figureFont());
        painter.setPen(t.text);
        painter.drawText(QRectF(left, y - 10, wide, 20), Qt::AlignLeft | Qt::AlignVCenter, each.figure);
        painter.setFont(intervalFont());
        painter.setPen(t.dim);
        painter.drawText(QRectF(left + figure + kSide, y - 9, wide, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         each.interval);
    }
    if (two || each.figure.isEmpty()) {
        painter.setFont(noteFont());
        painter.setPen(t.dim);
        painter.drawText(QRectF(left, two ? y + 10 : y - 8, wide, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         speed);
    }
}

void LadderBars::paint(QPainter& painter, QSizeF size, bool here) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // bars grow to the right in every language
    const Places places = placesFor(size);
    if (measured()) paintAxis(painter, places);
    for (int rung = 0; rung < int(rungs_.size()); ++rung) {
        if (here && rung == current_) {
            QRectF line = places.line(rung);
            line.setLeft(0.5);
            line.setRight(size.width() - 0.5);
            painter.setPen(QPen(theme().accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(line.adjusted(0, 1.5, 0, -1.5), 5, 5);
        }
        paintName(painter, places, rung);
        if (rungs_[std::size_t(rung)].value > 0) paintBar(painter, places, rung);
        paintFigures(painter, places, rung);
    }
}

void LadderBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, size(), true);
    if (!ring_) return;
    painter.setPen(QPen(theme().accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

QSize LadderBars::sizeHint() const {
    return {640, int(kTop + kAxis + 52 * std::max(1.0, double(rungs_.size())))};
}

QSize LadderBars::minimumSizeHint() const {
    return {420, int(kTop + kAxis + kLeastRow * std::max(1.0, double(rungs_.size())))};
}

bool LadderBars::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int rung = rungAt(help->pos());
    QString text;
    if (rung >= 0) {
        const LadderRung& each = rungs_[std::size_t(rung)];
        text = each.value > 0 ? wordsOf(rung) + u'\n' + each.reason : wordsOf(rung);
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void LadderBars::keyPressEvent(QKeyEvent* event) {
    const int last = int(rungs_.size()) - 1;
    if (last >= 0 && event->key() == Qt::Key_Down) return setCurrent(std::min(current_ + 1, last));
    if (last >= 0 && event->key() == Qt::Key_Up)
        return setCurrent(current_ < 0 ? last : std::max(0, current_ - 1));
    if (current_ >= 0 && event->key() == Qt::Key_Escape) return setCurrent(-1);
    QWidget::keyPressEvent(event);
}

void LadderBars::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) setCurrent(rungAt(event->position()));
}

void LadderBars::focusInEvent(QFocusEvent* event) {
    ring_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void LadderBars::focusOutEvent(QFocusEvent* event) {
    ring_ = false;
    QWidget::focusOutEvent(event);
    setCurrent(-1);
}

std::vector<double> ladderTicks(double lower, double upper, int count, bool logarithmic) {
    std::vector<double> ticks;
    if (upper <= lower || count < 1) return ticks;
    if (logarithmic) {
        for (double tick = std::pow(10.0, std::ceil(std::log10(lower) - 1e-9)); tick <= upper * (1 + 1e-9);
             tick *= 10)
            ticks.push_back(tick);
        return ticks;
    }
    const double rough = (upper - lower) / count, unit = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * unit;
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * unit >= rough * (1 - 1e-9)) step = factor * unit;
    for (double k = std::ceil(lower / step - 1e-9); k * step <= upper * (1 + 1e-9); ++k)
        ticks.push_back(k * step);
    return ticks;
}

} // namespace batchscope
