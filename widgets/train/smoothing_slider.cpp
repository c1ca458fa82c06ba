#include "widgets/train/smoothing_slider.h"

#include "core/training/loss_smoothing.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSlider>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace batchscope {

namespace {

constexpr std::array kChoices{1, 2, 5, 10, 20, 50, 100, 200};
constexpr int kWidth = 96;

} // namespace

SmoothingSlider::SmoothingSlider(QWidget* parent)
    : QWidget(parent), slider_(new QSlider(Qt::Horizontal, this)), text_(new QLabel(this)) {
    auto* caption = new QLabel(tr("Smoothing"), this);
    for (QLabel* label : {caption, text_})
        label->setProperty("role", "figure");
    caption->setBuddy(slider_);
    slider_->setRange(0, int(kChoices.size()) - 1);
    slider_->setPageStep(1);
    slider_->installEventFilter(this);
    slider_->setFixedWidth(kWidth);
    slider_->setAccessibleName(caption->text());
    slider_->setToolTip(tr("Number of updates averaged in the smoothed loss: more is smoother but lags"));
    text_->setFixedWidth(QFontMetrics(uiFont(12)).horizontalAdvance(tr("over %1 updates").arg(200)) + 4);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    for (QWidget* each : std::initializer_list<QWidget*>{caption, slider_, text_})
        box->addWidget(each);
    setSteps(int(LossSmoothing::kSteps));
    connect(slider_, &QSlider::valueChanged, this, [this] {
        showSteps();
        Q_EMIT stepsChanged(steps());
    });
}

int SmoothingSlider::steps() const {
    return kChoices[std::size_t(slider_->value())];
}

void SmoothingSlider::setSteps(int steps) {
    const auto nearest = std::min_element(kChoices.begin(), kChoices.end(), [steps](int a, int b) {
        return std::abs(a - steps) < std::abs(b - steps);
    });
    slider_->setValue(int(nearest - kChoices.begin()));
    showSteps();
}

// Home is a shortcut of the plot around the slider.
bool SmoothingSlider::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Home:
        case Qt::Key_End:
            event->accept();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SmoothingSlider::showSteps() {
    text_->setText(steps() == 1 ? tr("off") : tr("over %1 updates").arg(grouped(steps())));
    slider_->setAccessibleDescription(text_->text());
}

} // namespace batchscope
