#include "app/window/tour.h"

#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kWidth = 340, kGap = 12, kEdge = 8;

} // namespace

/// The frame round what a step tells of; the mouse goes through it.
class Tour::Frame : public QWidget {
public:
    explicit Frame(QWidget* window) : QWidget(window) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().accent, 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8);
    }
};

Tour::Tour(QList<Step> steps, QWidget* window)
    : QWidget(window), steps_(std::move(steps)), frame_(new Frame(window)), title_(new QLabel),
      text_(new QLabel), count_(new QLabel), back_(new QPushButton(tr("Back"))), next_(new QPushButton),
      skip_(new QPushButton(tr("Skip"))) {
    setAccessibleName(tr("Tour"));
    setFocusPolicy(Qt::StrongFocus);
    title_->setFont(uiFont(15, QFont::DemiBold));
    text_->setWordWrap(true);
    count_->setProperty("role", "dim");
    back_->setToolTip(tr("Previous step (Left)"));
    skip_->setToolTip(tr("End the tour (Escape); Help > Tour shows it again"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(count_);
    buttons->addStretch(1);
    for (QPushButton* button : {skip_, back_, next_})
        buttons->addWidget(button);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 16, 14);
    box->setSpacing(10);
    box->addWidget(title_);
    box->addWidget(text_);
    box->addLayout(buttons);
    next_->setText(tr("Next"));
    connect(next_, &QPushButton::clicked, this, [this] { go(step_ + 1); });
    connect(back_, &QPushButton::clicked, this, [this] { go(step_ - 1); });
    connect(skip_, &QPushButton::clicked, this, &Tour::end);
    window->installEventFilter(this);
    hide();
}

Tour::~Tour() = default;

void Tour::begin() {
    go(0);
}

QString Tour::text() const {
    return title_->text() + QStringLiteral(": ") + text_->text();
}

void Tour::go(int step) {
    if (step < 0) return;
    if (step >= steps_.size()) return end();
    step_ = step;
    const Step& each = steps_[step];
    target_ = each.show();
    title_->setText(each.title);
    text_->setText(each.text);
    count_->setText(tr("%1 of %2").arg(step + 1).arg(steps_.size()));
    back_->setEnabled(step > 0);
    next_->setText(step + 1 == steps_.size() ? tr("Done") : tr("Next"));
    setAccessibleDescription(text());
    show();
    place();
    raise();
    setFocus();
}

void Tour::end() {
    if (step_ < 0) return;
    step_ = -1;
    // First: a widget that is hidden hands its focus on as Tab does, to whatever comes next.
    Q_EMIT ended();
    hide();
    frame_->hide();
}

// Beside the target where there is room: right, left, below, above; else over its middle.
void Tour::place() {
    if (step_ < 0) return;
    const QRect all = parentWidget()->rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    QRect around = all;
    if (target_ && target_->isVisible()) {
        around = QRect(target_->mapTo(parentWidget(), QPoint(0, 0)), target_->size()).adjusted(-4, -4, 4, 4) &
                 parentWidget()->rect();
    }
    frame_->setGeometry(around);
    frame_->show();
    frame_->raise();
    const int width = std::max(kWidth, layout()->minimumSize().width()); // no button is cut, in any language
    setFixedSize(width, heightForWidth(width) > 0 ? heightForWidth(width) : sizeHint().height());
    const QSize size = this->size();
    // Beside a tall one it stands at its end: what lies at the top beside it is what the window is about.
    const bool tall = around.height() > 2 * size.height();
    const int beside = tall ? around.bottom() - size.height() : around.top();
    const int top = std::clamp(beside, all.top(), std::max(all.top(), all.bottom() - size.height()));
    const int left = std::clamp(around.left(), all.left(), std::max(all.left(), all.right() - size.width()));
    const QRect places[] = {{{around.right() + kGap, top}, size},
                            {{around.left() - kGap - size.width(), top}, size},
                            {{left, around.bottom() + kGap}, size},
                            {{left, around.top() - kGap - size.height()}, size}};
    const auto fits = std::find_if(std::begin(places), std::end(places),
                                   [&all](const QRect& place) { return all.contains(place); });
    QRect middle({}, size);
    middle.moveCenter(around.center());
    setGeometry(fits != std::end(places) ? *fits : middle);
    raise();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto* button = qobject_cast<QPushButton*>(focusWidget()); button && button->hasFocus())
            return button->click();
        return go(step_ + 1);
    case Qt::Key_Right:
        return go(step_ + 1);
    case Qt::Key_Left:
        return go(step_ - 1);
    case Qt::Key_Escape:
        return end();
    default:
        QWidget::keyPressEvent(event);
    }
}

void Tour::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, 1.5));
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace batchscope
