#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace batchscope {

class NumberField;

/// Turns the batches of an epoch: previous, next, "batch 1 of 40" with a field to jump. Shows what it is
/// told; the owner answers its signals.
class BatchStepper : public QWidget {
    Q_OBJECT
public:
    explicit BatchStepper(QWidget* parent = nullptr);

    void setPosition(qint64 index, qint64 count); ///< index from 0; count 0: no batches
    void setCount(qint64 count);                  ///< leaves alone what is being typed
    void setWord(const QString& word);            ///< of what is turned, such as "batch"
    QAction* previousAction() const { return previous_; }
    QAction* nextAction() const { return next_; }

Q_SIGNALS:
    void jumpRequested(qint64 index);

private:
    QAction *previous_, *next_;
    NumberField* number_;
    QLabel *before_, *after_;
    qint64 index_ = 0;
};

} // namespace batchscope
