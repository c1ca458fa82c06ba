#include "widgets/runs/runs_model.h"

#include "widgets/runs/run_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/marks.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

namespace batchscope {

namespace {

QString shareText(const std::optional<Evaluation>& evaluation, std::string_view score) {
    return evaluation && evaluation->scores.has(score) ? numberText(100 * evaluation->scores[score], 1)
                                                       : QString();
}

double shareIn(const std::optional<Evaluation>& evaluation, std::string_view score) {
    return evaluation && evaluation->scores.has(score) ? evaluation->scores[score] : -1.0;
}

QIcon markOf(int index) {
    constexpr int kSize = 16, kRatio = 2;
    QPixmap pixmap(kSize * kRatio, kSize * kRatio);
    pixmap.setDevicePixelRatio(kRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPoint(painter, {kSize / 2.0, kSize / 2.0}, index, 9);
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // else a chosen row tints what tells the curves apart
    return icon;
}

} // namespace

void RunsModel::setRuns(std::vector<RunRecord> runs) {
    const auto sameIds = [&] {
        if (runs.size() != runs_.size()) return false;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (runs[i].id != runs_[i].id) return false;
        }
        return true;
    };
    if (sameIds()) {
        runs_ = std::move(runs);
        if (!runs_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    // New runs come first in the history: what stands below keeps its selection.
    std::size_t added = 0;
    const qint64 first = runs_.empty() ? 0 : runs_.front().id;
    while (added < runs.size() && runs[added].id != first)
        ++added;
    if (!runs_.empty() && added > 0 && runs.size() == runs_.size() + added) {
        beginInsertRows({}, 0, int(added) - 1);
        runs_ = std::move(runs);
        endInsertRows();
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    runs_ = std::move(runs);
    endResetModel();
}

int RunsModel::rowOf(qint64 id) const {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        if (runs_[i].id == id) return int(i);
    }
    return -1;
}

void RunsModel::setMarks(const QHash<qint64, int>& marks) {
    if (marks == marks_) return; // a view that sorts answers every change
    marks_ = marks;
    if (!runs_.empty()) Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::DecorationRole});
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(runs_.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(kColumns);
}

QString RunsModel::text(const RunRecord& run, int column) const {
    const TrainOptions& o = run.options;
    switch (column) {
    case Name:
        return QString::fromStdString(run.name);
    case State:
        return stateWord(run.state);
    case Started:
        return dateText(run.startedAt).mid(5);
    case Cell:
        return QStringLiteral("%1 %2%3%4")
            .arg(QString::fromStdString(toText(o.cell)).toUpper())
            .arg(o.hidden_size)
            .arg(o.num_layers > 1 ? QStringLiteral(" × %1").arg(o.num_layers) : QString(),
                 o.bidirectional ? QStringLiteral(" ⇄") : QString());
    case Grouping:
        return QString::fromStdString(toText(o.plan.strategy));
    case Batch:
        return QString::number(o.plan.batchSize);
    case Method:
        return QStringLiteral("%1 %2").arg(o.optimizer == Optimizer::Adam ? tr("Adam") : tr("SGD"),
                                           QString::number(o.learningRate, 'g', 4));
    case Steps:
        return run.steps == o.steps ? grouped(run.steps)
                                    : tr("%1 / %2").arg(grouped(run.steps), grouped(o.steps));
    case Top1:
        return shareText(run.best, "top1");
    case Top2:
        return shareText(run.best, "top2");
    case Loss:
        return run.steps > 0 ? numberText(run.smoothedLoss, 3) : QString();
    case Seconds:
        return runTimeText(run.seconds);
    case Speed:
        return run.namesPerSecond > 0 ? grouped(qint64(run.namesPerSecond)) : QString();
    case Tags:
        return tagsText(run.tags);
    default:
        return {};
    }
}

QVariant RunsModel::number(const RunRecord& run, int column) const {
    switch (column) {
    case Started:
        return qint64(run.id);
    case Batch:
        return qint64(run.options.plan.batchSize);
    case Steps:
        return qint64(run.steps);
    case Top1:
        return shareIn(run.best, "top1");
    case Top2:
        return shareIn(run.best, "top2");
    case Loss:
        return run.steps > 0 ? run.smoothedLoss : 1e300;
    case Seconds:
        return run.seconds;
    case Speed:
        return run.namesPerSecond;
    default:
        return text(run, column);
    }
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const RunRecord& run = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(run, column);
    case Qt::EditRole:
        return number(run, column);
    case Qt::DecorationRole:
        if (column == Name && marks_.contains(run.id)) return markOf(marks_.value(run.id));
        return {};
    case Qt::TextAlignmentRole:
        return int((column >= Steps && column <= Speed) || column == Batch
                       ? Qt::AlignRight | Qt::AlignVCenter
                       : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == Started) return dateText(run.startedAt);
        if (column == State && !run.error.empty()) return QString::fromStdString(run.error);
        if (column == Name) { // which may be cut
            const QString name = QString::fromStdString(run.name);
            return run.notes.empty() ? name : name + QLatin1Char('\n') + QString::fromStdString(run.notes);
        }
        return {};
    case IdRole:
        return qint64(run.id);
    case FilterRole: {
        QStringList words;
        for (int each = 0; each < kColumns; ++each)
            words << text(run, each);
        words << QString::fromStdString(run.notes) << QString::fromStdString(run.dataFile);
        return words.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole) return false;
    const RunRecord& run = at(index.row());
    if (index.column() == Name) {
        const QString name = value.toString().simplified();
        if (name.isEmpty() || name == QString::fromStdString(run.name)) return false;
        Q_EMIT renamed(run.id, name);
        return true;
    }
    if (index.column() != Tags) return false;
    const QStringList tags = tagsFrom(value.toString());
    if (tags.join(QStringLiteral(", ")) == tagsText(run.tags)) return false;
    Q_EMIT tagged(run.id, tags);
    return true;
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name || index.column() == Tags ? flags | Qt::ItemIsEditable : flags;
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const std::pair<QString, QString> titles[kColumns] = {
        {tr("Run"), tr("Double click, or F2, to rename it")},
        {tr("State"), tr("How it ended, or whether it is in progress")},
        {tr("Started"), tr("In local time")},
        {tr("Model"), tr("Cell, hidden size, layers, directions")},
        {tr("Grouping"), tr("Which names share a batch")},
        {tr("Batch"), tr("Names per batch")},
        {tr("Method"), tr("Optimiser and learning rate")},
        {tr("Updates"), tr("Done so far, of those requested")},
        {tr("Top-1 %"), tr("The best share of held-out names whose class came first")},
        {tr("Top-2 %"), tr("At the same update: first or second")},
        {tr("Smoothed loss"), tr("Training loss at the end, a mean of about the last 10 updates")},
        {tr("Time"), tr("Of training, without pauses and evaluations")},
        {tr("Names/s"), tr("Names trained per second")},
        {tr("Tags"), tr("Your own words, separated by commas; double click to edit")}};
    if (role == Qt::DisplayRole) return titles[section].first;
    if (role == Qt::ToolTipRole) return titles[section].second;
    if (role == Qt::TextAlignmentRole)
        return int((section >= Steps && section <= Speed) || section == Batch
                       ? Qt::AlignRight | Qt::AlignVCenter
                       : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace batchscope
