#pragma once

#include "core/data/data_report.h"

#include <QAbstractTableModel>

#include <memory>

namespace batchscope {

/// What the loader complained of, in file order: line, kind, detail.
class ProblemsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Kind, Detail, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(std::shared_ptr<const DataReport> report); ///< may be null

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString line(const DataReport::Problem& problem) const;

    std::shared_ptr<const DataReport> report_;
};

} // namespace batchscope
