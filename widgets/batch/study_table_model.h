#pragma once

#include "core/batching/strategy_study.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace batchscope {

/// All strategies tried on the data at hand, a row each, with what they cost in work and in learning. A
/// strategy that cannot be met has its problem in the column after its name and nothing in the others; it
/// stays below the others however the table is sorted. GUI thread only.
class StudyTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Batches, Steps, Cells, Waste, Correlation, Entropy, Seen, Weight, ColumnCount };
    enum Role {
        StrategyRole = Qt::UserRole, ///< int of a Strategy
        SortRole,                    ///< the number a cell stands for; invalid where there is none
        ProblemRole,                 ///< bool: the row says why there are no numbers
    };
    using Study = std::shared_ptr<const std::vector<StudiedStrategy>>;

    explicit StudyTableModel(QObject* parent = nullptr);

    void setStudy(Study study);                 ///< may be null; keeps the order of sorting
    void setInUse(std::optional<Strategy> use); ///< the one of the settings is written bold
    int rowOf(Strategy strategy) const;         ///< -1: none
    const StudiedStrategy& studied(int row) const { return (*study_)[order_[std::size_t(row)]]; }

    /// Stable. A column below 0: the order of the enumeration.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void putInOrder();
    std::optional<double> number(const StudiedStrategy& studied, int column) const;
    QString text(const StudiedStrategy& studied, int column) const;

    Study study_;
    std::optional<Strategy> inUse_;
    std::vector<std::size_t> order_;
    int column_ = -1;
    Qt::SortOrder direction_ = Qt::AscendingOrder;
};

} // namespace batchscope
