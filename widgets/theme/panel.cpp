#include "widgets/theme/panel.h"

#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QFontMetrics>
#include <QLabel>
#include <QPainter>

namespace batchscope {

namespace {

constexpr int kHeaderHeight = 28;

} // namespace

Panel::Panel(const QString& title, QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), figure_(new QLabel(this)), header_(new QHBoxLayout) {
    title_->setProperty("role", "title");
    figure_->setProperty("role", "figure");
    figure_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 10, 16, 12);
    box->setSpacing(8);
    header_->setSpacing(8);
    header_->addStrut(kHeaderHeight); // alike with and without buttons
    header_->addWidget(title_);
    header_->addStretch(1);
    header_->addWidget(figure_);
    box->addLayout(header_);
    setTitle(title);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void Panel::setTitle(const QString& title) {
    title_->setText(title);
    setAccessibleName(title);
}

void Panel::setFigure(const QString& figure) {
    if (figure == figure_->text()) return;
    // A label of fixed size does not have the whole window laid out anew with each figure; it only grows, so
    // that what stands beside it keeps still.
    figure_->ensurePolished();
    const QFontMetrics metrics(figure_->font());
    const int wanted = figure.isEmpty() ? 0 : metrics.horizontalAdvance(figure) + 2;
    if (wanted == 0 || wanted > figure_->width() || figure_->minimumWidth() != figure_->maximumWidth())
        figure_->setFixedSize(wanted, kHeaderHeight);
    figure_->setText(figure);
}

QString Panel::figure() const {
    return figure_->text();
}

void Panel::setContent(QWidget* content) {
    static_cast<QVBoxLayout*>(layout())->addWidget(content, 1);
}

void Panel::addHeaderWidget(QWidget* widget) {
    header_->insertWidget(header_->count() - 1, widget);
}

void Panel::paintEvent(QPaintEvent*) {
    paintCard(this);
}

void paintCard(QWidget* widget) {
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().line, 1));
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace batchscope
