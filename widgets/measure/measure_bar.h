#pragma once

#include "core/base/number_range.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace batchscope {

class NumberField;
class TypedField;

/// The strip on top of every view that measures: starts and cancels, holds the fields of what is measured,
/// says how far it is, and offers what came of it for saving. While it runs the fields are locked; once
/// cancelled it says so until setIdle(). GUI thread only.
///
///     rounds = bar->addNumber(tr("Rounds"), ranges::kRaceRounds, 25, tr("Rounds to measure"));
///     bar->setRunning(tr("warming up"), 0.25, 12.4);   // "warming up · 12 s left"
class MeasureBar : public QWidget {
    Q_OBJECT
public:
    explicit MeasureBar(const QString& startText, QWidget* parent = nullptr);

    /// Takes ownership. The label names the field for assistive tools where it has no name.
    void addField(const QString& label, QWidget* field);
    NumberField* addNumber(const QString& label, const WholeRange& range, std::int64_t value,
                           const QString& meaning);
    /// Reads what is typed in the numbers, as Enter does. False: one is marked; it has the focus, and the bar
    /// says what is wrong with it. Start asks this first.
    bool takeNumbers();
    void setIdle();
    /// `done` 0 … 1; `secondsLeft` 0: unknown.
    void setRunning(const QString& stage, double done, double secondsLeft);
    /// Start is off and the reason is told. Empty: on again.
    void setBlocked(const QString& reason);
    void setSavable(bool savable); ///< at first nothing is

    bool running() const { return running_; }
    QString text() const;

Q_SIGNALS:
    void startRequested();
    void cancelRequested();
    void savePictureRequested();
    void saveTableRequested();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void makeSave();
    void showRunning(bool running);
    void sayIdle();
    void say(const QString& text, const QString& role);

    QToolButton* start_;
    QPushButton* cancel_;
    QWidget* fields_;
    QHBoxLayout* fieldRow_;
    QProgressBar* progress_;
    QLabel* text_;
    QToolButton* save_;
    QList<TypedField*> numbers_;
    QString reason_;
    bool running_ = false, cancelled_ = false;
};

/// "12 s left", "2 min 5 s left", "1 h 4 min left"; empty for 0, which means unknown.
QString timeLeftText(double seconds);

} // namespace batchscope
