#pragma once

#include "core/measuring/prover.h"

#include <QAbstractTableModel>

#include <memory>

namespace batchscope {

/// The proof with all its figures, a row a cell, in the order of the proof: what is saved as CSV. Numbers
/// have all their digits. GUI thread only.
class ProofTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Shape,
        Path,
        Device,
        Engine,
        Logit,
        Loss,
        Gradient,
        RelativeGradient,
        Trapped,
        Pass,
        ColumnCount
    };

    explicit ProofTableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setProof(std::shared_ptr<const Proof> proof); ///< may be null

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const Proof> proof_;
};

} // namespace batchscope
