#include "widgets/models/proof_matrix_model.h"

#include "widgets/models/proof_words.h"

#include <algorithm>

namespace batchscope {

ProofMatrixModel::ProofMatrixModel(QObject* parent)
    : QAbstractTableModel(parent), shapes_(allProofShapes()), machines_{{"cpu", {}}},
      places_(kBatchPaths * shapes_.size(), -1) {}

void ProofMatrixModel::setProof(std::shared_ptr<const Proof> proof, Trap trap) {
    std::vector<Machine> machines;
    if (proof) {
        for (const ProofCell& cell : proof->cells) {
            const Machine machine{cell.device, cell.engine};
            if (std::find(machines.begin(), machines.end(), machine) == machines.end())
                machines.push_back(machine);
        }
    }
    if (machines.empty()) machines = {{"cpu", {}}};
    proof_ = nullptr; // rows come and go empty
    std::fill(places_.begin(), places_.end(), -1);
    setMachines(std::move(machines));
    proof_ = std::move(proof);
    trap_ = trap;
    for (std::size_t i = 0; proof_ && i < proof_->cells.size(); ++i) {
        const ProofCell& cell = proof_->cells[i];
        const auto shape = std::find(shapes_.begin(), shapes_.end(), cell.shape);
        if (shape == shapes_.end()) continue;
        const auto machine = std::find(machines_.begin(), machines_.end(), Machine{cell.device, cell.engine});
        const auto row = std::size_t(machine - machines_.begin()) * kBatchPaths + std::size_t(cell.path);
        places_[row * shapes_.size() + std::size_t(shape - shapes_.begin())] = int(i);
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

void ProofMatrixModel::setMachines(std::vector<Machine> machines) {
    // Rows are added and taken at the end, so that the current cell stays where it is.
    const int before = rowCount(), after = int(machines.size() * kBatchPaths);
    if (after > before) beginInsertRows({}, before, after - 1);
    if (after < before) beginRemoveRows({}, after, before - 1);
    machines_ = std::move(machines);
    places_.assign(std::size_t(after) * shapes_.size(), -1);
    if (after > before) endInsertRows();
    if (after < before) endRemoveRows();
}

const ProofCell* ProofMatrixModel::cellAt(const QModelIndex& index) const {
    if (!index.isValid() || !proof_) return nullptr;
    const int place = places_[std::size_t(index.row()) * shapes_.size() + std::size_t(index.column())];
    return place < 0 ? nullptr : &proof_->cells[std::size_t(place)];
}

int ProofMatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(machines_.size() * kBatchPaths);
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
        return tr("%1, %2: still to come")
            .arg(shapeText(shapes_[std::size_t(index.column())]), rowName(index.row()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case StateRole:
        return int(!cell ? State::Empty : cell->pass() ? State::Same : State::Differs);
    case UnnoticedRole:
        return cell && cell->pass() && strikes(trap_, cell->path);
    default:
        return {};
    }
}

QString ProofMatrixModel::rowName(int row) const {
    const QString path = pathName(BatchPath(std::size_t(row) % kBatchPaths));
    if (machines_.size() == 1) return path;
    const Machine& machine = machines_[std::size_t(row) / kBatchPaths];
    const auto onSameDevice = [&machine](const Machine& other) { return other.device == machine.device; };
    const QString device = deviceText(machine.device);
    if (std::count_if(machines_.begin(), machines_.end(), onSameDevice) == 1)
        return tr("%1 · %2").arg(path, device);
    return tr("%1 · %2 %3").arg(path, device, QString::fromStdString(machine.engine));
}

QVariant ProofMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount()) return {};
        if (role == Qt::DisplayRole) return rowName(section);
        if (role == Qt::ToolTipRole) return pathDefinition(BatchPath(std::size_t(section) % kBatchPaths));
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
