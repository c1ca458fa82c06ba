#include "widgets/batch/compare_view.h"

#include "widgets/batch/strategy_card.h"
#include "widgets/batch/study_table_model.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/tables/plain_table.h"
#include "widgets/tables/whole_rows_table.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/text/strategy_words.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTableView>

#include <algorithm>
#include <array>
#include <numeric>

namespace batchscope {

namespace {

constexpr int kCardWidth = 320, kRow = 22, kLeastRows = 3;
constexpr int kMarkRoom = 20, kHeaderPad = 16, kCellPad = 16; ///< pixels beside a text
constexpr int kPlotHeight = 220;                              ///< panel and all, at least

} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent), plotPanel_(new Panel(tr("Waste against time steps"))),
      cardPanel_(new Panel(tr("Strategy"))), tablePanel_(new Panel(tr("All strategies"))),
      plot_(new ScatterPlot), card_(new StrategyCard), model_(new StudyTableModel(this)),
      table_(new WholeRowsTable) {
    setAccessibleName(tr("Compare strategies"));
    makePlot();
    makeTable();
    cardPanel_->setContent(card_);
    connect(card_, &StrategyCard::useRequested, this, &CompareView::useRequested);
    layOut();
    setFocusProxy(plot_);
    setStudy(nullptr, current_);
}

void CompareView::makePlot() {
    plot_->setPlotName(tr("Waste against time steps, one point per strategy"));
    plot_->setAxes(tr("strategy"), {tr("time steps per epoch")}, {tr("waste"), tr("%")});
    plot_->setMinimumHeight(140);
    plotPanel_->setContent(plot_);
    plotPanel_->setMinimumHeight(kPlotHeight);
    connect(plot_, &ScatterPlot::clicked, this, [this](int index) { choose(Strategy(index)); });
}

void CompareView::makeTable() {
    table_->setModel(model_);
    makePlain(table_, kRow);
    table_->setFont(uiFont(12));
    table_->setIconSize(QSize(14, 14));
    table_->horizontalHeader()->setFont(uiFont(12));
    table_->setAccessibleName(tr("All strategies as a table"));
    table_->setAccessibleDescription(tr("One row per strategy; choose a row to read about it"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setTabKeyNavigation(false);
    QHeaderView* header = table_->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    table_->setSortingEnabled(true);
    table_->setMinimumHeight(30 + kLeastRows * kRow);
    tablePanel_->setContent(table_);
    table_->viewport()->installEventFilter(this);
    connect(model_, &QAbstractItemModel::layoutChanged, this, &CompareView::spanProblems);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid() && !filling_)
                    choose(Strategy(index.data(StudyTableModel::StrategyRole).toInt()));
            });
}

void CompareView::layOut() {
    auto* column = new QWidget;
    auto* stack = new QVBoxLayout(column);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(12);
    stack->addWidget(plotPanel_, 3);
    stack->addWidget(tablePanel_, 2);
    tablePanel_->setMaximumHeight(80 + int(kStrategies) * kRow);
    auto* area = new QScrollArea;
    area->setWidget(column);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    column->setAutoFillBackground(false);

    cardPanel_->setFixedWidth(kCardWidth);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    box->addWidget(area, 1);
    box->addWidget(cardPanel_);
}

const StudiedStrategy* CompareView::studied(Strategy strategy) const {
    if (!study_) return nullptr;
    const auto at = std::find_if(study_->begin(), study_->end(), [strategy](const StudiedStrategy& each) {
        return each.options.strategy == strategy;
    });
    return at == study_->end() ? nullptr : &*at;
}

void CompareView::setStudy(Study study, Strategy current) {
    const QScopedValueRollback filling(filling_, true);
    if (study && (!started_ || current != current_)) chosen_ = current;
    started_ = started_ || study;
    current_ = current;
    study_ = std::move(study);
    model_->setStudy(study_);
    model_->setInUse(study_ ? std::optional(current) : std::nullopt);
    std::vector<ScatterPoint> points;
    if (study_) {
        for (const StudiedStrategy& each : *study_) {
            if (each.problem.empty())
                points.push_back({int(each.options.strategy), strategyName(each.options.strategy),
                                  double(each.cost.steps), 100 * each.cost.waste()});
        }
    }
    plot_->setPoints(std::move(points));
    fitColumns();
    spanProblems();
    updateFigures();
    showChosen();
}

void CompareView::setBusy(bool busy) {
    busy_ = busy;
    updateFigures();
}

void CompareView::choose(Strategy strategy) {
    if (strategy == chosen_) return;
    chosen_ = strategy;
    showChosen();
    Q_EMIT strategyChosen(strategy);
}

void CompareView::showChosen() {
    const QScopedValueRollback filling(filling_, true);
    plot_->setCurrent(int(chosen_));
    const int row = model_->rowOf(chosen_);
    if (row >= 0) table_->setCurrentIndex(model_->index(row, std::max(0, table_->currentIndex().column())));
    const StudiedStrategy* about = studied(chosen_);
    if (!about) {
        card_->clear();
        cardPanel_->setFigure(QString());
        return;
    }
    const StudiedStrategy* plain = studied(Strategy::Plain);
    card_->setStrategy(*about, plain && plain->problem.empty() ? &plain->cost : nullptr, chosen_ == current_);
    cardPanel_->setFigure(
        about->problem.empty()
            ? tr("%1 · waste %2").arg(timeStepsText(about->cost.steps), percent(about->cost.waste()))
            : tr("not possible"));
}

void CompareView::spanProblems() {
    table_->clearSpans();
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (model_->index(row, 0).data(StudyTableModel::ProblemRole).toBool())
            table_->setSpan(row, StudyTableModel::Batches, 1,
                            StudyTableModel::ColumnCount - StudyTableModel::Batches);
    }
}

void CompareView::fitColumns() {
    const QFontMetrics header(uiFont(12, QFont::Medium)), plain(uiFont(12)), bold(uiFont(12, QFont::Bold));
    std::array<int, StudyTableModel::ColumnCount> widths{};
    for (int column = 0; column < int(widths.size()); ++column) {
        int& width = widths[std::size_t(column)];
        const QString title = model_->headerData(column, Qt::Horizontal).toString();
        width = header.horizontalAdvance(title) + kHeaderPad;
        for (int row = 0; row < model_->rowCount(); ++row) {
            const QModelIndex index = model_->index(row, column);
            const bool name = column == StudyTableModel::Name;
            // A problem spans all columns.
            if (!name && index.data(StudyTableModel::ProblemRole).toBool()) continue;
            const QFontMetrics& metrics = index.data(Qt::FontRole).isValid() ? bold : plain;
            const int text = metrics.horizontalAdvance(index.data().toString());
            width = std::max(width, text + kCellPad + (name ? kMarkRoom : 0));
        }
    }
    const int sum = std::accumulate(widths.begin(), widths.end(), 0);
    const int spare = std::max(0, table_->viewport()->width() - sum) / int(widths.size());
    for (int column = 0; column < int(widths.size()); ++column)
        table_->setColumnWidth(column, widths[std::size_t(column)] + spare);
}

bool CompareView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_->viewport() && event->type() == QEvent::Resize) fitColumns();
    return QWidget::eventFilter(watched, event);
}

void CompareView::updateFigures() {
    plot_->setEmptyText(busy_    ? tr("Counting all strategies…")
                        : study_ ? tr("No strategy is possible with these settings")
                                 : tr("Nothing to compare yet: open a names file"));
    const StudiedStrategy *fewest = nullptr, *least = nullptr;
    int unmet = 0;
    if (study_) {
        for (const StudiedStrategy& each : *study_) {
            unmet += !each.problem.empty();
            if (!each.problem.empty()) continue;
            if (!fewest || each.cost.steps < fewest->cost.steps) fewest = &each;
            if (!least || each.cost.waste() < least->cost.waste()) least = &each;
        }
    }
    if (!fewest) {
        tablePanel_->setFigure(QString());
        plotPanel_->setFigure(busy_ ? tr("counting…") : QString());
        return;
    }
    QString figure =
        tr("%1, %2 per batch").arg(namesText(fewest->cost.rows), grouped(fewest->options.batchSize));
    if (unmet > 0) figure += tr(" · %1 not possible").arg(unmet);
    plotPanel_->setFigure(busy_ ? tr("counting…") : figure);
    tablePanel_->setFigure(
        tr("fewest time steps: %1 · least waste: %2")
            .arg(strategyName(fewest->options.strategy), strategyName(least->options.strategy)));
}

} // namespace batchscope
