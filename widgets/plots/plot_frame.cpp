#include "widgets/plots/plot_frame.h"

#include "widgets/plots/plot_button.h"
#include "widgets/plots/plot_export.h"
#include "widgets/plots/save_picture.h"
#include "widgets/theme/accessible_pictures.h"
#include "widgets/theme/theme.h"

#include <QAbstractTableModel>
#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>

namespace batchscope {

namespace {

QTableView* makeView(QAbstractTableModel* table, QWidget* parent) {
    auto* view = new QTableView(parent);
    view->setModel(table);
    view->setFont(uiFont(12));
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(24);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->horizontalHeader()->setHighlightSections(false);
    // A table read at its end follows the run; one scrolled back stays where it is.
    auto* bar = view->verticalScrollBar();
    QObject::connect(bar, &QScrollBar::rangeChanged, view, [bar, end = 0](int, int maximum) mutable {
        if (bar->value() >= end) bar->setValue(maximum);
        end = maximum;
    });
    return view;
}

} // namespace

PlotFrame::PlotFrame(QWidget* parent)
    : QWidget(parent), caption_(new QLabel(this)), legend_(new QHBoxLayout),
      toggle_(new PlotButton(tr("Table"), this)), stack_(new QStackedLayout) {
    caption_->setProperty("role", "dim");
    caption_->setFont(uiFont(11.5));
    legend_->setSpacing(0);
    toggle_->setToolTip(tr("Show the numbers instead of the plot"));
    toggle_->setAccessibleDescription(toggle_->toolTip());
    connect(toggle_, &QAbstractButton::toggled, this, &PlotFrame::setTableVisible);

    auto* strip = new QHBoxLayout;
    strip->setSpacing(8);
    strip->addWidget(caption_, 1);
    strip->addLayout(legend_);
    strip->addWidget(toggle_);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(strip);
    box->addLayout(stack_, 1);
}

void PlotFrame::setCanvas(QWidget* canvas, QAbstractTableModel* table, QWidget* holder) {
    canvas_ = canvas;
    markPicture(canvas_, PictureKind::Chart);
    view_ = makeView(table, this);
    stack_->addWidget(holder ? holder : canvas_);
    stack_->addWidget(view_);

    auto* show = new QAction(tr("Show as table"), this);
    show->setCheckable(true);
    connect(show, &QAction::toggled, this, &PlotFrame::setTableVisible);
    connect(toggle_, &QAbstractButton::toggled, show, &QAction::setChecked);
    auto* copy = new QAction(tr("Copy the numbers"), this);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(tableText()); });
    auto* picture = new QAction(tr("Copy the picture"), this);
    connect(picture, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setPixmap(canvas_->grab()); });
    auto* save = new QAction(tr("Save picture…"), this);
    connect(save, &QAction::triggered, this, &PlotFrame::savePicture);
    for (QWidget* widget : {canvas_, static_cast<QWidget*>(view_)}) {
        widget->setContextMenuPolicy(Qt::ActionsContextMenu);
        widget->addActions({show, copy, picture, save});
    }
    setFocusProxy(canvas_);
}

void PlotFrame::savePicture() {
    constexpr QSize kLeast(480, 320); // also where the table is shown, or the plot is small
    askToSavePicture(
        this, accessibleName(), canvas_->size().expandedTo(kLeast),
        titled(accessibleName(), caption(), [this](QPaintDevice& to, QSize size) { drawTo(to, size); }));
}

void PlotFrame::addLegendEntry(PlotButton* entry) {
    legend_->addWidget(entry);
}

void PlotFrame::setCaption(const QString& caption) {
    caption_->setText(caption);
}

QString PlotFrame::caption() const {
    return caption_->text();
}

QAbstractTableModel* PlotFrame::table() const {
    return static_cast<QAbstractTableModel*>(view_->model());
}

bool PlotFrame::tableVisible() const {
    return stack_->currentIndex() == 1;
}

void PlotFrame::setTableVisible(bool visible) {
    toggle_->setChecked(visible);
    stack_->setCurrentIndex(visible ? 1 : 0);
    setFocusProxy(visible ? static_cast<QWidget*>(view_) : canvas_);
}

QString PlotFrame::tableText() const {
    const auto* model = table();
    QString text;
    for (int row = -1; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (column) text += u'\t';
            text += row < 0 ? model->headerData(column, Qt::Horizontal).toString()
                            : model->index(row, column).data(Qt::EditRole).toString();
        }
        text += u'\n';
    }
    return text;
}

void PlotFrame::describe(const QString& name, const QString& description) {
    setAccessibleName(name);
    canvas_->setAccessibleName(name);
    canvas_->setAccessibleDescription(description);
    view_->setAccessibleName(tr("%1, as a table").arg(name));
    view_->setAccessibleDescription(description);
}

} // namespace batchscope
