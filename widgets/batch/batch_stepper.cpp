#include "widgets/batch/batch_stepper.h"

#include "widgets/fields/field_bubble.h"
#include "widgets/fields/number_field.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/action_chip.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace batchscope {

BatchStepper::BatchStepper(QWidget* parent)
    : QWidget(parent), previous_(new QAction(tr("Show previous batch"), this)),
      next_(new QAction(tr("Show next batch"), this)), number_(new NumberField(WholeRange{0, 0}, this)),
      before_(new QLabel(tr("batch"), this)), after_(new QLabel(this)) {
    previous_->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Left), QKeySequence(Qt::CTRL | Qt::Key_PageUp)});
    next_->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Right), QKeySequence(Qt::CTRL | Qt::Key_PageDown)});
    previous_->setToolTip(tr("Show the previous batch of the epoch (Ctrl+Left)"));
    next_->setToolTip(tr("Show the next batch of the epoch (Ctrl+Right)"));
    previous_->setIconText(QStringLiteral("‹"));
    next_->setIconText(QStringLiteral("›"));
    number_->setAlignment(Qt::AlignCenter);
    number_->setFixedWidth(84);
    number_->setAccessibleName(tr("Number of the batch"));
    number_->setToolTip(tr("Jump to a batch: type its number and press Enter"));
    new FieldBubble(number_);
    before_->setBuddy(number_);
    for (QLabel* label : {before_, after_})
        label->setProperty("role", "figure");

    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 16, 0);
    box->setSpacing(6);
    box->addWidget(actionChip(previous_, this));
    box->addWidget(actionChip(next_, this));
    box->addSpacing(4);
    box->addWidget(before_);
    box->addWidget(number_);
    box->addWidget(after_);
    connect(number_, &NumberField::edited, this, [this] {
        const auto index = qint64(number_->whole()) - 1;
        if (index != index_) Q_EMIT jumpRequested(index);
    });
    setPosition(0, 0);
}

void BatchStepper::setPosition(qint64 index, qint64 count) {
    index_ = index;
    number_->setRange(WholeRange{quint64(count > 0 ? 1 : 0), quint64(count)});
    number_->setWhole(quint64(count > 0 ? index + 1 : 0));
    number_->setEnabled(count > 0);
    after_->setText(tr("of %1").arg(grouped(count)));
    previous_->setEnabled(index > 0);
    next_->setEnabled(index + 1 < count);
}

void BatchStepper::setCount(qint64 count) {
    number_->setRange(WholeRange{quint64(count > 0 ? 1 : 0), quint64(count)});
    after_->setText(tr("of %1").arg(grouped(count)));
    next_->setEnabled(index_ + 1 < count);
}

void BatchStepper::setWord(const QString& word) {
    before_->setText(word);
}

} // namespace batchscope
