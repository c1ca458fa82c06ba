#include "widgets/pages/batch_page.h"

#include "widgets/models/batch_selection.h"
#include "widgets/models/batch_table_model.h"
#include "widgets/models/number_text.h"
#include "widgets/theme/panel.h"
#include "widgets/views/action_chip.h"
#include "widgets/views/batch_counters.h"
#include "widgets/views/batch_grid_view.h"
#include "widgets/views/batch_legend.h"
#include "widgets/views/batch_stepper.h"
#include "widgets/views/batch_words.h"
#include "widgets/views/plain_table.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace batchscope {

namespace {

constexpr int kStepColumn = 40;

QAction* actionOf(QObject* parent, const QString& text, const QString& toolTip, const QKeySequence& keys) {
    auto* action = new QAction(text, parent);
    action->setShortcut(keys);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(toolTip, keys.toString(QKeySequence::NativeText)));
    return action;
}

} // namespace

BatchPage::BatchPage(QWidget* parent)
    : QWidget(parent), selection_(new BatchSelection(this)), panel_(new Panel(QString(), this)),
      stack_(new QStackedWidget), grid_(new BatchGridView(selection_)), tableView_(new QTableView),
      tableModel_(new BatchTableModel(this)), legend_(new BatchLegend),
      counters_(new BatchCounters(selection_)), stepper_(new BatchStepper(this)) {
    makeActions();
    makeTable();
    makePanel();
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 16, 16, 16);
    box->setSpacing(16);
    views_ = new QHBoxLayout;
    views_->setSpacing(16);
    views_->addWidget(panel_, 1);
    box->addLayout(views_, 1);
    box->addWidget(stepper_);
    setFocusProxy(grid_);

    connect(selection_, &BatchSelection::changed, this, [this] {
        say();
        followInTable();
    });
    connect(stepper_->previousAction(), &QAction::triggered, this, &BatchPage::previousRequested);
    connect(stepper_->nextAction(), &QAction::triggered, this, &BatchPage::nextRequested);
    connect(stepper_, &BatchStepper::jumpRequested, this, &BatchPage::jumpRequested);
    connect(grid_, &BatchGridView::zoomChanged, this, &BatchPage::showZoom);
    showZoom();
    updatePanel();
}

void BatchPage::makeActions() {
    mask_ =
        actionOf(this, tr("Mask"), tr("Show the mask: 1 where a letter stands, 0 for padding"), Qt::Key_M);
    mask_->setCheckable(true);
    table_ = actionOf(this, tr("Table"), tr("Show the batch as a table"), Qt::CTRL | Qt::Key_T);
    table_->setCheckable(true);
    zoomIn_ = actionOf(this, tr("Zoom in"), tr("Larger cells"), Qt::CTRL | Qt::Key_Plus);
    zoomOut_ = actionOf(this, tr("Zoom out"), tr("Smaller cells"), Qt::CTRL | Qt::Key_Minus);
    zoomFit_ = actionOf(this, tr("Fit the batch"), tr("Show all rows at once, as far as they fit"),
                        Qt::CTRL | Qt::Key_0);
    addActions(menuActions());
    connect(mask_, &QAction::toggled, this, [this](bool on) {
        grid_->setMaskMode(on);
        legend_->setMaskMode(on);
        tableModel_->setMaskMode(on);
        updatePanel();
    });
    connect(table_, &QAction::toggled, this, [this](bool on) {
        stack_->setCurrentIndex(on ? 1 : 0);
        for (QAction* zoom : {zoomIn_, zoomOut_, zoomFit_})
            zoom->setEnabled(!on);
        fitWidth();
        followInTable();
    });
    connect(zoomIn_, &QAction::triggered, grid_, &BatchGridView::zoomIn);
    connect(zoomOut_, &QAction::triggered, grid_, &BatchGridView::zoomOut);
    connect(zoomFit_, &QAction::triggered, grid_, &BatchGridView::zoomToFit);
}

QAction* BatchPage::previousAction() const {
    return stepper_->previousAction();
}

QAction* BatchPage::nextAction() const {
    return stepper_->nextAction();
}

QList<QAction*> BatchPage::menuActions() const {
    return {previousAction(), nextAction(), mask_, table_, zoomIn_, zoomOut_, zoomFit_};
}

void BatchPage::headerButton(QAction* action, const QString& text) {
    action->setIconText(text); // the button's text; a menu shows the longer one
    panel_->addHeaderWidget(actionChip(action));
}

void BatchPage::makePanel() {
    headerButton(mask_, mask_->text());
    headerButton(table_, table_->text());
    headerButton(zoomOut_, QStringLiteral("−"));
    headerButton(zoomFit_, QString());
    headerButton(zoomIn_, QStringLiteral("+"));

    stack_->addWidget(grid_);
    stack_->addWidget(tableView_);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout;
    row->setSpacing(32);
    row->addWidget(stack_, 1000);
    row->addWidget(counters_);
    row->addStretch(1);
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addLayout(row, 1);
    box->addWidget(legend_);
    panel_->setContent(content);
}

void BatchPage::makeTable() {
    tableView_->setModel(tableModel_);
    tableView_->setAccessibleName(tr("The batch as a table"));
    tableView_->setSelectionMode(QAbstractItemView::SingleSelection);
    makePlain(tableView_);
    tableView_->horizontalHeader()->setMinimumSectionSize(kStepColumn);
    tableView_->horizontalHeader()->setDefaultSectionSize(kStepColumn);
    connect(tableView_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid()) return;
                selection_->set({current.row(), std::max(-1, current.column() - BatchTableModel::FirstStep)});
            });
}

void BatchPage::followInTable() {
    const auto spot = selection_->spot();
    if (!table_->isChecked() || spot.row < 0) return;
    const QModelIndex current = tableView_->currentIndex();
    const bool sameStep = std::max(-1, current.column() - BatchTableModel::FirstStep) == spot.step;
    if (current.isValid() && current.row() == spot.row && sameStep) return;
    const int column =
        spot.step < 0 ? int(BatchTableModel::Name) : int(spot.step) + BatchTableModel::FirstStep;
    tableView_->setCurrentIndex(tableModel_->index(int(spot.row), column));
}

void BatchPage::setScene(const BatchScene& scene, qint64 index, qint64 count, const QString& caption) {
    scene_ = scene;
    index_ = index;
    count_ = count;
    const auto spot = selection_->spot();
    const bool fits = scene && spot.row < scene.layout->size() && spot.step < scene.layout->steps();
    grid_->setScene(scene);
    legend_->setScene(scene);
    tableModel_->setScene(scene);
    counters_->setScene(scene);
    stepper_->setPosition(index, count);
    stepper_->setCaption(caption);
    tableView_->setColumnWidth(BatchTableModel::Name, 120);
    tableView_->setColumnWidth(BatchTableModel::Nationality, 96);
    tableView_->setColumnWidth(BatchTableModel::Length, 70);
    tableView_->setColumnWidth(BatchTableModel::SortedPosition, 70);
    updatePanel();
    fitWidth();
    if (fits) {
        followInTable();
        say();
    } else {
        selection_->clear();
        if (spot == BatchSelection::Spot{}) say();
    }
}

void BatchPage::addView(QWidget* view, int stretch) {
    views_->addWidget(view, stretch);
}

void BatchPage::setCaption(const QString& caption) {
    stepper_->setCaption(caption);
}

void BatchPage::updatePanel() {
    panel_->setTitle(mask_->isChecked() ? tr("Mask") : tr("Padded"));
    if (!scene_) return panel_->setFigure(QString());
    const BatchLayout& layout = *scene_.layout;
    panel_->setFigure(tr("%1 × %2 = %3 cells")
                          .arg(grouped(layout.size()), grouped(layout.steps()), grouped(layout.cells())));
}

void BatchPage::say() {
    if (!scene_) return Q_EMIT statusSentence(QString());
    const QString where = tr("Batch %1 of %2").arg(grouped(index_ + 1), grouped(count_));
    Q_EMIT statusSentence(where + QStringLiteral(" · ") + sentence(scene_, selection_->spot()));
}

void BatchPage::fitWidth() {
    // A narrow grid keeps its figures beside it; the table takes all there is.
    stack_->setMaximumWidth(table_->isChecked() || !scene_ ? QWIDGETSIZE_MAX : grid_->fullWidth());
}

void BatchPage::showZoom() {
    fitWidth();
    zoomFit_->setIconText(tr("%1 %").arg(grouped(100 * grid_->zoom() / BatchGeometry::kCell)));
}

} // namespace batchscope
