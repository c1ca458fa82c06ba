#pragma once

#include "core/runs/run_record.h"

#include <QHash>
#include <QList>
#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QTableView;

namespace batchscope {

class FigureTable;
class Panel;
class RunOverlay;
class RunsModel;

/// The history: a table of all runs that sorts and filters, the curves of those chosen over one another, and
/// what they were set to: of one run all of it, of several what differs. The page changes nothing itself: it
/// says what the user wants. GUI thread only.
class RunsPage : public QWidget {
    Q_OBJECT
public:
    explicit RunsPage(QWidget* parent = nullptr);

    void setRuns(std::vector<RunRecord> runs); ///< latest first; the choice stays
    void setCurves(qint64 id, std::shared_ptr<const RunCurves> curves);
    void setFileText(const QString& text); ///< where the history lives, said beneath an empty table
    /// Why the history cannot be read now, said instead of an empty table; empty: it can.
    void setProblem(const QString& problem);

    QList<qint64> chosen() const; ///< in the table's order
    void choose(const QList<qint64>& ids);
    const RunRecord* current() const; ///< the only one chosen, else null

    RunsModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    QLineEdit* search() const { return search_; }
    RunOverlay* overlay() const { return overlay_; }
    FigureTable* details() const { return details_; }
    QPlainTextEdit* notes() const { return notes_; }
    /// Rename, tag, remove, take the settings, resume, export, show the folder: on as the choice allows.
    QList<QAction*> actions() const;
    QAction *renameAction, *tagAction, *removeAction, *settingsAction, *resumeAction, *exportAction,
        *folderAction;

Q_SIGNALS:
    void curvesWanted(qint64 id);
    void renamed(qint64 id, const QString& name);
    void tagged(qint64 id, const QStringList& tags);
    void noted(qint64 id, const QString& notes);
    void removeRequested(const QList<qint64>& ids);
    void settingsRequested(qint64 id);
    void resumeRequested(qint64 id);
    void exportRequested(qint64 id);
    void folderRequested(qint64 id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    void showEmptyText();
    QWidget* makeHead();
    void makeTable();
    void edit(int column);
    void showChoice();
    void showCurves();
    void showDetails();
    void showNotes();
    void commitNotes();
    QHash<qint64, int> marks() const;

    RunsModel* model_;
    QSortFilterProxyModel* proxy_;
    QTableView* table_;
    QLineEdit* search_;
    Panel *tablePanel_, *curvesPanel_, *detailsPanel_;
    QLabel* empty_;
    QString fileText_, problem_;
    RunOverlay* overlay_;
    FigureTable* details_;
    QPlainTextEdit* notes_;
    QHash<qint64, std::shared_ptr<const RunCurves>> curves_;
    QHash<qint64, qint64> asked_; ///< steps that a run had when its curves were last asked for
    qint64 notesOf_ = 0;
};

} // namespace batchscope
