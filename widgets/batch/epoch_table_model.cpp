#include "widgets/batch/epoch_table_model.h"

#include "widgets/text/number_text.h"

namespace batchscope {

void EpochTableModel::setEpoch(std::shared_ptr<const Epoch> epoch) {
    beginResetModel();
    epoch_ = std::move(epoch);
    endResetModel();
}

int EpochTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !epoch_ ? 0 : int(epoch_->shapes.size());
}

int EpochTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(Columns);
}

QVariant EpochTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !epoch_) return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(index.column() < End ? Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)
                                                        : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) return {};
    const BatchShape& shape = epoch_->shapes[std::size_t(index.row())];
    switch (index.column()) {
    case Batch:
        return grouped(index.row() + 1);
    case Names:
        return grouped(shape.rows);
    case Longest:
        return grouped(shape.longest);
    case Letters:
        return grouped(shape.tokens);
    case Cells:
        return grouped(shape.cells());
    case Waste:
        return percent(shape.waste());
    case End:
        return endWords(epoch_->plan.ends[std::size_t(index.row())]);
    default:
        return {};
    }
}

QVariant EpochTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole && section == End)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return grouped(section + 1);
    switch (section) {
    case Batch:
        return tr("Batch");
    case Names:
        return tr("Names");
    case Longest:
        return tr("Longest");
    case Letters:
        return tr("Letters");
    case Cells:
        return tr("Cells");
    case Waste:
        return tr("Waste");
    case End:
        return tr("Ended");
    default:
        return {};
    }
}

QString endWords(BatchEnd end) {
    switch (end) {
    case BatchEnd::Full:
        return EpochTableModel::tr("full");
    case BatchEnd::Ratio:
        return EpochTableModel::tr("by the growth ratio");
    case BatchEnd::Length:
        return EpochTableModel::tr("by another length");
    case BatchEnd::Budget:
        return EpochTableModel::tr("by the token budget");
    case BatchEnd::Pool:
        return EpochTableModel::tr("last of its pool");
    case BatchEnd::Last:
        break;
    }
    return EpochTableModel::tr("the rest");
}

} // namespace batchscope
