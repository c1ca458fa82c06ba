#pragma once

#include "core/measuring/prover.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace batchscope {

/// The proof as a matrix: a row a path (of each device and engine), a column a shape. Cells still to come are
/// empty, and are filled in place as proofs that have more of them follow. GUI thread only.
class ProofMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class State { Empty, Same, Differs };
    enum Role {
        StateRole = Qt::UserRole, ///< int of a State
        UnnoticedRole,            ///< bool: the trap is in this path's code, and the cell is the same
    };

    explicit ProofMatrixModel(QObject* parent = nullptr);

    void setProof(std::shared_ptr<const Proof> proof, Trap trap); ///< may be null
    const ProofCell* cellAt(const QModelIndex& index) const;      ///< null: still to come
    const std::vector<ProofShape>& shapes() const { return shapes_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        BatchPath path;
        std::string device, engine;
        bool operator==(const Row&) const = default;
    };
    static std::vector<Row> usualRows();
    static std::vector<Row> rowsOf(const Proof* proof); ///< usualRows() while there are no cells
    QString rowName(int row) const;
    void setRows(std::vector<Row> rows);

    std::shared_ptr<const Proof> proof_;
    Trap trap_ = Trap::None;
    std::vector<ProofShape> shapes_;
    std::vector<Row> rows_;
    std::vector<int> places_; ///< into the proof's cells, row by row; -1: still to come
};

} // namespace batchscope
