#include "app/window/top_bar.h"

#include "widgets/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kBeforePages = 130, kApart = 6;

QToolButton* buttonFor(QAction* action, const char* role, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setProperty("role", role);
    button->setFocusPolicy(Qt::TabFocus);
    const auto name = [button, action] { button->setAccessibleName(action->iconText()); };
    QObject::connect(action, &QAction::changed, button, name);
    name();
    return button;
}

} // namespace

TopBar::TopBar(const QList<QAction*>& pages, const QList<QAction*>& run, QWidget* parent)
    : QWidget(parent), lines_(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      brand_(new QLabel(QStringLiteral("Batchscope"), this)), pages_(new QHBoxLayout), run_(new QHBoxLayout) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    brand_->setStyleSheet(QStringLiteral("font-size: 16px; font-weight: 700;"));
    for (QBoxLayout* each : {lines_, pages_, run_})
        each->setSpacing(kApart);
    lines_->setContentsMargins(20, 8, 16, 8);
    pages_->addWidget(brand_);
    // The pages begin where the dock ends, where there is room for that.
    pages_->addItem(new QSpacerItem(kBeforePages, 0, QSizePolicy::Preferred));
    for (QAction* page : pages)
        pages_->addWidget(buttonFor(page, "page", this));
    pages_->addStretch(1);
    run_->addStretch(1);
    for (QAction* action : run)
        run_->addWidget(buttonFor(action, action == run.first() ? "primary" : "run", this));
    lines_->addLayout(pages_, 1);
    lines_->addLayout(run_);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

QSize TopBar::minimumSizeHint() const {
    const QMargins around = lines_->contentsMargins();
    const int widest = std::max(pagesWidth(), run_->minimumSize().width());
    return {widest + around.left() + around.right(), lines_->minimumSize().height()};
}

int TopBar::brandWidth() const {
    return brand_->sizeHint().width() + kApart;
}

int TopBar::pagesWidth() const {
    return pages_->minimumSize().width() - (brand_->isHidden() ? 0 : brandWidth());
}

bool TopBar::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) arrange();
    return QWidget::event(event);
}

void TopBar::resizeEvent(QResizeEvent*) {
    arrange();
}

void TopBar::arrange() {
    const QMargins around = lines_->contentsMargins();
    const int needed = pagesWidth() + kApart + run_->minimumSize().width() + around.left() + around.right();
    const bool twoLines = needed > width();
    brand_->setVisible(!twoLines && needed + brandWidth() <= width());
    lines_->setDirection(twoLines ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace batchscope
