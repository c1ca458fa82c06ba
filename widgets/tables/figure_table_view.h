#pragma once

#include "widgets/tables/whole_rows_table.h"

namespace batchscope {

class FigureTable;

/// A FigureTable as the pages show tables: columns as wide as their texts, problems across the whole row.
/// Ctrl+C copies the chosen rows, tab-separated. GUI thread only.
class FigureTableView : public WholeRowsTable {
    Q_OBJECT
public:
    /// `model` outlives the view.
    FigureTableView(FigureTable* model, const QString& name, QWidget* parent = nullptr);
    /// High enough for this many rows.
    int heightFor(int rows) const;
    QSize sizeHint() const override; ///< all rows

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fit();
    int widthOf(int column) const;
};

} // namespace batchscope
