#include "widgets/data/names_model.h"

#include "widgets/data/name_search.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QColor>

#include <algorithm>
#include <numeric>

namespace batchscope {

namespace {

template <class Key>
void sortByKey(std::vector<std::uint32_t>& rows, bool descending, Key key) {
    if (descending) {
        std::stable_sort(rows.begin(), rows.end(), [&](auto a, auto b) { return key(b) < key(a); });
    } else {
        std::stable_sort(rows.begin(), rows.end(), [&](auto a, auto b) { return key(a) < key(b); });
    }
}

} // namespace

void NamesModel::setNames(std::shared_ptr<const NameDataset> names) {
    beginResetModel();
    names_ = std::move(names);
    sides_.clear();
    needle_.clear();
    class_.reset();
    order_.resize(names_ ? names_->size() : 0);
    std::iota(order_.begin(), order_.end(), 0u);
    shown_ = order_;
    endResetModel();
}

void NamesModel::setSplit(const Split& split) {
    sides_.assign(std::size_t(total()), Side::Neither);
    for (const auto row : split.train)
        sides_[row] = Side::Train;
    for (const auto row : split.test)
        sides_[row] = Side::HeldOut;
    if (!shown_.empty()) Q_EMIT dataChanged(index(0, Part), index(rowCount() - 1, Part));
}

void NamesModel::clearSplit() {
    sides_.clear();
    if (!shown_.empty()) Q_EMIT dataChanged(index(0, Part), index(rowCount() - 1, Part));
}

void NamesModel::setFilter(const QString& text) {
    auto needle = folded(text.normalized(QString::NormalizationForm_C).toStdU32String());
    if (needle == needle_) return;
    needle_ = std::move(needle);
    applyFilter();
}

void NamesModel::setClass(std::optional<std::uint32_t> label) {
    if (label == class_) return;
    class_ = label;
    applyFilter();
}

void NamesModel::applyFilter() {
    if (!names_) return;
    beginResetModel();
    std::vector<bool> wholeClass;
    for (const std::string& name : names_->classes())
        wholeClass.push_back(containsFolded(folded(std::string_view(name)), needle_));
    shown_.clear();
    for (const std::uint32_t row : order_) {
        const std::uint32_t label = names_->label(row);
        if (class_ && label != *class_) continue;
        if (wholeClass[label] || containsFolded(names_->name(row), needle_)) shown_.push_back(row);
    }
    endResetModel();
}

void NamesModel::sort(int column, Qt::SortOrder order) {
    if (!names_) return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> kept;
    for (const QModelIndex& index : before)
        kept.push_back(datasetRow(index.row()));

    const bool descending = order == Qt::DescendingOrder;
    const NameDataset& names = *names_;
    switch (column) {
    case Line:
        sortByKey(order_, descending, [](auto row) { return row; });
        break;
    case Name:
        sortByName(order_, names, descending);
        break;
    case Nationality:
        sortByKey(order_, descending, [&](auto row) { return names.label(row); });
        break;
    case Letters:
        sortByKey(order_, descending, [&](auto row) { return names.lengths()[row]; });
        break;
    case Part:
        if (!sides_.empty()) sortByKey(order_, descending, [&](auto row) { return sides_[row]; });
        break;
    default:
        break;
    }
    std::vector<bool> visible(names.size(), false);
    for (const auto row : shown_)
        visible[row] = true;
    shown_.clear();
    std::copy_if(order_.begin(), order_.end(), std::back_inserter(shown_),
                 [&](auto row) { return visible[row]; });

    QModelIndexList after;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto at = std::find(shown_.begin(), shown_.end(), kept[i]);
        after += index(int(at - shown_.begin()), before[qsizetype(i)].column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int NamesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int NamesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QStringList NamesModel::partWords() {
    return {tr("train"), tr("held out")};
}

QString NamesModel::sideText(std::uint32_t row) const {
    if (sides_.empty() || sides_[row] == Side::Neither) return {};
    return partWords()[sides_[row] == Side::Train ? 0 : 1];
}

QString NamesModel::text(std::uint32_t row, int column) const {
    switch (column) {
    case Line:
        return grouped(names_->line(row));
    case Name: {
        const auto name = names_->name(row);
        return QString::fromUcs4(name.data(), qsizetype(name.size()));
    }
    case Nationality:
        return QString::fromStdString(names_->className(row));
    case Letters:
        return grouped(names_->lengths()[row]);
    case Part:
        return sideText(row);
    default:
        return {};
    }
}

QVariant NamesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const std::uint32_t row = datasetRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ForegroundRole:
        return index.column() == Line || index.column() == Part ? theme().dim : QVariant();
    case Qt::TextAlignmentRole:
        if (index.column() == Line || index.column() == Letters)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        // Absolute: right-to-left names keep the column's left edge too.
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter));
    case DatasetRowRole:
        return row;
    case HeldOutRole:
        return sides_.empty() ? QVariant() : QVariant(sides_[row] == Side::HeldOut);
    default:
        return {};
    }
}

QVariant NamesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Line || section == Letters;
        return QVariant::fromValue(
            Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Line:
        return tip ? tr("Line of the name in its file") : tr("Line");
    case Name:
        return tip ? tr("The name as used in training") : tr("Name");
    case Nationality:
        return tip ? tr("Its label") : tr("Label");
    case Letters:
        return tip ? tr("Length in code points = number of time steps") : tr("Letters");
    case Part:
        return tip ? tr("The part of the split it belongs to") : tr("Split");
    default:
        return {};
    }
}

} // namespace batchscope
