#pragma once

#include "widgets/batch/batch_scene.h"

#include <QAbstractTableModel>

namespace batchscope {

/// A batch as a table, for those who read rather than look: a row a name; its text, nationality, length and
/// its place in the other order, then a column a time step with the letter, or "pad". In mask mode the steps
/// hold 1 and 0. Sorted, rows lie longest first, cells after the last letter are empty, and a last row holds
/// batch_sizes.
class BatchTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Order { Batch, Sorted };
    enum Column { Name, Nationality, Length, OtherPosition, FirstStep };
    enum Role {
        SpokenRole = Qt::AccessibleTextRole, ///< the cell in words
    };

    explicit BatchTableModel(Order order = Order::Batch, QObject* parent = nullptr)
        : QAbstractTableModel(parent), order_(order) {}

    void setScene(const BatchScene& scene); ///< may be empty
    qint64 batchRow(int row) const;         ///< -1: the row of batch_sizes
    int rowOf(qint64 batchRow) const;       ///< where a batch row stands
    void setMaskMode(bool on);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;
    QString sizesText(int column) const;
    bool sorted() const { return order_ == Order::Sorted; }

    Order order_;
    BatchScene scene_;
    bool mask_ = false;
};

} // namespace batchscope
