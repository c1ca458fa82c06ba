#include "widgets/runs/runs_page.h"

#include "widgets/runs/run_overlay.h"
#include "widgets/runs/run_words.h"
#include "widgets/runs/runs_model.h"
#include "widgets/tables/figure_table.h"
#include "widgets/tables/figure_table_view.h"
#include "widgets/tables/plain_table.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/action_chip.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace batchscope {

namespace {

constexpr qsizetype kKeptCurves = 40;

} // namespace

RunsPage::RunsPage(QWidget* parent)
    : QWidget(parent), model_(new RunsModel(this)), proxy_(new QSortFilterProxyModel(this)),
      table_(new QTableView), search_(new QLineEdit), tablePanel_(new Panel(tr("History"))),
      curvesPanel_(new Panel(tr("Curves"))), detailsPanel_(new Panel(tr("Settings"))), empty_(new QLabel),
      overlay_(new RunOverlay), details_(new FigureTable(this)), notes_(new QPlainTextEdit) {
    makeActions();
    makeTable();
    curvesPanel_->setContent(overlay_);
    curvesPanel_->addHeaderWidget(overlay_->choosers());
    auto* side = new QWidget;
    auto* sideBox = new QVBoxLayout(side);
    sideBox->setContentsMargins(0, 0, 0, 0);
    sideBox->setSpacing(8);
    auto* detailsView = new FigureTableView(details_, tr("Settings of the chosen runs"));
    sideBox->addWidget(detailsView, 1);
    notes_->setPlaceholderText(tr("Notes on this run"));
    notes_->setAccessibleName(tr("Notes"));
    notes_->setToolTip(tr("Your notes on the chosen run; saved when you leave the field"));
    notes_->setTabChangesFocus(true);
    notes_->setFixedHeight(64);
    notes_->installEventFilter(this);
    sideBox->addWidget(notes_);
    detailsPanel_->setContent(side);
    detailsPanel_->setMinimumWidth(300);

    auto* lower = new QSplitter(Qt::Horizontal);
    lower->addWidget(curvesPanel_);
    lower->addWidget(detailsPanel_);
    lower->setStretchFactor(0, 3);
    lower->setStretchFactor(1, 1);
    lower->setHandleWidth(16);
    lower->setChildrenCollapsible(false);
    auto* whole = new QSplitter(Qt::Vertical);
    whole->addWidget(tablePanel_);
    whole->addWidget(lower);
    whole->setStretchFactor(0, 2);
    whole->setStretchFactor(1, 3);
    whole->setHandleWidth(16);
    whole->setChildrenCollapsible(false);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 10, 16, 12);
    box->setSpacing(10);
    box->addWidget(makeHead());
    box->addWidget(whole, 1);
    setFocusProxy(table_);
    details_->setColumns({{tr("Setting"), {}}, {tr("Value"), {}}});
    showChoice();
}

void RunsPage::makeActions() {
    const auto add = [this](const QString& text, const QString& toolTip, const QKeySequence& keys) {
        QAction* action = keyedAction(this, text, toolTip, keys);
        addAction(action);
        return action;
    };
    renameAction = add(tr("Rename"), tr("Give the run another name"), QKeySequence(Qt::Key_F2));
    tagAction = add(tr("Tags"), tr("Your own words, separated by commas"), QKeySequence(Qt::Key_T));
    removeAction = add(tr("Remove run"), tr("Remove the chosen runs from the history; can be undone"),
                       QKeySequence(Qt::Key_Delete));
    settingsAction =
        add(tr("Use settings"), tr("Use the run's settings for the next one"), QKeySequence(Qt::Key_U));
    resumeAction =
        add(tr("Resume"), tr("Continue a run that was stopped or interrupted"), QKeySequence(Qt::Key_G));
    exportAction = add(tr("Export…"), tr("Write the run's model, curves and report into a folder"),
                       QKeySequence(Qt::Key_E));
    folderAction =
        add(tr("Open run folder"), tr("Show the folder with the run's checkpoints"), QKeySequence(Qt::Key_O));
    connect(renameAction, &QAction::triggered, this, [this] { edit(RunsModel::Name); });
    connect(tagAction, &QAction::triggered, this, [this] { edit(RunsModel::Tags); });
    connect(removeAction, &QAction::triggered, this, [this] { Q_EMIT removeRequested(chosen()); });
    const auto forCurrent = [this](QAction* action, void (RunsPage::*wish)(qint64)) {
        connect(action, &QAction::triggered, this, [this, wish] {
            if (current()) Q_EMIT(this->*wish)(current()->id);
        });
    };
    forCurrent(settingsAction, &RunsPage::settingsRequested);
    forCurrent(resumeAction, &RunsPage::resumeRequested);
    forCurrent(exportAction, &RunsPage::exportRequested);
    forCurrent(folderAction, &RunsPage::folderRequested);
}

QList<QAction*> RunsPage::actions() const {
    return {renameAction, tagAction, removeAction, settingsAction, resumeAction, exportAction, folderAction};
}

QWidget* RunsPage::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    search_->setPlaceholderText(tr("Search: name, tag, model, state"));
    search_->setAccessibleName(tr("Search the history"));
    search_->setToolTip(tr("Show only runs with all of these words"));
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(320);
    row->addWidget(search_, 1);
    row->addStretch(1);
    for (QAction* action : actions())
        row->addWidget(actionChip(action));
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        // All words, in any order and any column.
        QString pattern;
        for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            pattern += QStringLiteral("(?=[\\s\\S]*%1)").arg(QRegularExpression::escape(word));
        proxy_->setFilterRegularExpression(
            QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
        showChoice();
    });
    return head;
}

void RunsPage::makeTable() {
    proxy_->setSourceModel(model_);
    proxy_->setSortRole(Qt::EditRole);
    proxy_->setFilterRole(RunsModel::FilterRole);
    proxy_->setFilterKeyColumn(0);
    proxy_->setSortCaseSensitivity(Qt::CaseInsensitive);
    table_->setModel(proxy_);
    makePlain(table_);
    table_->setAccessibleName(tr("Runs"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table_->setTextElideMode(Qt::ElideMiddle); // names differ at their end as often as at their beginning
    table_->setSortingEnabled(true);
    table_->sortByColumn(RunsModel::Started, Qt::DescendingOrder);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    table_->addActions(actions());
    const int widths[] = {142, 78, 90, 82, 78, 60, 84, 78, 72, 72, 104, 60, 78, 60};
    for (int column = 0; column < RunsModel::kColumns; ++column)
        table_->setColumnWidth(column, widths[column]);
    fitTitles(table_);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->setMinimumHeight(120);
    const auto dress = [this] { // several chosen rows in the full accent would outshout the curves
        const QColor ground = theme().faded(theme().accent, 0.16);
        table_->setStyleSheet(theme().kind == ThemeKind::HighContrast
                                  ? QString()
                                  : QStringLiteral("QTableView { selection-background-color: %1; "
                                                   "selection-color: %2; }")
                                        .arg(ground.name(), theme().text.name()));
    };
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, dress);
    dress();
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setProperty("role", "dim");
    auto* holder = new QWidget;
    auto* box = new QVBoxLayout(holder);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(table_, 1);
    box->addWidget(empty_, 1);
    tablePanel_->setContent(holder);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::showChoice);
    connect(model_, &RunsModel::renamed, this, &RunsPage::renamed);
    connect(model_, &RunsModel::tagged, this, &RunsPage::tagged);
    connect(proxy_, &QAbstractItemModel::layoutChanged, this,
            &RunsPage::showCurves); // marks follow the order
}

void RunsPage::edit(int column) {
    const auto rows = table_->selectionModel()->selectedRows(column);
    if (rows.size() != 1) return;
    table_->setFocus();
    table_->setCurrentIndex(rows.first());
    table_->edit(rows.first());
}

void RunsPage::setFileText(const QString& text) {
    fileText_ = text;
    showEmptyText();
}

void RunsPage::setProblem(const QString& problem) {
    problem_ = problem;
    showEmptyText();
}

void RunsPage::showEmptyText() {
    if (problem_.isEmpty())
        empty_->setText(tr("No run yet. Press Start: every run is kept here, with its settings, curves and "
                           "checkpoints.\n%1")
                            .arg(fileText_));
    else
        empty_->setText(tr("The history of runs cannot be read now. It is tried again every few "
                           "seconds.\n%1")
                            .arg(problem_));
}

void RunsPage::setRuns(std::vector<RunRecord> runs) {
    const QList<qint64> before = chosen();
    model_->setRuns(std::move(runs));
    if (chosen() != before) choose(before);
    showChoice();
}

void RunsPage::setCurves(qint64 id, std::shared_ptr<const RunCurves> curves) {
    curves_[id] = std::move(curves);
    const QList<qint64> ids = chosen();
    if (curves_.size() > kKeptCurves) {
        const auto idle = [&ids](const auto& entry) { return !ids.contains(entry.key()); };
        curves_.removeIf(idle);
        asked_.removeIf(idle);
    }
    if (ids.contains(id)) showCurves();
}

QList<qint64> RunsPage::chosen() const {
    QList<std::pair<int, qint64>> rows;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        rows << std::pair(index.row(), index.data(RunsModel::IdRole).toLongLong());
    std::sort(rows.begin(), rows.end());
    QList<qint64> ids;
    for (const auto& [row, id] : std::as_const(rows))
        ids << id;
    return ids;
}

void RunsPage::choose(const QList<qint64>& ids) {
    QItemSelection selection;
    for (const qint64 id : ids) {
        const int row = model_->rowOf(id);
        if (row < 0) continue;
        const QModelIndex left = proxy_->mapFromSource(model_->index(row, 0));
        if (left.isValid()) selection.select(left, left.siblingAtColumn(RunsModel::kColumns - 1));
    }
    table_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

const RunRecord* RunsPage::current() const {
    const QList<qint64> ids = chosen();
    const int row = ids.size() == 1 ? model_->rowOf(ids.first()) : -1;
    return row < 0 ? nullptr : &model_->at(row);
}

QHash<qint64, int> RunsPage::marks() const {
    QHash<qint64, int> marks;
    const QList<qint64> ids = chosen();
    for (qsizetype i = 0; i < ids.size() && i < RunOverlay::kMostRuns; ++i)
        marks.insert(ids[i], int(i));
    return marks;
}

void RunsPage::showChoice() {
    const bool any = model_->rowCount() > 0;
    table_->setVisible(any);
    empty_->setVisible(!any);
    const int shown = proxy_->rowCount();
    tablePanel_->setFigure(shown == model_->rowCount()
                               ? (shown == 1 ? tr("1 run") : tr("%1 runs").arg(grouped(shown)))
                               : tr("%1 of %2 runs").arg(grouped(shown), grouped(model_->rowCount())));
    const RunRecord* run = current();
    const bool on = run && run->state == RunState::Running;
    const bool folder = run && !run->folder.empty();
    for (QAction* action : {renameAction, tagAction, settingsAction})
        action->setEnabled(run);
    const QList<qint64> ids = chosen();
    removeAction->setEnabled(!ids.isEmpty() && std::none_of(ids.begin(), ids.end(), [this](qint64 id) {
        return model_->at(model_->rowOf(id)).state == RunState::Running;
    }));
    resumeAction->setEnabled(folder && !on && run->steps > 0 &&
                             (run->state == RunState::Stopped || run->state == RunState::Interrupted));
    exportAction->setEnabled(folder && !on);
    folderAction->setEnabled(folder);
    showCurves();
    showDetails();
    showNotes();
}

void RunsPage::showCurves() {
    const QHash<qint64, int> all = marks();
    model_->setMarks(all);
    QList<RunOverlay::Run> runs;
    const QList<qint64> ids = chosen();
    for (const qint64 id : ids.mid(0, RunOverlay::kMostRuns)) {
        const RunRecord& run = model_->at(model_->rowOf(id));
        if (asked_.value(id, -1) != run.steps) {
            asked_[id] = run.steps;
            Q_EMIT curvesWanted(id);
        }
        runs << RunOverlay::Run{shortName(run.name, ids.size() <= 3 ? 24 : 12), all.value(id),
                                curves_.value(id)};
    }
    overlay_->setRuns(runs);
    curvesPanel_->setFigure(
        ids.size() <= RunOverlay::kMostRuns
            ? QString()
            : tr("the first %1 of %2 chosen runs").arg(RunOverlay::kMostRuns).arg(ids.size()));
}

void RunsPage::showDetails() {
    const QList<qint64> ids = chosen();
    QList<FigureTable::Row> rows;
    if (ids.isEmpty() || ids.size() > 2) {
        detailsPanel_->setTitle(tr("Settings"));
        detailsPanel_->setFigure(ids.isEmpty() ? tr("choose a run, or two to compare")
                                               : tr("choose one run or two"));
        details_->setRows({});
        return;
    }
    const RunRecord& first = model_->at(model_->rowOf(ids.first()));
    const QList<RunDetail> one = detailsOf(first);
    if (ids.size() == 1) {
        detailsPanel_->setTitle(tr("Settings"));
        detailsPanel_->setFigure(QString::fromStdString(first.name));
        for (const RunDetail& setting : one)
            rows << FigureTable::Row{{{setting.title}, {setting.value}}};
        details_->setRows({});
        details_->setColumns({{tr("Setting"), {}}, {tr("Value"), {}}});
        details_->setRows(rows);
        return;
    }
    const RunRecord& second = model_->at(model_->rowOf(ids.last()));
    const auto valueIn = [](const QList<RunDetail>& settings, const QString& title) {
        for (const RunDetail& setting : settings) {
            if (setting.title == title) return setting.value;
        }
        return QStringLiteral("-");
    };
    const QList<RunDetail> two = detailsOf(second);
    QStringList titles;
    for (const RunDetail& setting : one + two) {
        if (!titles.contains(setting.title)) titles << setting.title;
    }
    for (const QString& title : std::as_const(titles)) {
        const QString a = valueIn(one, title), b = valueIn(two, title);
        if (a != b) rows << FigureTable::Row{{{title}, {a}, {b}}};
    }
    detailsPanel_->setTitle(tr("Difference"));
    detailsPanel_->setFigure(rows.isEmpty()     ? tr("none: the same settings")
                             : rows.size() == 1 ? tr("1 setting")
                                                : tr("%1 settings").arg(rows.size()));
    details_->setRows({});
    details_->setColumns({{tr("Setting"), {}},
                          {shortName(first.name, 12), QString::fromStdString(first.name)},
                          {shortName(second.name, 12), QString::fromStdString(second.name)}});
    details_->setRows(rows);
}

void RunsPage::showNotes() {
    const RunRecord* run = current();
    const qint64 id = run ? run->id : 0;
    if (id == notesOf_ && notes_->hasFocus()) return; // the user is writing
    if (id != notesOf_) commitNotes();
    notesOf_ = id;
    notes_->setVisible(run);
    const QString text = run ? QString::fromStdString(run->notes) : QString();
    if (notes_->toPlainText() != text) notes_->setPlainText(text);
    notes_->document()->setModified(false);
}

void RunsPage::commitNotes() {
    if (notesOf_ == 0 || !notes_->document()->isModified()) return;
    notes_->document()->setModified(false);
    Q_EMIT noted(notesOf_, notes_->toPlainText());
}

bool RunsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == notes_ && event->type() == QEvent::FocusOut) commitNotes();
    return QWidget::eventFilter(watched, event);
}

} // namespace batchscope
