#pragma once

#include "widgets/batch/batch_scene.h"
#include "widgets/session/study_session.h"
#include "widgets/session/workbench.h"

#include <QObject>

class QAction;

namespace batchscope {

class BatchPage;
class CompareView;
class OneHotTables;
class OneHotView;
class OwnNamesBox;

/// Between the Workbench and the Batch page: shows the page what the workbench has, and answers what the page
/// asks for. Fills the page's further views: one-hot, comparison, the user's own names.
class BatchController : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    BatchController(Workbench& workbench, BatchPage& page, QObject* parent = nullptr);

    QAction* ownNamesAction() const { return ownNames_; } ///< checkable, N
    OwnNamesBox* ownNamesBox() const { return box_; }
    CompareView* compareView() const { return compare_; }
    StudySession& studies() { return studies_; }
    void showBatch();

Q_SIGNALS:
    /// The user wants these settings.
    void optionsRequested(const batchscope::TrainOptions& options);
    void failed(const QString& message); ///< one line for people

private:
    void makeOwnNames();
    void makeCompare();
    void showEpoch();
    void turnBatch(qint64 index);
    void studyIfShown();
    void preview(Strategy strategy);
    BatchScene scene() const;

    Workbench& workbench_;
    BatchPage& page_;
    StudySession studies_;
    QAction* ownNames_;
    OwnNamesBox* box_;
    CompareView* compare_;
    OneHotView* oneHot_;
    OneHotTables* oneHotTables_;
    bool ownShown_ = false;
    std::shared_ptr<const NameDataset> shownData_; ///< that the batch last shown is of
    bool shownOfRun_ = false;
};

} // namespace batchscope
