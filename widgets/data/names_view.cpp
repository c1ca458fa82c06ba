#include "widgets/data/names_view.h"

#include "widgets/data/names_model.h"
#include "widgets/tables/plain_table.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kWidestClass = 180;

} // namespace

NamesView::NamesView(QWidget* parent)
    : QWidget(parent), model_(new NamesModel(this)), filter_(new QLineEdit(this)),
      classes_(new QComboBox(this)), table_(new QTableView(this)) {
    filter_->setPlaceholderText(tr("Filter by name or label"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Filter of the names"));
    filter_->setToolTip(tr("Show the rows whose name or label contains this, ignoring case"));
    classes_->setAccessibleName(tr("Class shown"));
    classes_->setToolTip(tr("Show the names of one class"));
    classes_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    classes_->setMinimumContentsLength(14);
    makeTable();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(filter_, 1);
    row->addWidget(classes_);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addLayout(row);
    box->addWidget(table_, 1);

    connect(filter_, &QLineEdit::textChanged, model_, &NamesModel::setFilter);
    connect(classes_, &QComboBox::currentIndexChanged, this, [this](int index) {
        model_->setClass(index > 0 ? std::optional(std::uint32_t(index - 1)) : std::nullopt);
    });
    connect(model_, &NamesModel::modelReset, this, &NamesView::shownChanged);
    setNames(nullptr);
}

void NamesView::makeTable() {
    table_->setModel(model_);
    table_->setAccessibleName(tr("Names"));
    makePlain(table_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    QHeaderView* header = table_->horizontalHeader();
    header->setSectionResizeMode(NamesModel::Name, QHeaderView::Stretch);
    header->setSortIndicator(NamesModel::Line, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->setColumnHidden(NamesModel::Part, true);
}

void NamesView::fitColumns() {
    QHash<int, int> widths{{NamesModel::Line, 64},
                           {NamesModel::Nationality, 104},
                           {NamesModel::Letters, 68},
                           {NamesModel::Part, 74}};
    for (auto [column, width] : widths.asKeyValueRange())
        width =
            std::max(width, roomFor(model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    for (const QString& word : NamesModel::partWords())
        widths[NamesModel::Part] = std::max(widths[NamesModel::Part], roomFor(word));
    if (names_)
        for (const std::string& name : names_->classes())
            widths[NamesModel::Nationality] =
                std::max(widths[NamesModel::Nationality],
                         std::min(roomFor(QString::fromStdString(name)), kWidestClass));
    for (const auto [column, width] : widths.asKeyValueRange())
        table_->horizontalHeader()->resizeSection(column, width);
}

void NamesView::fillClasses() {
    const QSignalBlocker quiet(classes_);
    classes_->clear();
    classes_->addItem(tr("All classes"));
    if (!names_) return;
    for (const std::string& name : names_->classes())
        classes_->addItem(QString::fromStdString(name));
}

void NamesView::setNames(std::shared_ptr<const NameDataset> names) {
    names_ = std::move(names);
    fillClasses();
    fitColumns();
    {
        const QSignalBlocker quiet(filter_);
        filter_->clear();
    }
    model_->setNames(names_);
    table_->setColumnHidden(NamesModel::Part, true);
    table_->sortByColumn(NamesModel::Line, Qt::AscendingOrder);
    for (QWidget* control : {static_cast<QWidget*>(filter_), static_cast<QWidget*>(classes_)})
        control->setEnabled(names_ != nullptr);
}

void NamesView::setSplit(const Split& split) {
    model_->setSplit(split);
    table_->setColumnHidden(NamesModel::Part, false);
}

void NamesView::setClass(std::optional<std::uint32_t> label) {
    classes_->setCurrentIndex(label ? int(*label) + 1 : 0);
}

} // namespace batchscope
