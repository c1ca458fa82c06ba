#pragma once

#include "core/data/name_dataset.h"
#include "core/data/split.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace batchscope {

/// The names of a dataset as a table that filters and sorts a million rows itself: it works on code points
/// and indices and makes a QString only of what is shown.
class NamesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Name, Nationality, Letters, Part, ColumnCount };
    enum Role {
        DatasetRowRole = Qt::UserRole, ///< row of the dataset, quint32
        HeldOutRole,                   ///< bool; invalid without a split
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setNames(std::shared_ptr<const NameDataset> names); ///< may be null; drops split, filter and order
    void setSplit(const Split& split);                       ///< of the names set before
    void clearSplit();

    /// Shows the rows whose name or nationality contains `text`, whatever its case; all for an empty text.
    void setFilter(const QString& text);
    /// Besides, only the rows of one class; unset: of all.
    void setClass(std::optional<std::uint32_t> label);
    std::optional<std::uint32_t> chosenClass() const { return class_; }
    /// Stable: rows that are equal in `column` keep the order they had.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    qint64 total() const { return names_ ? qint64(names_->size()) : 0; }
    qint64 shown() const { return qint64(shown_.size()); }
    std::uint32_t datasetRow(int row) const { return shown_[std::size_t(row)]; }

    static QStringList partWords(); ///< what the column `Part` can say

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Side : std::uint8_t { Neither, Train, HeldOut };
    void applyFilter();
    QString text(std::uint32_t row, int column) const;
    QString sideText(std::uint32_t row) const;

    std::shared_ptr<const NameDataset> names_;
    std::vector<Side> sides_; ///< of each row; empty without a split
    std::u32string needle_;   ///< folded
    std::optional<std::uint32_t> class_;
    std::vector<std::uint32_t> order_; ///< all rows, as sorted
    std::vector<std::uint32_t> shown_; ///< those that pass the filter, in that order
};

} // namespace batchscope
