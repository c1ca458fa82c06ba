#pragma once

#include "core/data/alphabet.h"
#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"
#include "widgets/batch/one_hot_plane.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QTableView;

namespace batchscope {

class OneHotTableModel;

/// The table twin of OneHotView: the letters of the selected name at the left, all names at the selected step
/// at the right. The tables follow the shared selection, and their current row is it.
class OneHotTables : public QWidget {
    Q_OBJECT
public:
    /// `selection` is shared with other views and must outlive this one.
    explicit OneHotTables(BatchSelection* selection, QWidget* parent = nullptr);

    void setScene(const BatchScene& scene, const std::shared_ptr<const Alphabet>& alphabet); ///< may be empty
    QTableView* nameTable() const { return name_.view; }
    QTableView* stepTable() const { return step_.view; }

private:
    struct Table {
        OneHotTableModel* model;
        QTableView* view;
    };
    Table makeTable(OneHotPlane::Kind kind, const QString& name, QBoxLayout* row);
    void follow();
    void followIn(const Table& table);

    BatchSelection* selection_;
    Table name_, step_;
    bool following_ = false; ///< the tables' current rows follow the selection, not the other way round
};

} // namespace batchscope
