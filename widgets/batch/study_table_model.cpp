#include "widgets/batch/study_table_model.h"

#include "widgets/text/number_text.h"
#include "widgets/text/strategy_words.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <numeric>

namespace batchscope {

namespace {

constexpr int kMark = 14; ///< pixels

QIcon markOf(Strategy strategy) {
    constexpr int kSharp = 2;
    QPixmap pixmap(kSharp * kMark, kSharp * kMark);
    pixmap.setDevicePixelRatio(kSharp);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintPoint(painter, QPointF(kMark, kMark) / 2, int(strategy), 9);
    // Nor is it tinted where its row is chosen.
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace

StudyTableModel::StudyTableModel(QObject* parent) : QAbstractTableModel(parent) {
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void StudyTableModel::setStudy(Study study) {
    beginResetModel();
    study_ = std::move(study);
    order_.resize(study_ ? study_->size() : 0);
    putInOrder();
    endResetModel();
}

void StudyTableModel::setInUse(std::optional<Strategy> use) {
    if (use == inUse_) return;
    inUse_ = use;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name));
}

int StudyTableModel::rowOf(Strategy strategy) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (studied(row).options.strategy == strategy) return row;
    }
    return -1;
}

void StudyTableModel::putInOrder() {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    if (column_ < 0) return;
    std::stable_sort(order_.begin(), order_.end(), [this](std::size_t a, std::size_t b) {
        const auto x = number((*study_)[a], column_), y = number((*study_)[b], column_);
        if (!x || !y) return x.has_value() && !y;
        return direction_ == Qt::AscendingOrder ? *x < *y : *x > *y;
    });
}

void StudyTableModel::sort(int column, Qt::SortOrder order) {
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Strategy> kept;
    for (const QModelIndex& index : before)
        kept.push_back(studied(index.row()).options.strategy);
    column_ = column;
    direction_ = order;
    putInOrder();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after += index(rowOf(kept[std::size_t(i)]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int StudyTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(order_.size());
}

int StudyTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<double> StudyTableModel::number(const StudiedStrategy& studied, int column) const {
    if (!studied.problem.empty()) return std::nullopt;
    switch (column) {
    case Name:
        return double(studied.options.strategy);
    case Batches:
        return double(studied.cost.batches);
    case Steps:
        return double(studied.cost.steps);
    case Cells:
        return double(studied.cost.cells);
    case Waste:
        return studied.cost.waste();
    case Correlation:
        return studied.learning.lengthCorrelation;
    case Entropy:
        return studied.learning.labelEntropy;
    case Seen:
        return studied.learning.shareSeen;
    case Weight:
        return studied.learning.mostWeight / studied.learning.leastWeight;
    default:
        return std::nullopt;
    }
}

QString StudyTableModel::text(const StudiedStrategy& studied, int column) const {
    if (column == Name) return strategyName(studied.options.strategy);
    if (!studied.problem.empty())
        return column == Batches ? QString::fromStdString(studied.problem) : QString();
    switch (column) {
    case Batches:
        return grouped(studied.cost.batches);
    case Steps:
        return grouped(studied.cost.steps);
    case Cells:
        return grouped(studied.cost.cells);
    case Waste:
        return percent(studied.cost.waste());
    default:
        return learningFigures(studied.learning)[column - Correlation].figure;
    }
}

QVariant StudyTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const StudiedStrategy& row = studied(index.row());
    const int column = index.column();
    const bool problem = !row.problem.empty(), inUse = row.options.strategy == inUse_;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return inUse && column == Name ? tr("%1, in use").arg(text(row, column)) : text(row, column);
    case Qt::ToolTipRole:
        if (problem && column != Name) return QString::fromStdString(row.problem);
        if (column == Name) return wordsOf(row.options).definition;
        return column >= Correlation ? learningFigures(row.learning)[column - Correlation].meaning
                                     : QVariant();
    case Qt::DecorationRole:
        return column == Name ? QVariant(markOf(row.options.strategy)) : QVariant();
    case Qt::FontRole:
        return inUse && column == Name ? QVariant(uiFont(12, QFont::Bold)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((column == Name || problem ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case StrategyRole:
        return int(row.options.strategy);
    case ProblemRole:
        return problem;
    case SortRole: {
        const auto value = number(row, column);
        return value ? QVariant(*value) : QVariant();
    }
    default:
        return {};
    }
}

QVariant StudyTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const std::array<std::pair<QString, QString>, ColumnCount> texts{{
        {tr("Strategy"), tr("Which names share a batch; bold: the strategy in use")},
        {tr("Batches"), tr("Batches per epoch")},
        {tr("Time steps"), tr("Time steps per epoch: the longest length of each batch, summed")},
        {tr("Cells"), tr("Rows × longest length of each batch, summed: what padded execution computes")},
        {tr("Waste"), tr("Share of the cells that is padding")},
        {tr("Length corr."),
         tr("Correlation of a batch's mean length with the next one's; near 1 the loss is a sawtooth")},
        {tr("Label entropy"), tr("Variety of the labels within a batch and in the whole, in bits")},
        {tr("Seen"), tr("How often a name is seen in an epoch, and the share seen at all")},
        {tr("Weight"), tr("Lowest and highest weight of a name in an epoch's gradients; 1 is even")},
    }};
    if (role == Qt::DisplayRole) return texts[std::size_t(section)].first;
    if (role == Qt::AccessibleTextRole)
        return section == Correlation ? tr("Length correlation") : texts[std::size_t(section)].first;
    return role == Qt::ToolTipRole ? texts[std::size_t(section)].second : QVariant();
}

} // namespace batchscope
