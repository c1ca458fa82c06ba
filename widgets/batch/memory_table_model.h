#pragma once

#include "widgets/batch/batch_scene.h"

#include <QAbstractTableModel>

namespace batchscope {

/// The packed data as a table: a row a packed position, with its time step, its row in the batch, the name
/// and the letter.
///
///     abc|x:   0 0 0 abc a,   1 0 1 x x,   2 1 0 abc b,   3 2 0 abc c
class MemoryTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Position, Step, Row, Name, Letter, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void setScene(const BatchScene& scene); ///< may be empty

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    BatchScene scene_;
};

} // namespace batchscope
