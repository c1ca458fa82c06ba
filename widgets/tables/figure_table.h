#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QList>
#include <QVariant>

#include <optional>

namespace batchscope {

/// A table of measured figures, given as texts and the numbers that they stand for. A row that could not be
/// measured says why in the column after its name. Rows that stay in number are changed in place, so that
/// what is chosen stays chosen while a measurement goes on. GUI thread only.
///
///     table.setColumns({{"rung", "the way"}, {"ms per update", "median"}});
///     table.setRows({{{{"packed"}, {"10.9", 10.94}}}});
class FigureTable : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Column {
        QString title;
        QString meaning; ///< as tooltip
    };
    struct Cell {
        QString text;
        QVariant number = {}; ///< Qt::EditRole; the text where there is none
        QString more = {};    ///< as tooltip
    };
    struct Row {
        QList<Cell> cells; ///< those left out are empty
        QString problem = {};
        std::optional<int> mark = {}; ///< of Theme::series, shown before the first cell
        bool hollow = false;
    };
    enum Role { ProblemRole = Qt::UserRole }; ///< bool: the row says why there are no figures

    explicit FigureTable(QObject* parent = nullptr);
    void setColumns(QList<Column> columns); ///< the first is aligned left, the others right
    void setRows(QList<Row> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Column> columns_;
    QList<Row> rows_;
};

} // namespace batchscope
