#include "widgets/batch/epoch_panels.h"

#include "widgets/batch/epoch_view.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/text/strategy_words.h"
#include "widgets/theme/action_chip.h"
#include "widgets/theme/panel.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace batchscope {

namespace {

QString costText(const Epoch& epoch) {
    return EpochPanels::tr("%1 · waste %2 · %3")
        .arg(batchesText(epoch.cost.batches), percent(epoch.cost.waste()), timeStepsText(epoch.cost.steps));
}

} // namespace

EpochPanels::EpochPanels(QWidget* parent)
    : QWidget(parent), beforePanel_(new Panel(tr("Before: not grouped"), this)),
      afterPanel_(new Panel(QString(), this)), before_(new EpochView(RowsRun::Down)),
      after_(new EpochView(RowsRun::Down)), note_(new QLabel(this)),
      byLength_(keyedAction(this, tr("By length"),
                            tr("Order the batches by their longest name instead of as trained"), Qt::Key_L)) {
    before_->setAccessibleName(tr("The epoch before grouping"));
    after_->setAccessibleName(tr("The epoch as trained"));
    byLength_->setCheckable(true);
    addAction(byLength_);
    note_->setProperty("role", "figure");
    note_->setWordWrap(true);
    beforePanel_->setContent(before_);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(after_, 1);
    rows->addWidget(note_);
    afterPanel_->setContent(content);
    afterPanel_->addHeaderWidget(actionChip(byLength_));
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(16);
    box->addWidget(beforePanel_, 1);
    box->addWidget(afterPanel_, 1);
    setFocusProxy(after_);
    connect(byLength_, &QAction::toggled, after_, &EpochView::setByLength);
    connect(after_, &EpochView::batchChosen, this, &EpochPanels::batchChosen);
    for (const EpochView* view : {before_, after_})
        connect(view, &EpochView::statusSentence, this, &EpochPanels::statusSentence);
}

void EpochPanels::setEpochs(std::shared_ptr<const Epoch> before, std::shared_ptr<const Epoch> after,
                            const QString& strategy) {
    beforePanel_->setFigure(before ? costText(*before) : QString());
    afterPanel_->setTitle(tr("After: %1").arg(strategy));
    afterPanel_->setFigure(after ? costText(*after) : QString());
    before_->setScene(std::move(before));
    after_->setScene(std::move(after));
    updateNote();
}

void EpochPanels::updateNote() {
    const auto& before = before_->scene();
    const auto& after = after_->scene();
    if (!before || !after) return note_->clear();
    QStringList parts;
    const QString effect = before == after ? tr("plain is the baseline of every grouping")
                                           : noEffectText(before->cost, after->cost);
    if (!effect.isEmpty()) parts += effect;
    const auto fired = qint64(after->plan.ratioFired);
    if (fired > 0) {
        parts += fired == 1 ? tr("▸ the growth ratio ended a batch here, once")
                            : tr("▸ the growth ratio ended a batch here, %1 times").arg(grouped(fired));
    }
    parts += tr("one strip per batch: height = names, width = longest name; hatched: padding");
    note_->setText(parts.join(QStringLiteral(" · ")));
}

void EpochPanels::setCurrent(qint64 batch) {
    after_->setCurrent(batch);
}

} // namespace batchscope
