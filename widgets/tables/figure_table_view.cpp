#include "widgets/tables/figure_table_view.h"

#include "widgets/tables/figure_table.h"
#include "widgets/tables/plain_table.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

namespace batchscope {

namespace {

constexpr int kRow = 22, kHeader = 34;
constexpr int kMarkRoom = 20, kHeaderPad = 16, kCellPad = 18; ///< pixels beside a text

} // namespace

FigureTableView::FigureTableView(FigureTable* model, const QString& name, QWidget* parent)
    : WholeRowsTable(parent) {
    setModel(model);
    makePlain(this, kRow);
    setFrameShape(QFrame::NoFrame);
    setFont(uiFont(12));
    setIconSize(QSize(14, 14));
    horizontalHeader()->setFont(uiFont(12));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAccessibleName(name);
    setMinimumHeight(heightFor(2));
    setMinimumWidth(200);
    connect(model, &QAbstractItemModel::dataChanged, this, &FigureTableView::fit);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        fit();
        updateGeometry();
    });
}

int FigureTableView::heightFor(int rows) const {
    return kHeader + rows * kRow;
}

QSize FigureTableView::sizeHint() const {
    return {QTableView::sizeHint().width(), heightFor(std::max(2, model()->rowCount()))};
}

int FigureTableView::widthOf(int column) const {
    const QFontMetrics header(uiFont(12, QFont::Medium)), plain(uiFont(12));
    int width = header.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString()) + kHeaderPad;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, column);
        // A problem spans all columns.
        if (column > 0 && index.data(FigureTable::ProblemRole).toBool()) continue;
        const int mark = index.data(Qt::DecorationRole).isValid() ? kMarkRoom : 0;
        width = std::max(width, plain.horizontalAdvance(index.data().toString()) + kCellPad + mark);
    }
    return width;
}

void FigureTableView::fit() {
    clearSpans();
    const int columns = model()->columnCount();
    for (int row = 0; row < model()->rowCount() && columns > 2; ++row) {
        if (model()->index(row, 0).data(FigureTable::ProblemRole).toBool()) setSpan(row, 1, 1, columns - 1);
    }
    std::vector<int> widths;
    for (int column = 0; column < columns; ++column)
        widths.push_back(widthOf(column));
    const int sum = std::accumulate(widths.begin(), widths.end(), 0);
    const int spare = columns > 0 ? std::max(0, viewport()->width() - sum) / columns : 0;
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, widths[std::size_t(column)] + spare);
}

void FigureTableView::resizeEvent(QResizeEvent* event) {
    WholeRowsTable::resizeEvent(event);
    fit();
}

void FigureTableView::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QTableView::keyPressEvent(event);
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex& row : rows) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (column > 0) text += u'\t';
            text += row.siblingAtColumn(column).data().toString();
        }
        text += u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace batchscope
