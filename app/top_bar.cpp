#include "app/top_bar.h"

#include "widgets/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace batchscope {

namespace {

constexpr int kBeforePages = 130;

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

TopBar::TopBar(const QList<QAction*>& pages, const QList<QAction*>& run, QWidget* parent) : QWidget(parent) {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(20, 8, 16, 8);
    box->setSpacing(6);
    auto* brand = new QLabel(QStringLiteral("Batchscope"), this);
    brand->setFont(uiFont(16, QFont::Bold));
    brand->setStyleSheet(QStringLiteral("font-size: 16px; font-weight: 700;"));
    box->addWidget(brand);
    // The pages begin where the dock ends, where there is room for that.
    box->addItem(new QSpacerItem(kBeforePages, 0, QSizePolicy::Preferred));
    for (QAction* page : pages)
        box->addWidget(buttonFor(page, "page", this));
    box->addStretch(1);
    for (QAction* action : run)
        box->addWidget(buttonFor(action, action == run.first() ? "primary" : "run", this));
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace batchscope
