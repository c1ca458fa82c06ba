#pragma once

#include "core/batching/epoch.h"

#include <QWidget>

#include <memory>

class QAction;
class QLabel;

namespace batchscope {

class EpochView;
class Panel;

/// The whole epoch before and after grouping, side by side: ungrouped at the left, as trained at the right.
class EpochPanels : public QWidget {
    Q_OBJECT
public:
    explicit EpochPanels(QWidget* parent = nullptr);

    /// `strategy` names the grouping, as the dock does. Null: empty.
    void setEpochs(std::shared_ptr<const Epoch> before, std::shared_ptr<const Epoch> after,
                   const QString& strategy);
    void setCurrent(qint64 batch); ///< of the epoch as trained; -1: none
    EpochView* after() const { return after_; }
    EpochView* before() const { return before_; }
    QAction* byLengthAction() const { return byLength_; } ///< checkable, L

Q_SIGNALS:
    void batchChosen(qint64 batch);
    void statusSentence(const QString& sentence);

private:
    void updateNote();

    Panel *beforePanel_, *afterPanel_;
    EpochView *before_, *after_;
    QLabel* note_;
    QAction* byLength_;
};

} // namespace batchscope
