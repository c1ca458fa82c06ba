#include "widgets/theme/panel.h"

#include "widgets/theme/picture_drag.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFontMetrics>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kHeaderHeight = 28, kLeastFigure = 60;

} // namespace

// It grows only, and then asks for room anew: a figure that changes does not have the window laid out again,
// and what stands beside it keeps still. Where there is less room than it asks for, it is cut short.
class Panel::Figure : public QWidget {
public:
    explicit Figure(QWidget* parent) : QWidget(parent) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    const QString& text() const { return text_; }
    void setText(const QString& text, const QString& brief) {
        if (text == text_ && brief == brief_) return;
        text_ = text;
        brief_ = brief;
        setAccessibleName(text);
        const int wanted = text.isEmpty() ? 0 : metrics().horizontalAdvance(text) + 2;
        if (wanted == 0 || wanted > wanted_) {
            wanted_ = wanted;
            updateGeometry();
        }
        sayWhole();
        update();
    }
    QSize sizeHint() const override { return {wanted_, kHeaderHeight}; }
    QSize minimumSizeHint() const override {
        const int brief = brief_.isEmpty() ? 0 : metrics().horizontalAdvance(brief_) + 2;
        return {std::min(wanted_, std::max(kLeastFigure, brief)), kHeaderHeight};
    }

protected:
    void resizeEvent(QResizeEvent*) override { sayWhole(); }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setFont(uiFont(12));
        painter.setPen(theme().dim);
        painter.drawText(
            rect(), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
            metrics().elidedText(fits() || brief_.isEmpty() ? text_ : brief_, Qt::ElideRight, width()));
    }

private:
    static QFontMetrics metrics() { return QFontMetrics(uiFont(12)); }
    bool fits() const { return metrics().horizontalAdvance(text_) <= width(); }
    void sayWhole() { setToolTip(fits() ? QString() : text_); }

    QString text_, brief_;
    int wanted_ = 0;
};

Panel::Panel(const QString& title, QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), figure_(new Figure(this)), header_(new QHBoxLayout) {
    title_->setProperty("role", "title");
    title_->setCursor(Qt::OpenHandCursor);
    title_->setToolTip(tr("Drag into another program to insert this as a picture"));
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

void Panel::setFigure(const QString& figure, const QString& brief) {
    figure_->setText(figure, brief);
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

void Panel::mousePressEvent(QMouseEvent* event) {
    const bool onTitle = event->button() == Qt::LeftButton && title_->geometry().contains(event->pos());
    pressed_ = onTitle ? event->pos() : QPoint();
    event->setAccepted(onTitle);
}

void Panel::mouseMoveEvent(QMouseEvent* event) {
    if (pressed_.isNull() || !(event->buttons() & Qt::LeftButton)) return event->ignore();
    if ((event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance()) return;
    pressed_ = {};
    dragPicture(this, title_->text());
}

void paintCard(QWidget* widget) {
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().line, 1));
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace batchscope
