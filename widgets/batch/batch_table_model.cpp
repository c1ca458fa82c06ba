#include "widgets/batch/batch_table_model.h"

#include "widgets/text/letter_text.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QColor>

namespace batchscope {

void BatchTableModel::setScene(const BatchScene& scene) {
    beginResetModel();
    scene_ = scene;
    endResetModel();
}

void BatchTableModel::setMaskMode(bool on) {
    if (on == mask_) return;
    mask_ = on;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, FirstStep), index(rowCount() - 1, columnCount() - 1));
}

int BatchTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !scene_ ? 0 : int(scene_.layout->size()) + (sorted() ? 1 : 0);
}

qint64 BatchTableModel::batchRow(int row) const {
    if (!sorted()) return row;
    return row < int(scene_.layout->size()) ? scene_.layout->sorted_indices[std::size_t(row)] : -1;
}

int BatchTableModel::rowOf(qint64 batchRow) const {
    return int(sorted() ? scene_.layout->unsorted_indices[std::size_t(batchRow)] : batchRow);
}

int BatchTableModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return FirstStep + (scene_ ? int(scene_.layout->steps()) : 0);
}

QString BatchTableModel::sizesText(int column) const {
    if (column == Name) return QStringLiteral("batch_sizes");
    if (column == Length) return grouped(scene_.layout->tokens());
    return column < FirstStep ? QString()
                              : grouped(scene_.layout->batch_sizes[std::size_t(column - FirstStep)]);
}

QString BatchTableModel::text(int tableRow, int column) const {
    const qint64 row = batchRow(tableRow);
    if (row < 0) return sizesText(column);
    const auto at = std::size_t(row);
    switch (column) {
    case Name: {
        const auto name = scene_.name(row);
        return QString::fromUcs4(name.data(), qsizetype(name.size()));
    }
    case Nationality:
        return QString::fromStdString(scene_.label(row));
    case Length:
        return grouped(scene_.layout->lengths[at]);
    case OtherPosition:
        return grouped(sorted() ? row : scene_.layout->unsorted_indices[at]);
    default:
        break;
    }
    const qint64 step = column - FirstStep;
    const bool real = scene_.layout->mask(row, step);
    if (mask_) return real ? QStringLiteral("1") : QStringLiteral("0");
    if (!real) return sorted() ? QString() : tr("pad");
    return letterText(scene_.name(row)[std::size_t(step)]);
}

QVariant BatchTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !scene_) return {};
    const qint64 step = index.column() - FirstStep;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case SpokenRole:
        if (step < 0) return text(index.row(), index.column());
        return tr("time step %1: %2").arg(grouped(step), text(index.row(), index.column()));
    case Qt::ForegroundRole:
        if (step >= 0 && batchRow(index.row()) >= 0 && !scene_.layout->mask(batchRow(index.row()), step))
            return theme().faint;
        return {};
    case Qt::TextAlignmentRole:
        if (index.column() == Name || index.column() == Nationality)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
        return QVariant::fromValue(
            Qt::Alignment(step < 0 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignCenter));
    default:
        return {};
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(grouped(section)) : QVariant();
    if (role == Qt::ToolTipRole) {
        if (section == OtherPosition)
            return sorted()
                       ? tr("sorted_indices: row of the name in the batch")
                       : tr("unsorted_indices: place of the name when the batch is sorted, longest first");
        if (section >= FirstStep) return tr("Time step %1").arg(grouped(section - FirstStep));
        return {};
    }
    if (role == Qt::TextAlignmentRole && section <= Nationality)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Nationality:
        return tr("Label");
    case Length:
        return tr("Letters");
    case OtherPosition:
        return sorted() ? tr("Row") : tr("Sorted");
    default:
        return grouped(section - FirstStep);
    }
}

} // namespace batchscope
