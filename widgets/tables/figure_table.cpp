#include "widgets/tables/figure_table.h"

#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

namespace batchscope {

namespace {

constexpr int kMark = 14; ///< pixels

QIcon markOf(int index, bool hollow) {
    constexpr int kSharp = 2;
    QPixmap pixmap(kSharp * kMark, kSharp * kMark);
    pixmap.setDevicePixelRatio(kSharp);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintPoint(painter, QPointF(kMark, kMark) / 2, index, 9, hollow);
    // Nor is it tinted where its row is chosen.
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace

FigureTable::FigureTable(QObject* parent) : QAbstractTableModel(parent) {
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        if (!rows_.isEmpty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    });
}

void FigureTable::setColumns(QList<Column> columns) {
    beginResetModel();
    columns_ = std::move(columns);
    endResetModel();
}

void FigureTable::setRows(QList<Row> rows) {
    if (rows.isEmpty() && rows_.isEmpty()) return;
    if (rows.size() == rows_.size()) {
        rows_ = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int FigureTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

int FigureTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(columns_.size());
}

QVariant FigureTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = rows_[index.row()];
    const bool problem = !row.problem.isEmpty(), told = problem && index.column() == 1;
    if (role == ProblemRole) return problem;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 0 || problem ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DecorationRole)
        return index.column() == 0 && row.mark ? QVariant(markOf(*row.mark, row.hollow)) : QVariant();
    if (told && (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole))
        return row.problem;
    if (index.column() >= row.cells.size() || (problem && index.column() > 0)) return {};
    const Cell& cell = row.cells[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::EditRole:
        return cell.number.isValid() ? cell.number : QVariant(cell.text);
    case Qt::ToolTipRole:
        return cell.more.isEmpty() ? QVariant() : QVariant(cell.more);
    default:
        return {};
    }
}

QVariant FigureTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) return columns_[section].title;
    return role == Qt::ToolTipRole ? columns_[section].meaning : QVariant();
}

} // namespace batchscope
