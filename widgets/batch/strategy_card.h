#pragma once

#include "core/batching/strategy_study.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace batchscope {

/// One strategy told whole: what it is, its formula, where the field has it, and what it costs in learning
/// with the figures measured; or why it cannot be met. What does not fit scrolls beneath the
/// name and the button. GUI thread only.
class StrategyCard : public QWidget {
    Q_OBJECT
public:
    explicit StrategyCard(QWidget* parent = nullptr);

    /// `plain`: what the plain strategy costs on the same data, to tell whether grouping had an effect; null
    /// where it is not known. `inUse`: the settings have this strategy already.
    void setStrategy(const StudiedStrategy& studied, const BatchCost* plain, bool inUse);
    void clear(); ///< nothing to tell
    Strategy strategy() const { return strategy_; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void useRequested(batchscope::Strategy strategy);

private:
    class Mark;
    struct Figure {
        QLabel *caption, *value, *meaning;
    };
    QLabel* text(const char* role, QVBoxLayout* box);
    QWidget* makeWords();
    void makeFigures(QVBoxLayout* box);
    void tell(QLabel* label, const QString& words);

    Strategy strategy_ = Strategy::Plain;
    Mark* mark_;
    QScrollArea* area_;
    QLabel *name_, *problem_, *effect_, *definition_, *formula_, *origin_, *section_, *cost_;
    std::array<Figure, 4> figures_{};
    QPushButton* use_;
};

} // namespace batchscope
