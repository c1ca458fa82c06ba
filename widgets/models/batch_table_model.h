#pragma once

#include "widgets/models/batch_scene.h"

#include <QAbstractTableModel>

namespace batchscope {

/// The padded batch as a table, for those who read rather than look: a row a name; its text, nationality,
/// length and sorted position, then a column a time step with the letter, or "pad". In mask mode the steps
/// hold 1 and 0.
class BatchTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Nationality, Length, SortedPosition, FirstStep };
    enum Role {
        SpokenRole = Qt::AccessibleTextRole, ///< the cell in words
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setScene(const BatchScene& scene); ///< may be empty
    void setMaskMode(bool on);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(qint64 row, int column) const;

    BatchScene scene_;
    bool mask_ = false;
};

} // namespace batchscope
