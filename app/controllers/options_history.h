#pragma once

#include "core/training/train_options.h"

#include <QElapsedTimer>
#include <QObject>

class QUndoStack;

namespace batchscope {

/// The settings as they were, for undo and redo. Edits that follow one another within a second are one. GUI
/// thread only.
///
///     history.note(before, after);  history.stack().undo()  ->  wanted(before)
class OptionsHistory : public QObject {
    Q_OBJECT
public:
    explicit OptionsHistory(QObject* parent = nullptr);

    /// The settings have become others; nothing where they are the same.
    void note(const TrainOptions& before, const TrainOptions& after);
    void forget(); ///< what was until now, such as when the program has begun
    QUndoStack& stack() { return *stack_; }

Q_SIGNALS:
    void wanted(const batchscope::TrainOptions& options);

private:
    class Change;
    QUndoStack* stack_;
    QElapsedTimer since_; ///< the last edit
    bool applying_ = false;
};

} // namespace batchscope
