#include "widgets/plots/series_table.h"

#include "widgets/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace batchscope {

void SeriesTable::setKeyAxis(const PlotAxis& axis) {
    keyAxis_ = axis;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 0);
}

int SeriesTable::addSeries(const PlotSeries& series) {
    const int column = columnCount();
    beginInsertColumns({}, column, column);
    columns_.push_back({series, {}});
    endInsertColumns();
    return seriesCount() - 1;
}

void SeriesTable::append(int series, std::span<const QPointF> points) {
    auto& own = columns_[std::size_t(series)].points;
    const std::size_t before = own.size();
    for (const QPointF& p : points) {
        if (!std::isfinite(p.x()) || !std::isfinite(p.y())) continue;
        if (own.empty() || p.x() > own.back().x()) own.push_back(p);
    }
    if (own.size() == before) return;
    const std::span<const QPointF> added(own.begin() + std::ptrdiff_t(before), own.end());
    addKeys(added);
    const int column = series + 1;
    const auto row = [&](double key) {
        return int(std::lower_bound(keys_.begin(), keys_.end(), key) - keys_.begin());
    };
    Q_EMIT dataChanged(index(row(added.front().x()), column), index(row(added.back().x()), column));
}

void SeriesTable::addKeys(std::span<const QPointF> points) {
    std::vector<double> fresh;
    for (const QPointF& p : points)
        if (!std::binary_search(keys_.begin(), keys_.end(), p.x())) fresh.push_back(p.x());
    if (fresh.empty()) return;
    if (keys_.empty() || fresh.front() > keys_.back()) {
        beginInsertRows({}, int(keys_.size()), int(keys_.size() + fresh.size()) - 1);
        keys_.insert(keys_.end(), fresh.begin(), fresh.end());
        endInsertRows();
        return;
    }
    beginResetModel();
    std::vector<double> merged;
    merged.reserve(keys_.size() + fresh.size());
    std::merge(keys_.begin(), keys_.end(), fresh.begin(), fresh.end(), std::back_inserter(merged));
    keys_ = std::move(merged);
    endResetModel();
}

void SeriesTable::replace(int series, std::span<const QPointF> points) {
    beginResetModel();
    auto& own = columns_[std::size_t(series)].points;
    own.clear();
    for (const QPointF& p : points)
        if (std::isfinite(p.x()) && std::isfinite(p.y()) && (own.empty() || p.x() > own.back().x()))
            own.push_back(p);
    keys_.clear();
    for (const Column& column : columns_)
        for (const QPointF& p : column.points)
            keys_.push_back(p.x());
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    endResetModel();
}

void SeriesTable::clear() {
    beginResetModel();
    for (Column& column : columns_)
        column.points.clear();
    keys_.clear();
    endResetModel();
}

std::optional<double> SeriesTable::value(int series, double key) const {
    const auto own = points(series);
    const auto at =
        std::lower_bound(own.begin(), own.end(), key, [](const QPointF& p, double x) { return p.x() < x; });
    if (at == own.end() || at->x() != key) return std::nullopt;
    return at->y();
}

QString SeriesTable::keyText(double key) const {
    const QString number = numberText(key, key == std::floor(key) ? 0 : 2);
    return keyAxis_.unit.isEmpty() ? number : number + QChar::Nbsp + keyAxis_.unit;
}

int SeriesTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(keys_.size());
}

int SeriesTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : seriesCount() + 1;
}

QVariant SeriesTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    const double key = keys_[std::size_t(index.row())];
    if (index.column() == 0) return role == Qt::EditRole ? QVariant(key) : keyText(key);
    const auto y = value(index.column() - 1, key);
    if (!y) return {};
    return role == Qt::EditRole ? QVariant(*y) : series(index.column() - 1).number(*y);
}

QVariant SeriesTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == 0 ? keyAxis_.text()
                        : PlotAxis{series(section - 1).name, series(section - 1).unit}.text();
}

} // namespace batchscope
