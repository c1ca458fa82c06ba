#include "widgets/batch/xray_view.h"

#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/batch_legend.h"
#include "widgets/batch/batch_table_model.h"
#include "widgets/batch/denominators.h"
#include "widgets/batch/permutation_view.h"
#include "widgets/tables/plain_table.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/action_chip.h"
#include "widgets/theme/panel.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kStepColumn = 42;

QTableView* tableOf(BatchTableModel* model, const QString& name) {
    auto* table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    makePlain(table);
    table->horizontalHeader()->setMinimumSectionSize(kStepColumn);
    table->horizontalHeader()->setDefaultSectionSize(kStepColumn);
    return table;
}

void setWidths(QTableView* table) {
    const std::pair<BatchTableModel::Column, int> widths[] = {{BatchTableModel::Name, 110},
                                                              {BatchTableModel::Nationality, 90},
                                                              {BatchTableModel::Length, 60},
                                                              {BatchTableModel::OtherPosition, 60}};
    for (const auto& [column, width] : widths)
        table->setColumnWidth(column, width);
}

} // namespace

XrayView::XrayView(BatchSelection* selection, QWidget* parent)
    : QWidget(parent), selection_(selection), paddedPanel_(new Panel(tr("Padded"), this)),
      packedPanel_(new Panel(tr("Packed"), this)), padded_(new BatchGridView(selection)),
      packed_(new BatchGridView(selection, Arrangement::Packed)),
      ribbons_(new PermutationView(selection, padded_, packed_, this)),
      paddedModel_(new BatchTableModel(BatchTableModel::Order::Batch, this)),
      packedModel_(new BatchTableModel(BatchTableModel::Order::Sorted, this)),
      paddedTable_(tableOf(paddedModel_, tr("The padded batch as a table"))),
      packedTable_(tableOf(packedModel_, tr("The packed batch as a table"))),
      paddedStack_(new QStackedWidget), packedStack_(new QStackedWidget), legend_(new BatchLegend),
      denominators_(new Denominators) {
    makeActions();
    paddedPanel_->setContent(paddedContent());
    packedStack_->addWidget(packed_);
    packedStack_->addWidget(packedTable_);
    packedPanel_->setContent(packedStack_);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(paddedPanel_, 23);
    box->addWidget(ribbons_);
    box->addWidget(packedPanel_, 20);
    setFocusProxy(padded_);

    connectTable(paddedTable_, paddedModel_);
    connectTable(packedTable_, packedModel_);
    connect(selection_, &BatchSelection::changed, this, [this] {
        followInTable(paddedTable_, paddedModel_);
        followInTable(packedTable_, packedModel_);
    });
    for (BatchGridView* view : {padded_, packed_}) {
        connect(view, &BatchGridView::zoomChanged, this, &XrayView::zoomBoth);
        connect(view, &BatchGridView::chosen, this, &XrayView::chosen);
    }
    padded_->installEventFilter(this);
    packed_->installEventFilter(this);
    connect(ribbons_, &PermutationView::chosen, this, &XrayView::chosen);
    connect(this, &XrayView::chosen, this, &XrayView::scrollTo);
    updatePanels();
}

void XrayView::makeActions() {
    mask_ = keyedAction(this, tr("Mask"), tr("Show the mask: 1 for a letter, 0 for padding"), Qt::Key_M);
    mask_->setCheckable(true);
    zoomIn_ = keyedAction(this, tr("Zoom in"), tr("Larger cells"), Qt::CTRL | Qt::Key_Plus);
    zoomOut_ = keyedAction(this, tr("Zoom out"), tr("Smaller cells"), Qt::CTRL | Qt::Key_Minus);
    zoomFit_ = keyedAction(this, tr("Fit the batch"), tr("Show all rows at once, as far as they fit"),
                           Qt::CTRL | Qt::Key_0);
    addActions(menuActions());
    connect(mask_, &QAction::toggled, this, [this](bool on) {
        padded_->setMaskMode(on);
        paddedModel_->setMaskMode(on);
        updatePanels();
    });
    connect(zoomIn_, &QAction::triggered, padded_, &BatchGridView::zoomIn);
    connect(zoomOut_, &QAction::triggered, padded_, &BatchGridView::zoomOut);
    connect(zoomFit_, &QAction::triggered, packed_, &BatchGridView::zoomToFit); // the lower of the two
    const std::pair<QAction*, QString> chips[] = {{mask_, mask_->text()},
                                                  {zoomOut_, QStringLiteral("−")},
                                                  {zoomFit_, {}},
                                                  {zoomIn_, QStringLiteral("+")}};
    for (const auto& [action, text] : chips) {
        action->setIconText(text); // the button's text; a menu shows the longer one
        paddedPanel_->addHeaderWidget(actionChip(action));
    }
}

QWidget* XrayView::paddedContent() {
    paddedStack_->addWidget(padded_);
    paddedStack_->addWidget(paddedTable_);
    auto* content = new QWidget;
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    box->addWidget(paddedStack_, 1);
    box->addWidget(legend_);
    box->addWidget(denominators_);
    return content;
}

void XrayView::connectTable(QTableView* table, BatchTableModel* model) {
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, model](const QModelIndex& current) {
                if (!current.isValid() || !tables_) return;
                selection_->set({model->batchRow(current.row()),
                                 std::max(-1, current.column() - BatchTableModel::FirstStep)});
            });
}

void XrayView::followInTable(QTableView* table, const BatchTableModel* model) const {
    const auto spot = selection_->spot();
    if (!tables_ || !scene_ || spot.row < 0 || spot.row >= scene_.layout->size()) return;
    const int column =
        spot.step < 0 ? int(BatchTableModel::Name) : int(spot.step) + BatchTableModel::FirstStep;
    const QModelIndex current = table->currentIndex();
    const int row = model->rowOf(spot.row);
    const bool sameStep =
        current.column() == column || (spot.step < 0 && current.column() < BatchTableModel::FirstStep);
    if (current.isValid() && current.row() == row && sameStep) return;
    table->setCurrentIndex(model->index(row, column));
}

void XrayView::setScene(const BatchScene& scene) {
    scene_ = scene;
    padded_->setScene(scene);
    packed_->setScene(scene);
    ribbons_->setScene(scene);
    paddedModel_->setScene(scene);
    packedModel_->setScene(scene);
    legend_->setScene(scene);
    denominators_->setScene(scene);
    setWidths(paddedTable_);
    setWidths(packedTable_);
    fitColumns();
    updatePanels();
    followInTable(paddedTable_, paddedModel_);
    followInTable(packedTable_, packedModel_);
}

void XrayView::setTables(bool on) {
    tables_ = on;
    followInTable(paddedTable_, paddedModel_); // first: a table that gets the focus chooses its first cell
    followInTable(packedTable_, packedModel_);
    paddedStack_->setCurrentIndex(on ? 1 : 0);
    packedStack_->setCurrentIndex(on ? 1 : 0);
    ribbons_->setVisible(!on);
    layout()->setSpacing(on ? 16 : 0);
    updatePanels();
    setFocusProxy(on ? static_cast<QWidget*>(paddedTable_) : padded_);
}

void XrayView::scrollTo(BatchSelection::Spot spot) {
    padded_->showRow(spot.row);
    packed_->showRow(spot.row);
}

void XrayView::updatePanels() {
    paddedPanel_->setTitle(mask_->isChecked() ? tr("Mask") : tr("Padded"));
    legend_->setVisible(scene_ && !mask_->isChecked() && !tables_);
    denominators_->setVisible(scene_ && mask_->isChecked());
    ribbons_->setVisible(!tables_);
    zoomFit_->setIconText(tr("%1 %").arg(grouped(100 * padded_->zoom() / BatchGeometry::kCell)));
    if (!scene_) {
        paddedPanel_->setFigure({});
        packedPanel_->setFigure({});
        return;
    }
    const BatchLayout& layout = *scene_.layout;
    paddedPanel_->setFigure(
        tr("%1 × %2 = %3").arg(grouped(layout.size()), grouped(layout.steps()), cellsText(layout.cells())),
        cellsText(layout.cells()));
    packedPanel_->setFigure(tr("%1 in %2").arg(cellsText(layout.tokens()), timeStepsText(layout.steps())),
                            cellsText(layout.tokens()));
}

void XrayView::zoomBoth(int cellHeight) {
    if (zooming_) return;
    zooming_ = true;
    zoomed_ = true;
    padded_->setZoom(cellHeight);
    packed_->setZoom(cellHeight);
    zooming_ = false;
    updatePanels();
}

void XrayView::fitColumns() {
    if (zoomed_ || !scene_) return;
    zooming_ = true;
    const int zoom = std::min(padded_->fittingZoom(), packed_->fittingZoom());
    padded_->setZoom(zoom, BatchGridView::Keep::Top);
    packed_->setZoom(zoom, BatchGridView::Keep::Top);
    zooming_ = false;
    updatePanels();
}

bool XrayView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) fitColumns();
    return QWidget::eventFilter(watched, event);
}

void XrayView::resizeEvent(QResizeEvent*) {
    fitColumns();
}

} // namespace batchscope
