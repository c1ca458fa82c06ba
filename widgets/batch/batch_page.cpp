#include "widgets/batch/batch_page.h"

#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/batch_stepper.h"
#include "widgets/batch/batch_words.h"
#include "widgets/batch/epoch_panels.h"
#include "widgets/batch/epoch_table_model.h"
#include "widgets/batch/epoch_view.h"
#include "widgets/batch/memory_table_model.h"
#include "widgets/batch/memory_view.h"
#include "widgets/batch/pack_journey.h"
#include "widgets/batch/transport_bar.h"
#include "widgets/batch/xray_view.h"
#include "widgets/tables/plain_table.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/action_chip.h"
#include "widgets/theme/page_room.h"
#include "widgets/theme/panel.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace batchscope {

namespace {

constexpr int kTableLeast = 58, kTableHeight = 84, kBandHeight = 52;

/// A table whose rows are chosen as a whole.
QTableView* rowTable(QAbstractItemModel* model, const QString& name) {
    auto* table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    makePlain(table);
    return table;
}

} // namespace

BatchPage::BatchPage(QWidget* parent)
    : QWidget(parent), selection_(new BatchSelection(this)), xray_(new XrayView(selection_)),
      epochPanels_(new EpochPanels), views_(new ViewStack), beneath_(new QHBoxLayout),
      memoryPanel_(new Panel(tr("In memory"), this)), bandPanel_(new Panel(tr("The epoch"), this)),
      memory_(new MemoryView(selection_)), band_(new EpochView(RowsRun::Across)),
      memoryModel_(new MemoryTableModel(this)), bandModel_(new EpochTableModel(this)),
      memoryTable_(rowTable(memoryModel_, tr("The packed data as a table"))),
      bandTable_(rowTable(bandModel_, tr("The epoch as a table"))), memoryStack_(new QStackedWidget),
      bandStack_(new QStackedWidget), stepper_(new BatchStepper),
      transport_(new TransportBar(selection_, this)) {
    makeActions();
    makeMemory();
    makeBand();
    views_->addWidget(xray_);
    views_->addWidget(epochPanels_);
    views_->addWidget(new QWidget);
    views_->addWidget(new QWidget);
    auto* bands = new QVBoxLayout;
    bands->setSpacing(10);
    bands->addWidget(memoryPanel_);
    bands->addWidget(bandPanel_);
    beneath_->setSpacing(10);
    beneath_->addLayout(bands, 1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 8, 16, 8);
    box->setSpacing(10);
    box->addLayout(makeHead());
    box->addWidget(views_, 1);
    box->addLayout(beneath_);
    box->addWidget(transport_);
    journey_ = new PackJourney(xray_->padded(), xray_->packed(), memory_, this);
    setFocusProxy(xray_->padded());
    connectParts();
    applyView();
    applyTables();
}

void BatchPage::makeActions() {
    viewActions_ = new QActionGroup(this);
    const std::tuple<QString, QString, int> views[kViews] = {
        {tr("X-ray"), tr("The batch padded and packed"), Qt::Key_X},
        {tr("Epoch"), tr("All batches from above, before and after grouping"), Qt::Key_E},
        {tr("One-hot"), tr("A name and a time step as the model receives them"), Qt::Key_O},
        {tr("Compare"), tr("All strategies on these names"), Qt::Key_C}};
    for (const auto& [text, toolTip, key] : views)
        viewActions_->addAction(keyedAction(this, text, toolTip, key))->setCheckable(true);
    viewActions_->actions().first()->setChecked(true);
    table_ = keyedAction(this, tr("Tables"), tr("Show every picture as a table"), Qt::CTRL | Qt::Key_T);
    table_->setCheckable(true);
    animate_ = keyedAction(this, tr("Animate packing"), tr("Show the cells moving when a batch is packed"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    animate_->setCheckable(true);
    animate_->setChecked(true);
    addActions(viewActions_->actions() + xray_->menuActions());
    copy_ = keyedAction(this, tr("Copy the picture"), tr("Copy this view to the clipboard"),
                        Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(copy_, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setPixmap(grab()); });
    addActions({table_, animate_, transport_->packAction(), copy_});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

QBoxLayout* BatchPage::makeHead() {
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    for (QAction* action : viewActions_->actions())
        head->addWidget(actionChip(action));
    head->addStretch(1);
    chips_ = new QHBoxLayout;
    chips_->setSpacing(6);
    head->addLayout(chips_);
    head->addWidget(actionChip(table_));
    return head;
}

void BatchPage::makeMemory() {
    memoryStack_->addWidget(memory_);
    memoryStack_->addWidget(memoryTable_);
    memoryPanel_->setContent(memoryStack_);
}

void BatchPage::makeBand() {
    bandTable_->setColumnWidth(EpochTableModel::End, 160);
    bandStack_->addWidget(band_);
    bandStack_->addWidget(bandTable_);
    bandPanel_->setContent(bandStack_);
    bandPanel_->addHeaderWidget(stepper_);
}

void BatchPage::connectParts() {
    connect(selection_, &BatchSelection::changed, this, [this] {
        say();
        updateMemoryFigure();
        followInTable();
    });
    connect(viewActions_, &QActionGroup::triggered, this, &BatchPage::applyView);
    connect(table_, &QAction::toggled, this, &BatchPage::applyTables);
    connect(animate_, &QAction::toggled, this, [this](bool on) {
        if (!on) journey_->stop();
        updateEnabled();
    });
    connect(transport_->packAction(), &QAction::triggered, this, [this] {
        transport_->player()->pause();
        journey_->start(scene_);
    });
    connect(stepper_->previousAction(), &QAction::triggered, this, &BatchPage::previousRequested);
    connect(stepper_->nextAction(), &QAction::triggered, this, &BatchPage::nextRequested);
    connect(stepper_, &BatchStepper::jumpRequested, this, &BatchPage::jumpRequested);
    addActions({stepper_->previousAction(), stepper_->nextAction()});
    connect(memory_, &MemoryView::chosen, xray_, &XrayView::scrollTo);
    connect(band_, &EpochView::batchChosen, this, [this](qint64 batch) {
        if (!preview_) Q_EMIT epochBatchRequested(batch);
    });
    connect(epochPanels_, &EpochPanels::batchChosen, this, [this](qint64 batch) {
        Q_EMIT epochBatchRequested(batch);
        showView(View::Xray);
    });
    const auto tell = [this](const QString& sentence) {
        sentence.isEmpty() ? say() : Q_EMIT statusSentence(sentence);
    };
    connect(band_, &EpochView::statusSentence, this, tell);
    connect(epochPanels_, &EpochPanels::statusSentence, this, tell);
    connect(memoryTable_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid() || !scene_ || !table_->isChecked() || following_) return;
                const auto cell = scene_.layout->cellAt(current.row());
                selection_->set({cell.row, cell.step});
            });
    connect(bandTable_, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (!preview_) Q_EMIT epochBatchRequested(index.row());
    });
}

void BatchPage::followInTable() {
    const auto spot = selection_->spot();
    if (!table_->isChecked() || !scene_ || spot.row < 0 || spot.row >= scene_.layout->size()) return;
    const qint64 position = scene_.layout->packedPosition(spot.row, std::max<qint64>(0, spot.step));
    const QModelIndex current = memoryTable_->currentIndex();
    if (position < 0 || current.row() == int(position)) return; // padding lies nowhere in memory
    following_ = true;
    memoryTable_->setCurrentIndex(memoryModel_->index(int(position), std::max(0, current.column())));
    following_ = false;
}

void BatchPage::addView(View view, QWidget* widget) {
    const int at = int(view);
    QWidget* before = views_->widget(at);
    views_->removeWidget(before);
    before->deleteLater();
    views_->insertWidget(at, widget);
    applyView();
}

void BatchPage::setSideBox(QWidget* box, QAction* shows) {
    beneath_->insertWidget(0, box);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored); // as high as what it stands beside
    box->setVisible(shows->isChecked());
    connect(shows, &QAction::toggled, box, &QWidget::setVisible);
    addChip(shows);
}

void BatchPage::addChip(QAction* action) {
    chips_->addWidget(actionChip(action));
}

QAction* BatchPage::viewAction(View view) const {
    return viewActions_->actions()[int(view)];
}

void BatchPage::showView(View view) {
    viewAction(view)->trigger();
}

BatchPage::View BatchPage::view() const {
    return View(viewActions_->actions().indexOf(viewActions_->checkedAction()));
}

BatchGridView* BatchPage::grid() const {
    return xray_->padded();
}

Panel* BatchPage::panel() const {
    return xray_->paddedPanel();
}

QAction* BatchPage::previousAction() const {
    return stepper_->previousAction();
}

QAction* BatchPage::nextAction() const {
    return stepper_->nextAction();
}

QList<QAction*> BatchPage::menuActions() const {
    return viewActions_->actions() + QList<QAction*>{previousAction(), nextAction()} +
           transport_->menuActions() +
           QList<QAction*>{animate_, table_, copy_, epochPanels_->byLengthAction()} + xray_->menuActions();
}

void BatchPage::applyView() {
    journey_->stop();
    const View now = view();
    views_->setCurrentIndex(int(now));
    const bool ofBatch = now == View::Xray || now == View::OneHot;
    memoryPanel_->setVisible(now == View::Xray);
    transport_->setVisible(ofBatch);
    if (!ofBatch) transport_->player()->pause();
    updateEnabled();
    if (now != View::Compare) previewEpoch(nullptr, {});
    setFocusProxy(views_->currentWidget());
    if (isVisible()) views_->currentWidget()->setFocus();
    Q_EMIT viewChanged();
}

void BatchPage::applyTables() {
    journey_->stop();
    const bool on = table_->isChecked();
    followInTable();
    xray_->setTables(on);
    updateEnabled();
    memoryStack_->setCurrentIndex(on ? 1 : 0);
    bandStack_->setCurrentIndex(on ? 1 : 0);
    for (const auto& [stack, picture] :
         {std::pair(memoryStack_, memory_->sizeHint().height()), {bandStack_, kBandHeight}}) {
        stack->setMinimumHeight(on ? kTableLeast : picture);
        stack->setMaximumHeight(on ? kTableHeight : picture);
    }
}

void BatchPage::updateEnabled() {
    const bool pictures = view() == View::Xray && !table_->isChecked();
    for (QAction* zoom : {xray_->zoomInAction(), xray_->zoomOutAction(), xray_->zoomFitAction()})
        zoom->setEnabled(pictures);
    xray_->maskAction()->setEnabled(view() == View::Xray);
    transport_->packAction()->setEnabled(pictures && scene_ && animate_->isChecked());
}

void BatchPage::setScene(const BatchScene& scene, qint64 index, qint64 count) {
    journey_->stop();
    scene_ = scene;
    index_ = index;
    count_ = count;
    selection_->leave();
    const auto spot = selection_->chosen();
    const bool fits = scene && spot.row < scene.layout->size() && spot.step < scene.layout->steps();
    if (!fits) selection_->clear();
    xray_->setScene(scene);
    memory_->setScene(scene);
    memoryModel_->setScene(scene);
    transport_->setScene(scene);
    updateEnabled();
    stepper_->setPosition(index, count);
    updateMemoryFigure();
    say();
}

void BatchPage::setCount(qint64 count) {
    count_ = count;
    stepper_->setCount(count);
}

void BatchPage::setEpochs(std::shared_ptr<const Epoch> before, std::shared_ptr<const Epoch> after,
                          const QString& strategy) {
    before_ = std::move(before);
    epoch_ = std::move(after);
    strategy_ = strategy;
    epochPanels_->setEpochs(before_, epoch_, strategy);
    updateBand();
}

void BatchPage::setCurrentBatch(qint64 batch, bool ofRun) {
    current_ = batch;
    ofRun_ = ofRun;
    stepper_->setWord(ofRun ? tr("update") : tr("batch"));
    epochPanels_->setCurrent(batch);
    band_->setCurrent(preview_ ? -1 : current_);
    say();
}

void BatchPage::previewEpoch(std::shared_ptr<const Epoch> epoch, const QString& title) {
    preview_ = std::move(epoch);
    previewTitle_ = title;
    updateBand();
}

void BatchPage::updateBand() {
    const auto& shown = preview_ ? preview_ : epoch_;
    stepper_->setVisible(!preview_);
    band_->setScene(shown);
    band_->setCurrent(preview_ ? -1 : current_);
    bandModel_->setEpoch(shown);
    bandPanel_->setTitle(preview_ ? previewTitle_ : tr("The epoch, %1").arg(strategy_));
    if (!shown) return bandPanel_->setFigure({});
    const auto text = [](const BatchCost& cost) {
        return tr("waste %1, %2").arg(percent(cost.waste()), timeStepsText(cost.steps));
    };
    QString figure = tr("%1 · %2").arg(batchesText(shown->cost.batches), text(shown->cost));
    if (before_ && before_ != shown) {
        figure += changesNothing(before_->cost, shown->cost) ? tr(" · no effect: plain is the same")
                                                             : tr(" (plain: %1)").arg(text(before_->cost));
    }
    bandPanel_->setFigure(figure);
}

void BatchPage::updateMemoryFigure() {
    if (!scene_) return memoryPanel_->setFigure({});
    const BatchLayout& layout = *scene_.layout;
    const qint64 step = selection_->spot().step;
    const QString all = QStringLiteral("data[%1]").arg(layout.tokens());
    if (step < 0 || step >= layout.steps()) return memoryPanel_->setFigure(all);
    memoryPanel_->setFigure(tr("%1 · time step %2 is data[%3:%4]")
                                .arg(all, grouped(step))
                                .arg(layout.offsets[std::size_t(step)])
                                .arg(layout.offsets[std::size_t(step) + 1]));
}

void BatchPage::say() {
    if (!scene_) return Q_EMIT statusSentence(QString());
    const QString where = ofRun_ ? tr("Update %1").arg(grouped(index_ + 1))
                                 : tr("Batch %1 of %2").arg(grouped(index_ + 1), grouped(count_));
    Q_EMIT statusSentence(where + QStringLiteral(" · ") + sentence(scene_, selection_->spot()));
}

void BatchPage::keyPressEvent(QKeyEvent* event) {
    journey_->stop();
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) return event->ignore();
    if (!transport_->isVisible() || !transport_->takeKey(event->key())) event->ignore();
}

} // namespace batchscope
