#pragma once

#include "core/runs/run_record.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace batchscope {

/// The runs of the history as a table: DisplayRole reads for people, EditRole sorts. Names and tags can be
/// edited; what is typed is handed out by edited() and appears once the history has it. Runs keep their rows
/// where they stay the same runs. GUI thread only.
class RunsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        State,
        Started,
        Cell,
        Grouping,
        Batch,
        Method,
        Steps,
        Top1,
        Top2,
        Loss,
        Seconds,
        Speed,
        Tags,
        kColumns
    };
    enum Role { IdRole = Qt::UserRole, FilterRole }; ///< FilterRole: all words of the row, for the search

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<RunRecord> runs);
    const RunRecord& at(int row) const { return runs_[std::size_t(row)]; }
    int rowOf(qint64 id) const; ///< -1: none
    /// Marks, of Theme::series, of the runs that are drawn; shown before their names.
    void setMarks(const QHash<qint64, int>& marks);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void renamed(qint64 id, const QString& name);
    void tagged(qint64 id, const QStringList& tags);

private:
    QString text(const RunRecord& run, int column) const;
    QVariant number(const RunRecord& run, int column) const;

    std::vector<RunRecord> runs_;
    QHash<qint64, int> marks_;
};

} // namespace batchscope
