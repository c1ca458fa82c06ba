#include "widgets/measure/proof_table_model.h"

#include "widgets/measure/proof_words.h"

#include <array>

namespace batchscope {

void ProofTableModel::setProof(std::shared_ptr<const Proof> proof) {
    beginResetModel();
    proof_ = std::move(proof);
    endResetModel();
}

int ProofTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !proof_ ? 0 : int(proof_->cells.size());
}

int ProofTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProofTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole)) return {};
    const ProofCell& cell = proof_->cells[std::size_t(index.row())];
    switch (index.column()) {
    case Shape:
        return shapeText(cell.shape);
    case Path:
        return pathName(cell.path);
    case Device:
        return QString::fromStdString(cell.device);
    case Engine:
        return QString::fromStdString(cell.engine);
    case Logit:
        return cell.max_abs_logit;
    case Loss:
        return cell.abs_loss;
    case Gradient:
        return cell.max_abs_grad;
    case RelativeGradient:
        return cell.max_rel_grad;
    case Trapped:
        return cell.trapped ? tr("yes") : tr("no");
    case Pass:
        return cell.pass() ? tr("yes") : tr("no");
    default:
        return {};
    }
}

QVariant ProofTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    if (section < 0 || section >= ColumnCount) return {};
    const std::array<QString, ColumnCount> titles{
        tr("model"),   tr("path"), tr("device"),   tr("engine"),
        tr("logit"),   tr("loss"), tr("gradient"), tr("relative gradient"),
        tr("trapped"), tr("pass")};
    return titles[std::size_t(section)];
}

} // namespace batchscope
