#pragma once

#include <QWidget>

#include <array>

class QAction;
class QActionGroup;
class QLabel;
class QStackedWidget;

namespace batchscope {

class CostView;
class MeasureBar;
class ProofView;
class RaceView;
class SweepView;

/// What the ways to run a batch have in common and what they cost: that they compute the same, how fast they
/// are, how that changes with the batch size, and what a batch costs. A chip a view. The page shows what it
/// is given and asks for measurements by the signals of its views.
class RacePage : public QWidget {
    Q_OBJECT
public:
    enum class View { Proof, Race, Sweep, Cost };
    static constexpr int kViews = 4;

    explicit RacePage(QWidget* parent = nullptr);

    void showView(View view);
    View view() const;
    /// What one has to know of a view's result, such as that it is of other settings; empty: nothing.
    void setNote(View view, const QString& note);
    QString note(View view) const { return notes_[std::size_t(view)]; }

    ProofView* proof() const { return proof_; }
    RaceView* race() const { return race_; }
    SweepView* sweep() const { return sweep_; }
    CostView* cost() const { return cost_; }
    MeasureBar& bar(View view) const;
    QWidget* widget(View view) const;

    QAction* viewAction(View view) const; ///< checkable; P, R, S, C
    QList<QAction*> menuActions() const;  ///< all of them, in menu order

Q_SIGNALS:
    void viewChanged();
    void statusSentence(const QString& sentence); ///< what is under the pointer or current, in words

private:
    void makeActions();
    void applyView();

    ProofView* proof_;
    RaceView* race_;
    SweepView* sweep_;
    CostView* cost_;
    QStackedWidget* views_;
    QLabel* note_;
    QActionGroup* viewActions_;
    std::array<QString, kViews> notes_;
};

} // namespace batchscope
