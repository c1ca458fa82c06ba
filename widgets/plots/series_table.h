#pragma once

#include "widgets/plots/plot_series.h"

#include <QAbstractTableModel>

#include <optional>
#include <span>
#include <vector>

namespace batchscope {

/// Every point of a line plot as a table: one row for each x, the series beside each other. It is where the
/// plot keeps its points, so the two cannot differ. DisplayRole reads as in the plot, EditRole is the plain
/// number.
class SeriesTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setKeyAxis(const PlotAxis& axis);
    int addSeries(const PlotSeries& series);
    /// `points` ascend in x and go on after those already there; one that goes back, or is not finite, is
    /// left out.
    void append(int series, std::span<const QPointF> points);
    void replace(int series, std::span<const QPointF> points); ///< as clear() and append(), of one series
    void clear();                                              ///< the points; the series stay

    int seriesCount() const { return int(columns_.size()); }
    const PlotSeries& series(int index) const { return columns_[std::size_t(index)].series; }
    std::span<const QPointF> points(int index) const { return columns_[std::size_t(index)].points; }
    std::span<const double> keys() const { return keys_; } ///< the x of each row, ascending
    std::optional<double> value(int series, double key) const;
    const PlotAxis& keyAxis() const { return keyAxis_; }
    QString keyText(double key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column {
        PlotSeries series;
        std::vector<QPointF> points;
    };
    void addKeys(std::span<const QPointF> points);

    PlotAxis keyAxis_;
    std::vector<Column> columns_;
    std::vector<double> keys_;
};

} // namespace batchscope
