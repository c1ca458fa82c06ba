#include "widgets/batch/one_hot_table_model.h"

#include "widgets/text/letter_text.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QColor>

#include <utility>

namespace batchscope {

OneHotTableModel::OneHotTableModel(OneHotPlane::Kind kind, QObject* parent)
    : QAbstractTableModel(parent), plane_(kind) {}

void OneHotTableModel::setScene(const BatchScene& scene, std::shared_ptr<const Alphabet> alphabet) {
    beginResetModel();
    plane_.setScene(scene, std::move(alphabet));
    endResetModel();
}

void OneHotTableModel::follow(BatchSelection::Spot spot) {
    OneHotPlane next = plane_;
    if (!next.follow(spot)) return;
    beginResetModel();
    plane_ = next;
    endResetModel();
}

int OneHotTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(plane_.rows());
}

int OneHotTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(Columns);
}

QString OneHotTableModel::text(qint64 row, int column) const {
    const bool padding = plane_.padding(row);
    switch (column) {
    case Place: {
        if (plane_.kind() == OneHotPlane::Kind::Name) return grouped(row);
        const auto name = plane_.scene().name(row);
        return QString::fromUcs4(name.data(), qsizetype(name.size()));
    }
    case Letter:
        return padding ? tr("pad") : letterText(plane_.letter(row));
    case Index:
        return padding ? QStringLiteral("–") : grouped(plane_.column(row));
    case Known:
        if (padding) return QStringLiteral("–");
        return plane_.unknown(row) ? tr("no") : tr("yes");
    default:
        return {};
    }
}

QVariant OneHotTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !plane_) return {};
    const qint64 row = index.row();
    const bool name = index.column() == Place && plane_.kind() == OneHotPlane::Kind::Step;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case SpokenRole:
        if (index.column() == Place || plane_.padding(row)) return text(row, index.column());
        if (index.column() == Index)
            return tr("index %1 of %2").arg(grouped(plane_.column(row)), grouped(plane_.columns()));
        if (index.column() == Known) {
            return plane_.unknown(row) ? tr("not in the alphabet, the unknown column")
                                       : tr("in the alphabet");
        }
        return text(row, index.column());
    case Qt::FontRole:
        // So that l, I and ı can be told apart.
        if (index.column() == Letter) return letterFont(13);
        return {};
    case Qt::ForegroundRole:
        if (plane_.padding(row) && !name) return theme().faint;
        if (!plane_.padding(row) && plane_.unknown(row) && index.column() != Place) return theme().warning;
        return {};
    case Qt::TextAlignmentRole:
        if (name) return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    default:
        return {};
    }
}

QVariant OneHotTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(grouped(section)) : QVariant();
    const bool ofName = plane_.kind() == OneHotPlane::Kind::Name;
    if (role == Qt::TextAlignmentRole && section == Place && !ofName)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        if (section == Index) return tr("The column that holds the row's only 1, counted from 0");
        if (section == Known) return tr("Whether the letter is in the alphabet");
        return {};
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Place:
        return ofName ? tr("Time step") : tr("Name");
    case Letter:
        return tr("Letter");
    case Index:
        return tr("Index");
    case Known:
        return tr("Known");
    default:
        return {};
    }
}

} // namespace batchscope
