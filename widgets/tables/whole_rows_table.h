#pragma once

#include <QTableView>

namespace batchscope {

/// A table that never shows the upper half of a row: what is left below the last whole row stays blank. For
/// rows of one height, such as makePlain() gives.
class WholeRowsTable : public QTableView {
    Q_OBJECT
public:
    using QTableView::QTableView;

protected:
    void updateGeometries() override;

private:
    bool leaving_ = false;
};

} // namespace batchscope
