#include "widgets/measure/race_page.h"

#include "widgets/measure/cost_view.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/measure/proof_board.h"
#include "widgets/measure/proof_view.h"
#include "widgets/measure/race_view.h"
#include "widgets/measure/sweep_view.h"
#include "widgets/theme/action_chip.h"
#include "widgets/theme/page_room.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace batchscope {

RacePage::RacePage(QWidget* parent)
    : QWidget(parent), proof_(new ProofView), race_(new RaceView), sweep_(new SweepView), cost_(new CostView),
      views_(new ViewStack), note_(new QLabel), viewActions_(new QActionGroup(this)) {
    makeActions();
    views_->addWidget(proof_);
    views_->addWidget(race_);
    views_->addWidget(sweep_);
    views_->addWidget(cost_);
    note_->setProperty("role", "warning");
    note_->setAccessibleName(tr("Notes on the result"));
    note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    note_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    for (QAction* action : viewActions_->actions())
        head->addWidget(actionChip(action));
    head->addSpacing(12);
    head->addWidget(note_, 1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 10, 16, 12);
    box->setSpacing(10);
    box->addLayout(head);
    box->addWidget(views_, 1);
    connect(proof_->board(), &ProofBoard::statusSentence, this, &RacePage::statusSentence);
    applyView();
}

void RacePage::makeActions() {
    const std::tuple<QString, QString, int> views[kViews] = {
        {tr("Proof"), tr("Check that all ways to compute a batch agree, and what breaks this"), Qt::Key_P},
        {tr("Race"), tr("How fast each way is, from letter by letter to packed"), Qt::Key_R},
        {tr("Sweep"), tr("How the batch size affects speed, memory and gradients"), Qt::Key_S},
        {tr("Cost"), tr("What a batch costs, and the cheapest strategy for these names"), Qt::Key_C}};
    for (const auto& [text, toolTip, key] : views) {
        QAction* action = keyedAction(this, text, toolTip, QKeySequence(key));
        action->setCheckable(true);
        viewActions_->addAction(action);
    }
    viewActions_->actions().first()->setChecked(true);
    addActions(viewActions_->actions());
    connect(viewActions_, &QActionGroup::triggered, this, &RacePage::applyView);
}

void RacePage::applyView() {
    const View now = view();
    views_->setCurrentIndex(int(now));
    note_->setText(note(now));
    note_->setToolTip(note(now));
    setFocusProxy(views_->currentWidget());
    if (isVisible()) views_->currentWidget()->setFocus();
    Q_EMIT viewChanged();
}

void RacePage::setNote(View view, const QString& note) {
    notes_[std::size_t(view)] = note;
    if (view != this->view()) return;
    note_->setText(note);
    note_->setToolTip(note);
}

void RacePage::showView(View view) {
    viewAction(view)->trigger();
}

RacePage::View RacePage::view() const {
    return View(viewActions_->actions().indexOf(viewActions_->checkedAction()));
}

QAction* RacePage::viewAction(View view) const {
    return viewActions_->actions()[int(view)];
}

QWidget* RacePage::widget(View view) const {
    return views_->widget(int(view));
}

MeasureBar& RacePage::bar(View view) const {
    switch (view) {
    case View::Proof:
        break;
    case View::Race:
        return race_->bar();
    case View::Sweep:
        return sweep_->bar();
    case View::Cost:
        return cost_->bar();
    }
    return proof_->bar();
}

QList<QAction*> RacePage::menuActions() const {
    return viewActions_->actions() + proof_->board()->trapActions();
}

} // namespace batchscope
