#include "widgets/plots/bar_table.h"

#include "widgets/text/number_text.h"

#include <algorithm>
#include <numeric>

namespace batchscope {

void BarTable::setAxes(const PlotAxis& key, const PlotAxis& value) {
    key_ = key;
    value_ = value;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 1);
}

void BarTable::setBars(std::vector<Bar> bars) {
    beginResetModel();
    bars_ = std::move(bars);
    endResetModel();
}

double BarTable::sum() const {
    return std::accumulate(bars_.begin(), bars_.end(), 0.0,
                           [](double sum, const Bar& bar) { return sum + bar.value; });
}

int BarTable::rowOf(int index) const {
    const auto at =
        std::find_if(bars_.begin(), bars_.end(), [index](const Bar& bar) { return bar.index == index; });
    return at == bars_.end() ? -1 : int(at - bars_.begin());
}

int BarTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(bars_.size());
}

int BarTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant BarTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Bar& bar = bars_[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    if (index.column() == 0) return bar.label;
    return role == Qt::EditRole ? QVariant(bar.value) : numberText(bar.value);
}

QVariant BarTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section > 1) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == 0 ? key_.text() : value_.text();
}

} // namespace batchscope
