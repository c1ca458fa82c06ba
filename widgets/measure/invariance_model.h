#pragma once

#include "core/measuring/prover.h"

#include <QAbstractTableModel>

#include <memory>

namespace batchscope {

/// What a name's neighbours do to its scores: a row each path that batches. Rows are there before there is a
/// result. GUI thread only.
class InvarianceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Path, Differences, Largest, Changed, ColumnCount };

    explicit InvarianceModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setResult(std::shared_ptr<const InvarianceProof> result); ///< may be null
    const Invariance* at(int row) const;                           ///< null: none yet

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const InvarianceProof> result_;
};

} // namespace batchscope
