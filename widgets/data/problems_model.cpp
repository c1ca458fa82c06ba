#include "widgets/data/problems_model.h"

#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QColor>
#include <QFileInfo>

namespace batchscope {

namespace {

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

QString kindText(DataReport::Kind kind) {
    switch (kind) {
    case DataReport::Kind::MissingLabel:
        return ProblemsModel::tr("missing label");
    case DataReport::Kind::EmptyName:
        return ProblemsModel::tr("empty name");
    case DataReport::Kind::NameTooLong:
        return ProblemsModel::tr("name too long");
    case DataReport::Kind::ControlLetter:
        return ProblemsModel::tr("control letter");
    case DataReport::Kind::UnclosedQuote:
        return ProblemsModel::tr("unclosed quote");
    case DataReport::Kind::Duplicate:
        return ProblemsModel::tr("duplicate");
    case DataReport::Kind::SeveralLabels:
        return ProblemsModel::tr("several labels");
    case DataReport::Kind::SeveralLabelsStripped:
        return ProblemsModel::tr("several labels once stripped");
    case DataReport::Kind::OtherFieldCount:
        return ProblemsModel::tr("other number of fields");
    case DataReport::Kind::RepeatedHeader:
        return ProblemsModel::tr("header again");
    case DataReport::Kind::InvisibleLetter:
        return ProblemsModel::tr("invisible letter");
    case DataReport::Kind::LabelsAlike:
        return ProblemsModel::tr("labels alike");
    case DataReport::Kind::FirstRowAlone:
        return ProblemsModel::tr("first row alone in its class");
    case DataReport::Kind::FileLeftOut:
        return ProblemsModel::tr("file left out");
    case DataReport::Kind::LineLeftOut:
        return ProblemsModel::tr("line left out");
    }
    return textOf(toText(kind));
}

QString detailText(const DataReport::Problem& problem) {
    const auto& parts = problem.parts;
    if (parts.otherLine == 0) return textOf(problem.detail);
    const QString line = ProblemsModel::tr("line %1").arg(grouped(qint64(parts.otherLine)));
    const QString place =
        parts.otherFile.empty() ? line : textOf(parts.otherFile) + QStringLiteral(", ") + line;
    if (problem.kind == DataReport::Kind::Duplicate)
        return ProblemsModel::tr("“%1” with the label “%2” is already in %3")
            .arg(textOf(parts.name), textOf(parts.label), place);
    return ProblemsModel::tr("“%1” has the label “%2” here and “%3” in %4")
        .arg(textOf(parts.name), textOf(parts.label), textOf(parts.otherLabel), place);
}

} // namespace

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
        if (index.column() == Kind) return kindText(problem.kind);
        return detailText(problem);
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
