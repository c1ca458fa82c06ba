#include "widgets/batch/one_hot_tables.h"

#include "widgets/batch/one_hot_table_model.h"
#include "widgets/tables/plain_table.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

namespace batchscope {

namespace {

constexpr int kBetween = 32; // of the tables, as of the panes of the picture

} // namespace

OneHotTables::OneHotTables(BatchSelection* selection, QWidget* parent)
    : QWidget(parent), selection_(selection) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kBetween);
    name_ = makeTable(OneHotPlane::Kind::Name, tr("One-hot rows of one name"), row);
    step_ = makeTable(OneHotPlane::Kind::Step, tr("One-hot rows of one time step"), row);
    setFocusProxy(name_.view);
    connect(selection_, &BatchSelection::changed, this, &OneHotTables::follow);
}

OneHotTables::Table OneHotTables::makeTable(OneHotPlane::Kind kind, const QString& name, QBoxLayout* row) {
    const Table table{new OneHotTableModel(kind, this), new QTableView};
    table.view->setModel(table.model);
    table.view->setAccessibleName(name);
    table.view->setSelectionMode(QAbstractItemView::SingleSelection);
    table.view->setSelectionBehavior(QAbstractItemView::SelectRows);
    makePlain(table.view);
    table.view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    row->addWidget(table.view, 1);
    connect(table.view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, model = table.model](const QModelIndex& current) {
                if (current.isValid() && !following_) selection_->set(model->plane().spotOf(current.row()));
            });
    return table;
}

void OneHotTables::setScene(const BatchScene& scene, const std::shared_ptr<const Alphabet>& alphabet) {
    const QScopedValueRollback following(following_, true);
    for (const Table& table : {name_, step_})
        table.model->setScene(scene, alphabet);
    follow();
}

void OneHotTables::follow() {
    const QScopedValueRollback following(following_, true);
    for (const Table& table : {name_, step_})
        followIn(table);
}

void OneHotTables::followIn(const Table& table) {
    table.model->follow(selection_->spot());
    const qint64 row = table.model->plane().rowOf(selection_->spot());
    if (row < 0) return table.view->setCurrentIndex({});
    if (table.view->currentIndex().row() == row) return;
    table.view->setCurrentIndex(table.model->index(int(row), OneHotTableModel::Letter));
}

} // namespace batchscope
