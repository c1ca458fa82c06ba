#pragma once

#include "core/batching/epoch.h"

#include <QAbstractTableModel>

#include <memory>

namespace batchscope {

/// An epoch as a table: a row a batch, with its names, longest name, letters, cells, waste and what ended it.
class EpochTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Batch, Names, Longest, Letters, Cells, Waste, End, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void setEpoch(std::shared_ptr<const Epoch> epoch); ///< null: empty

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Epoch> epoch_;
};

/// "full", "ended by the growth ratio", …
QString endWords(BatchEnd end);

} // namespace batchscope
