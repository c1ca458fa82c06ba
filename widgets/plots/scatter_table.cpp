#include "widgets/plots/scatter_table.h"

#include <algorithm>

namespace batchscope {

void ScatterTable::setAxes(const QString& things, const PlotAxis& x, const PlotAxis& y) {
    things_ = things;
    x_ = x;
    y_ = y;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 2);
}

void ScatterTable::setDecimals(int x, int y) {
    xDecimals_ = x;
    yDecimals_ = y;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 1), index(rowCount() - 1, 2));
}

void ScatterTable::setPoints(std::vector<ScatterPoint> points) {
    beginResetModel();
    points_ = std::move(points);
    endResetModel();
}

int ScatterTable::rowOf(int index) const {
    const auto at = std::find_if(points_.begin(), points_.end(),
                                 [index](const ScatterPoint& point) { return point.index == index; });
    return at == points_.end() ? -1 : int(at - points_.begin());
}

QString ScatterTable::xText(int row) const {
    return PlotSeries{.name = {}, .unit = x_.unit, .decimals = xDecimals_}.valueText(
        points_[std::size_t(row)].x);
}

QString ScatterTable::yText(int row) const {
    return PlotSeries{.name = {}, .unit = y_.unit, .decimals = yDecimals_}.valueText(
        points_[std::size_t(row)].y);
}

int ScatterTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(points_.size());
}

int ScatterTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QVariant ScatterTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ScatterPoint& point = points_[std::size_t(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return int((column > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    if (column == 0) return point.label;
    if (role == Qt::EditRole) return column == 1 ? point.x : point.y;
    return column == 1 ? xText(index.row()) : yText(index.row());
}

QVariant ScatterTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section > 2) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == 0 ? things_ : section == 1 ? x_.text() : y_.text();
}

} // namespace batchscope
