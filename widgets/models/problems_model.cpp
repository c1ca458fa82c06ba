#include "widgets/models/problems_model.h"

#include "widgets/models/number_text.h"
#include "widgets/theme/theme.h"

#include <QColor>
#include <QFileInfo>

namespace batchscope {

void ProblemsModel::setReport(std::shared_ptr<const DataReport> report) {
    beginResetModel();
    report_ = std::move(report);
    endResetModel();
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !report_ ? 0 : int(report_->problems.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemsModel::line(const DataReport::Problem& problem) const {
    const QString number = grouped(qint64(problem.line));
    if (report_->form != "folder") return number;
    return tr("%1, %2").arg(QFileInfo(QString::fromStdString(problem.file)).fileName(), number);
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const DataReport::Problem& problem = report_->problems[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == Line) return line(problem);
        if (index.column() == Kind) return QString::fromStdString(toText(problem.kind));
        return QString::fromStdString(problem.detail);
    case Qt::ForegroundRole:
        if (index.column() == Kind && leavesRowOut(problem.kind)) return theme().warning;
        return index.column() == Line ? theme().dim : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Kind:
        return tr("Problem");
    case Detail:
        return tr("What");
    default:
        return {};
    }
}

} // namespace batchscope
