#include "widgets/import/preview_model.h"

#include "core/base/visible_text.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <utility>

namespace batchscope {

namespace {

constexpr std::size_t kMostFields = 200; // of a row with the wrong delimiter
constexpr std::size_t kMostBytes = 200;  // of a field that is shown

} // namespace

void PreviewModel::setPreview(TablePreview preview) {
    beginResetModel();
    preview_ = std::move(preview);
    std::size_t most = 0;
    for (const TablePreview::Row& row : preview_.rows)
        most = std::max(most, row.cells.size());
    if (most > 0) most = std::max({most, preview_.nameColumn + 1, preview_.labelColumn + 1});
    fields_ = int(std::min(most, kMostFields));
    endResetModel();
}

PreviewModel::Use PreviewModel::use(int column) const {
    if (column == int(preview_.nameColumn) + 1) return Use::Name;
    return column == int(preview_.labelColumn) + 1 ? Use::Label : Use::None;
}

QString PreviewModel::title(int column) const {
    if (column == 0) return tr("Line");
    const auto index = std::size_t(column - 1);
    if (index < preview_.columnNames.size() && !preview_.columnNames[index].empty())
        return QString::fromStdString(visibleText(preview_.columnNames[index]));
    return tr("column %1").arg(column);
}

PreviewModel::RowKind PreviewModel::kind(int row) const {
    const TablePreview::Row& each = preview_.rows[std::size_t(row)];
    if (each.header) return RowKind::Header;
    return each.used ? RowKind::Data : RowKind::LeftOut;
}

QString PreviewModel::useWord(Use use) {
    switch (use) {
    case Use::Name:
        return tr("Name");
    case Use::Label:
        return tr("Label");
    default:
        return tr("not used");
    }
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(preview_.rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || preview_.rows.empty() ? 0 : fields_ + 1;
}

QString PreviewModel::cell(int row, int column) const {
    const TablePreview::Row& each = preview_.rows[std::size_t(row)];
    if (column == 0) {
        const QString line = grouped(qint64(each.line));
        switch (kind(row)) {
        case RowKind::Header:
            return tr("%1, header").arg(line);
        case RowKind::LeftOut:
            return tr("%1, left out").arg(line);
        default:
            return line;
        }
    }
    const auto index = std::size_t(column - 1);
    if (index >= each.cells.size()) return {};
    return QString::fromStdString(visibleText(std::string_view(each.cells[index]).substr(0, kMostBytes)));
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const bool data = kind(index.row()) == RowKind::Data;
    const Use use = this->use(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell(index.row(), index.column());
    case Qt::FontRole:
        if (kind(index.row()) == RowKind::Header) return uiFont(13, QFont::DemiBold);
        return data && use != Use::None ? uiFont(13, QFont::Medium) : uiFont(13);
    case Qt::ForegroundRole:
        if (index.column() == 0 || !data || use == Use::None) return theme().dim;
        return theme().text;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeading | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole && section == 0) return title(section);
    //: title of a column, and what it is used for: "surname: Name"
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return section == 0 ? title(section) : tr("%1: %2").arg(title(section), useWord(use(section)));
    return {};
}

} // namespace batchscope
