#include "widgets/batch/memory_table_model.h"

#include "widgets/text/letter_text.h"
#include "widgets/text/number_text.h"

namespace batchscope {

void MemoryTableModel::setScene(const BatchScene& scene) {
    beginResetModel();
    scene_ = scene;
    endResetModel();
}

int MemoryTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !scene_ ? 0 : int(scene_.layout->tokens());
}

int MemoryTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(Columns);
}

QVariant MemoryTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !scene_) return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(index.column() < Name ? Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)
                                                         : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) return {};
    const auto cell = scene_.layout->cellAt(index.row());
    const auto name = scene_.name(cell.row);
    switch (index.column()) {
    case Position:
        return grouped(index.row());
    case Step:
        return grouped(cell.step);
    case Row:
        return grouped(cell.row);
    case Name:
        return QString::fromUcs4(name.data(), qsizetype(name.size()));
    case Letter:
        return letterText(name[std::size_t(cell.step)]);
    default:
        return {};
    }
}

QVariant MemoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole && section >= Name)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return grouped(section);
    switch (section) {
    case Position:
        return tr("Position");
    case Step:
        return tr("Time step");
    case Row:
        return tr("Row");
    case Name:
        return tr("Name");
    case Letter:
        return tr("Letter");
    default:
        return {};
    }
}

} // namespace batchscope
