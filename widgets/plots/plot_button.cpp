#include "widgets/plots/plot_button.h"

#include "widgets/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace batchscope {

namespace {

constexpr int kHeight = 24, kSide = 8, kMark = 22, kGap = 6;

QFont buttonFont() {
    return uiFont(11.5);
}

} // namespace

PlotButton::PlotButton(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &QWidget::updateGeometry);
}

PlotButton::PlotButton(const PlotSeries& series, QWidget* parent) : PlotButton(series.name, parent) {
    series_ = series;
    setChecked(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
    connect(this, &QAbstractButton::toggled, this, &PlotButton::describe);
}

void PlotButton::describe() {
    setAccessibleName(isChecked() ? tr("%1, shown").arg(text()) : tr("%1, hidden").arg(text()));
    setToolTip(isChecked() ? tr("Hide %1").arg(text()) : tr("Show %1").arg(text()));
}

QSize PlotButton::sizeHint() const {
    const int text = QFontMetrics(buttonFont()).horizontalAdvance(this->text());
    return {text + 2 * kSide + (series_ ? kMark + kGap : 0), kHeight};
}

QSize PlotButton::minimumSizeHint() const {
    return series_ ? QSize(kMark + 2 * kSide, kHeight) : sizeHint();
}

bool PlotButton::event(QEvent* event) {
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) update();
    return QAbstractButton::event(event);
}

void PlotButton::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = !series_ && isChecked();
    painter.setPen(hasFocus() || on ? QPen(t.accent, 1) : series_ ? QPen(Qt::NoPen) : QPen(t.line, 1));
    painter.setBrush(underMouse() ? QBrush(t.background) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(frame, 5, 5);

    QRect area = rect().adjusted(kSide, 0, -kSide, 0);
    if (series_) {
        paintMark(painter, QRectF(area.left(), 0, kMark, height()), *series_, isChecked());
        area.setLeft(area.left() + kMark + kGap);
    }
    QFont font = buttonFont();
    font.setStrikeOut(series_ && !isChecked());
    painter.setFont(font);
    const QColor idle = series_ ? t.faint : t.dim, lit = series_ ? t.text : t.accent;
    painter.setPen(isChecked() ? lit : idle);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, area.width() + 1));
}

} // namespace batchscope
