#include "widgets/theme/banner.h"

#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace batchscope {

Banner::Banner(QWidget* parent)
    : QWidget(parent), message_(new QLabel(this)), action_(new QPushButton(this)) {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(20, 8, 8, 8);
    message_->setWordWrap(true);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    message_->setAccessibleName(tr("Message"));
    auto* close = new QPushButton(tr("Close"), this);
    close->setToolTip(tr("Close this message"));
    box->addWidget(message_, 1);
    box->addWidget(action_);
    box->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (act_) act_();
    });
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void Banner::tell(const QString& message, const QString& action, std::function<void()> act) {
    showMessage(true, message, action, std::move(act));
}

void Banner::offer(const QString& message, const QString& action, std::function<void()> act) {
    showMessage(false, message, action, std::move(act));
}

void Banner::showMessage(bool warns, const QString& message, const QString& action,
                         std::function<void()> act) {
    warns_ = warns;
    message_->setText(message);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    act_ = std::move(act);
    show();
    update();
}

QString Banner::message() const {
    return isVisibleTo(parentWidget()) ? message_->text() : QString();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor color = warns_ ? theme().warning : theme().accent;
    painter.fillRect(rect(), theme().faded(color, 0.14));
    painter.fillRect(QRect(0, 0, 4, height()), color);
}

} // namespace batchscope
