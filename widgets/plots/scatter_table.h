#pragma once

#include "widgets/plots/plot_series.h"

#include <QAbstractTableModel>

#include <vector>

namespace batchscope {

/// One thing of two values; `index` is the caller's, and decides mark and colour where `mark` does not.
struct ScatterPoint {
    int index = 0;
    QString label;
    double x = 0, y = 0;
    int mark = -1;       ///< index of mark and colour; below 0: `index`
    bool hollow = false; ///< the mark's outline alone
    QString drawn = {};  ///< what is written beside it; empty: `label`
    const QString& text() const { return drawn.isEmpty() ? label : drawn; }
    int look() const { return mark < 0 ? index : mark; }
};

/// The points of a plot as a table, in the order given. DisplayRole reads as in the plot, EditRole is the
/// plain number.
class ScatterTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setAxes(const QString& things, const PlotAxis& x, const PlotAxis& y);
    void setDecimals(int x, int y); ///< of what is shown; at first 0 and 1
    void setPoints(std::vector<ScatterPoint> points);
    const std::vector<ScatterPoint>& points() const { return points_; }
    int rowOf(int index) const; ///< -1: none
    const PlotAxis& xAxis() const { return x_; }
    const PlotAxis& yAxis() const { return y_; }
    QString xText(int row) const; ///< "324"
    QString yText(int row) const; ///< "2.8 %"

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString things_;
    PlotAxis x_, y_;
    int xDecimals_ = 0, yDecimals_ = 1;
    std::vector<ScatterPoint> points_;
};

} // namespace batchscope
