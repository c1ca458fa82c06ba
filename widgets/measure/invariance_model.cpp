#include "widgets/measure/invariance_model.h"

#include "widgets/measure/proof_words.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"

#include <algorithm>
#include <array>

namespace batchscope {

namespace {

constexpr std::array kPaths{BatchPath::Padded, BatchPath::PaddedMask, BatchPath::Bucketed, BatchPath::Packed};

} // namespace

void InvarianceModel::setResult(std::shared_ptr<const InvarianceProof> result) {
    beginResetModel();
    result_ = std::move(result);
    endResetModel();
}

const Invariance* InvarianceModel::at(int row) const {
    if (!result_ || row < 0 || row >= rowCount()) return nullptr;
    const auto found =
        std::find_if(result_->paths.begin(), result_->paths.end(),
                     [row](const Invariance& each) { return each.path == kPaths[std::size_t(row)]; });
    return found == result_->paths.end() || found->max_abs_logits.empty() ? nullptr : &*found;
}

int InvarianceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(kPaths.size());
}

int InvarianceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InvarianceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return int((column <= Differences ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Path) return pathDefinition(kPaths[std::size_t(index.row())]);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (column == Path) return pathName(kPaths[std::size_t(index.row())]);
    const Invariance* each = at(index.row());
    if (!each) return role == Qt::AccessibleTextRole ? tr("not tested yet") : QString();
    const auto batches = qint64(each->max_abs_logits.size());
    switch (column) {
    case Differences:
        // Painted as marks; to who cannot see them it is their range.
        if (role == Qt::DisplayRole) return {};
        return tr("%1, differences %2 to %3")
            .arg(batchesText(batches),
                 twoDigits(*std::min_element(each->max_abs_logits.begin(), each->max_abs_logits.end())),
                 twoDigits(each->max_abs_logit));
    case Largest:
        return twoDigits(each->max_abs_logit);
    case Changed:
        return tr("%1 of %2").arg(grouped(each->changedAnswers), grouped(batches));
    default:
        return {};
    }
}

QVariant InvarianceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    const std::array<std::pair<QString, QString>, ColumnCount> texts{{
        {tr("Path"), tr("How the batch is computed")},
        {tr("Difference from the name alone"),
         tr("One mark per batch: the largest difference of the name's scores, on a logarithmic axis")},
        {tr("Largest"), tr("The largest difference of all batches")},
        {tr("Answer changed"), tr("Batches in which another class came first")},
    }};
    if (role == Qt::TextAlignmentRole)
        return int((section <= Differences ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) return texts[std::size_t(section)].first;
    return role == Qt::ToolTipRole ? texts[std::size_t(section)].second : QVariant();
}

} // namespace batchscope
