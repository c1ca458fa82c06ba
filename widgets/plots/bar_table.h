#pragma once

#include "widgets/plots/plot_series.h"

#include <QAbstractTableModel>

#include <vector>

namespace batchscope {

/// The bars of a plot as a table, in the order drawn. DisplayRole reads as in the plot, EditRole is the plain
/// number.
class BarTable : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Bar {
        int index; ///< as the caller counts
        QString label;
        double value;
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setAxes(const PlotAxis& key, const PlotAxis& value);
    void setBars(std::vector<Bar> bars);
    const std::vector<Bar>& bars() const { return bars_; }
    double sum() const;
    int rowOf(int index) const; ///< -1: none
    const PlotAxis& keyAxis() const { return key_; }
    const PlotAxis& valueAxis() const { return value_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PlotAxis key_, value_;
    std::vector<Bar> bars_;
};

} // namespace batchscope
