#include "widgets/batch/one_hot_view.h"

#include "widgets/batch/one_hot_pane.h"
#include "widgets/batch/one_hot_words.h"
#include "widgets/theme/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>

#include <utility>

namespace batchscope {

namespace {

constexpr int kWords = 24;   // height of the sentence
constexpr int kBetween = 32; // of the panes

} // namespace

OneHotView::OneHotView(BatchSelection* selection, QWidget* parent)
    : QWidget(parent), selection_(selection), name_(new OneHotPane(selection, OneHotPlane::Kind::Name)),
      step_(new OneHotPane(selection, OneHotPlane::Kind::Step)) {
    setAccessibleName(tr("One-hot vectors of the batch"));
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, kWords);
    box->setSpacing(kBetween);
    box->addWidget(name_, 1);
    box->addWidget(step_, 1);
    setFocusProxy(name_);
    connect(selection_, &BatchSelection::changed, this, &OneHotView::updateWords);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    setScene({}, nullptr);
}

QSize OneHotView::minimumSizeHint() const {
    return {480, 180};
}

void OneHotView::setScene(const BatchScene& scene, std::shared_ptr<const Alphabet> alphabet) {
    scene_ = scene;
    alphabet_ = std::move(alphabet);
    for (OneHotPane* pane : {name_, step_}) {
        pane->setScene(scene_, alphabet_);
        pane->setVisible(scene_ && alphabet_);
    }
    updateWords();
}

QString OneHotView::words() const {
    return scene_ && alphabet_ ? oneHotSentence(scene_, *alphabet_, selection_->spot()) : QString();
}

bool OneHotView::unknownHere() const {
    OneHotPlane plane(OneHotPlane::Kind::Name);
    plane.setScene(scene_, alphabet_);
    plane.follow(selection_->spot());
    const qint64 row = plane.rowOf(selection_->spot());
    return selection_->spot().row == plane.shown() && row >= 0 && plane.unknown(row);
}

void OneHotView::updateWords() {
    const QString words = scene_ && alphabet_ ? this->words() : tr("No batch yet");
    update();
    if (words == accessibleDescription()) return;
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void OneHotView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().panel);
    if (!scene_ || !alphabet_) {
        painter.setPen(theme().dim);
        painter.setFont(uiFont(13));
        painter.drawText(
            rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
            tr("No batch yet.\nLoad names; the letters of the first batch show here as ones and zeros."));
        return;
    }
    painter.setFont(uiFont(12));
    painter.setPen(unknownHere() ? theme().warning : theme().dim);
    const QRect line(0, height() - kWords, width(), kWords);
    painter.drawText(line, int(Qt::AlignLeft) | int(Qt::AlignBottom) | int(Qt::TextSingleLine),
                     QFontMetrics(painter.font()).elidedText(words(), Qt::ElideRight, line.width()));
}

} // namespace batchscope
