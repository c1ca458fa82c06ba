#include "widgets/measure/proof_matrix_model.h"

#include "widgets/measure/measure_words.h"
#include "widgets/measure/proof_words.h"

#include <algorithm>

namespace batchscope {

std::vector<ProofMatrixModel::Row> ProofMatrixModel::usualRows() {
    std::vector<Row> rows;
    for (std::size_t path = 0; path < kBatchPaths; ++path)
        rows.push_back({BatchPath(path), "cpu", "libtorch"});
    return rows;
}

std::vector<ProofMatrixModel::Row> ProofMatrixModel::rowsOf(const Proof* proof) {
    const std::vector<Row> usual = usualRows();
    if (!proof || proof->cells.empty()) return usual;
    std::vector<Row> rows;
    for (const ProofCell& cell : proof->cells) {
        const Row row{cell.path, cell.device, cell.engine};
        if (std::find(rows.begin(), rows.end(), row) != rows.end()) continue;
        if (cell.engine != usual.front().engine) {
            rows.push_back(row);
            continue;
        }
        // The paths of a device are known from its first cell on.
        for (const Row& each : usual)
            rows.push_back({each.path, cell.device, cell.engine});
    }
    return rows;
}

ProofMatrixModel::ProofMatrixModel(QObject* parent)
    : QAbstractTableModel(parent), shapes_(allProofShapes()), rows_(usualRows()),
      places_(rows_.size() * shapes_.size(), -1) {}

void ProofMatrixModel::setProof(std::shared_ptr<const Proof> proof, Trap trap) {
    std::vector<Row> rows = rowsOf(proof.get());
    proof_ = nullptr; // rows come and go empty
    std::fill(places_.begin(), places_.end(), -1);
    setRows(std::move(rows));
    proof_ = std::move(proof);
    trap_ = trap;
    for (std::size_t i = 0; proof_ && i < proof_->cells.size(); ++i) {
        const ProofCell& cell = proof_->cells[i];
        const auto shape = std::find(shapes_.begin(), shapes_.end(), cell.shape);
        if (shape == shapes_.end()) continue;
        const auto row = std::find(rows_.begin(), rows_.end(), Row{cell.path, cell.device, cell.engine});
        places_[std::size_t(row - rows_.begin()) * shapes_.size() + std::size_t(shape - shapes_.begin())] =
            int(i);
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

void ProofMatrixModel::setRows(std::vector<Row> rows) {
    // Rows are added and taken at the end, so that the current cell stays where it is.
    const int before = rowCount(), after = int(rows.size());
    if (after > before) beginInsertRows({}, before, after - 1);
    if (after < before) beginRemoveRows({}, after, before - 1);
    rows_ = std::move(rows);
    places_.assign(rows_.size() * shapes_.size(), -1);
    if (after > before) endInsertRows();
    if (after < before) endRemoveRows();
}

const ProofCell* ProofMatrixModel::cellAt(const QModelIndex& index) const {
    if (!index.isValid() || !proof_) return nullptr;
    const int place = places_[std::size_t(index.row()) * shapes_.size() + std::size_t(index.column())];
    return place < 0 ? nullptr : &proof_->cells[std::size_t(place)];
}

int ProofMatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

int ProofMatrixModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shapes_.size());
}

QVariant ProofMatrixModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ProofCell* cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell ? shortNumber(worstOf(*cell)) : QString();
    case Qt::AccessibleTextRole:
        if (cell) return cellSentence(*cell);
        return tr("%1, %2: not tested yet")
            .arg(shapeText(shapes_[std::size_t(index.column())]), rowName(index.row()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case StateRole:
        return int(!cell ? State::Empty : cell->pass() ? State::Same : State::Differs);
    case UnnoticedRole:
        return cell && cell->pass() && strikes(trap_, cell->path, engineFromText(cell->engine));
    default:
        return {};
    }
}

QString ProofMatrixModel::rowName(int row) const {
    const Row& named = rows_[std::size_t(row)];
    const QString path = rungName(named.path, {}, named.engine);
    const bool oneDevice = std::all_of(rows_.begin(), rows_.end(),
                                       [&named](const Row& other) { return other.device == named.device; });
    return oneDevice ? path : tr("%1 · %2").arg(path, deviceText(named.device));
}

QVariant ProofMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount()) return {};
        if (role == Qt::DisplayRole) return rowName(section);
        if (role == Qt::ToolTipRole) return pathDefinition(rows_[std::size_t(section)].path);
        if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }
    if (section < 0 || section >= columnCount()) return {};
    const ProofShape& shape = shapes_[std::size_t(section)];
    if (role == Qt::DisplayRole) return shape.bidirectional ? QStringLiteral("⇄") : QStringLiteral("→");
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) return shapeText(shape);
    return {};
}

} // namespace batchscope
