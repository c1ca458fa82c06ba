#include "app/controllers/batch_controller.h"

#include "widgets/batch/batch_page.h"
#include "widgets/batch/compare_view.h"
#include "widgets/batch/one_hot_tables.h"
#include "widgets/batch/one_hot_view.h"
#include "widgets/batch/own_names_box.h"
#include "widgets/text/strategy_words.h"
#include "widgets/theme/action_chip.h"
#include "widgets/theme/panel.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace batchscope {

namespace {

constexpr int kBoxWidth = 248;

} // namespace

BatchController::BatchController(Workbench& workbench, BatchPage& page, QObject* parent)
    : QObject(parent), workbench_(workbench), page_(page),
      ownNames_(keyedAction(this, tr("Your own names"),
                            tr("Type or paste names and see their batch immediately"), Qt::Key_N)),
      box_(new OwnNamesBox), compare_(new CompareView), oneHot_(new OneHotView(page.selection())),
      oneHotTables_(new OneHotTables(page.selection())) {
    auto* oneHot = new QStackedWidget;
    oneHot->addWidget(oneHot_);
    oneHot->addWidget(oneHotTables_);
    auto* card = new Panel(tr("As the model receives it"));
    card->setContent(oneHot);
    card->setFocusProxy(oneHot_);
    page_.addView(BatchPage::View::OneHot, card);
    connect(page_.tableAction(), &QAction::toggled, oneHot, [this, oneHot, card](bool on) {
        oneHot->setCurrentIndex(on ? 1 : 0);
        card->setFocusProxy(on ? static_cast<QWidget*>(oneHotTables_->nameTable()) : oneHot_);
    });
    makeOwnNames();
    makeCompare();

    connect(&workbench_, &Workbench::batchChanged, this, &BatchController::showBatch);
    connect(&workbench_, &Workbench::epochChanged, this, &BatchController::showEpoch);
    connect(&workbench_, &Workbench::mailed, this, [this] {
        if (workbench_.shownBatch().ofRun) page_.setCount(workbench_.lastRunBatch() + 1);
    });
    connect(&page_, &BatchPage::previousRequested, this,
            [this] { turnBatch(workbench_.shownBatch().index - 1); });
    connect(&page_, &BatchPage::nextRequested, this,
            [this] { turnBatch(workbench_.shownBatch().index + 1); });
    connect(&page_, &BatchPage::jumpRequested, this, &BatchController::turnBatch);
    connect(&page_, &BatchPage::epochBatchRequested, &workbench_, &Workbench::showBatch);
}

void BatchController::makeOwnNames() {
    ownNames_->setCheckable(true);
    page_.addAction(ownNames_);
    box_->setFixedWidth(kBoxWidth);
    page_.setSideBox(box_, ownNames_);
    connect(ownNames_, &QAction::toggled, this, [this](bool on) {
        if (on)
            box_->edit()->setFocus();
        else if (page_.isVisible())
            page_.setFocus();
        workbench_.setOwnNames(on ? box_->names() : nullptr);
    });
    connect(box_, &OwnNamesBox::namesChanged, &workbench_, &Workbench::setOwnNames);
    connect(box_, &OwnNamesBox::closed, ownNames_, [this] { ownNames_->setChecked(false); });
    // The workbench goes back to the file by itself, such as when a run is followed.
    connect(&workbench_, &Workbench::epochChanged, ownNames_, [this] {
        if (ownShown_ && !workbench_.ownNames()) ownNames_->setChecked(false);
        ownShown_ = workbench_.ownNames() != nullptr;
    });
}

void BatchController::makeCompare() {
    page_.addView(BatchPage::View::Compare, compare_);
    connect(&page_, &BatchPage::viewChanged, this, &BatchController::studyIfShown);
    connect(&studies_, &StudySession::ready, this, [this] {
        compare_->setBusy(false);
        compare_->setStudy(studies_.result(), workbench_.options().plan.strategy);
        if (page_.view() == BatchPage::View::Compare) preview(compare_->chosen());
    });
    connect(&studies_, &StudySession::failed, this, [this](const QString& message) {
        compare_->setBusy(false);
        Q_EMIT failed(tr("The strategies could not be compared: %1").arg(message));
    });
    connect(compare_, &CompareView::strategyChosen, this, &BatchController::preview);
    connect(compare_, &CompareView::useRequested, this, [this](Strategy strategy) {
        TrainOptions options = workbench_.options();
        options.plan.strategy = strategy;
        Q_EMIT optionsRequested(options); // and the comparison stays: its card says what is in use
    });
}

BatchScene BatchController::scene() const {
    const Workbench::ShownBatch& shown = workbench_.shownBatch();
    return shown.layout ? BatchScene{shown.data, shown.layout} : BatchScene();
}

void BatchController::showBatch() {
    const Workbench::ShownBatch& shown = workbench_.shownBatch();
    // A cell that was chosen in other names, or before the run, is not one of these.
    if (shown.data != shownData_ || shown.ofRun != shownOfRun_) page_.selection()->clear();
    shownData_ = shown.data;
    shownOfRun_ = shown.ofRun;
    page_.setScene(scene(), shown.index, shown.ofRun ? workbench_.lastRunBatch() + 1 : shown.count);
    page_.setCurrentBatch(shown.layout && !shown.ofRun ? shown.index : -1, shown.ofRun);
    oneHot_->setScene(scene(), workbench_.alphabet());
    oneHotTables_->setScene(scene(), workbench_.alphabet());
}

void BatchController::showEpoch() {
    page_.setEpochs(workbench_.shownPlainEpoch(), workbench_.shownEpoch(),
                    strategyName(workbench_.options().plan.strategy));
    studies_.clear(); // it was of other names or settings
    studyIfShown();
}

void BatchController::turnBatch(qint64 index) {
    // A run can be gone back in, but not ahead of what it was last given.
    if (workbench_.shownBatch().ofRun)
        workbench_.showRunBatch(std::min(index, workbench_.lastRunBatch()));
    else
        workbench_.showBatch(index);
}

void BatchController::studyIfShown() {
    if (page_.view() != BatchPage::View::Compare || studies_.busy()) return;
    if (studies_.result()) return preview(compare_->chosen());
    page_.previewEpoch(nullptr, {});
    const TrainOptions& options = workbench_.options();
    const auto& epoch = workbench_.shownEpoch();
    compare_->setBusy(epoch != nullptr);
    if (!epoch) return compare_->setStudy(nullptr, options.plan.strategy);
    const bool own = workbench_.ownNames() != nullptr;
    std::vector<std::uint32_t> rows = workbench_.split().train;
    if (own) {
        rows.resize(epoch->data->size());
        std::iota(rows.begin(), rows.end(), 0u);
    }
    studies_.study(epoch->data, std::move(rows), options.plan,
                   own ? std::nullopt : std::optional(options.sampling), options.seed);
}

void BatchController::preview(Strategy strategy) {
    // While a study is on its way the comparison still shows the last one, of rows that are perhaps gone.
    const auto study = studies_.result();
    if (!study || std::size_t(strategy) >= study->size()) return page_.previewEpoch(nullptr, {});
    const StudiedStrategy& each = (*study)[std::size_t(strategy)];
    if (!each.problem.empty()) return page_.previewEpoch(nullptr, {});
    const bool plain = strategy == Strategy::Plain;
    page_.previewEpoch(plain ? workbench_.shownPlainEpoch()
                             : epochOf(workbench_.shownEpoch()->data, each.plan),
                       tr("The epoch, %1").arg(strategyName(strategy)));
}

} // namespace batchscope
