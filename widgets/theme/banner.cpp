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
    connect(close, &QPushButton::clicked, this, &Banner::close);
    connect(action_, &QPushButton::clicked, this, [this] {
        const auto act = shown_.act;
        this->close();
        if (act) act();
    });
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void Banner::tell(const QString& message, const QString& action, std::function<void()> act) {
    take({true, message, action, std::move(act)});
}

void Banner::offer(const QString& message, const QString& action, std::function<void()> act) {
    take({false, message, action, std::move(act)});
}

void Banner::tellNext(const QString& message, const QString& action, std::function<void()> act) {
    if (this->message().isEmpty())
        tell(message, action, std::move(act));
    else
        waiting_.prepend({true, message, action, std::move(act)});
}

void Banner::dismiss(const QString& message) {
    waiting_.removeIf([&](const Message& each) { return each.text == message; });
    if (!message.isEmpty() && this->message() == message) close();
}

void Banner::take(Message message) {
    waiting_.removeIf([&](const Message& each) { return each.text == message.text; });
    if (!this->message().isEmpty() && !shown_.action.isEmpty() && shown_.text != message.text)
        waiting_.append(shown_);
    showNow(std::move(message));
}

void Banner::showNow(Message message) {
    shown_ = std::move(message);
    message_->setText(shown_.text);
    action_->setText(shown_.action);
    action_->setVisible(!shown_.action.isEmpty());
    show();
    update();
}

void Banner::close() {
    if (waiting_.isEmpty())
        hide();
    else
        showNow(waiting_.takeLast());
}

QString Banner::message() const {
    return isVisibleTo(parentWidget()) ? message_->text() : QString();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor color = shown_.warns ? theme().warning : theme().accent;
    painter.fillRect(rect(), theme().faded(color, 0.14));
    painter.fillRect(QRect(0, 0, 4, height()), color);
}

} // namespace batchscope
