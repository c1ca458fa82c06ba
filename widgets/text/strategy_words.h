#pragma once

#include "core/batching/strategy_study.h"

#include <QString>
#include <QStringList>

namespace batchscope {

/// A strategy as the settings name it: "exact length".
QString strategyName(Strategy strategy);

/// What a strategy is, in words that need no other page.
struct StrategyWords {
    QString name;
    QString definition; ///< one or two sentences
    QString formula;    ///< plain text with the user's own sizes
    QString origin;     ///< where the field has it
    QString cost;       ///< what it costs in learning, in one sentence
};

/// Of `options.strategy`, with the sizes of `options`.
///
///     Bucketed, ratio 1.5, batch size 512  ->  formula "close when length > 1.5 × shortest, or names = 512"
StrategyWords wordsOf(const PlanOptions& options);

/// One measured cost in learning: what it is about, its figure for a table, and what the figure means. The
/// caption is at most three words.
struct LearningFigure {
    QString caption, figure, meaning;
    QString unit = {}; ///< after the figure where there is room: "bits"
};

/// Correlation of neighbouring batches' lengths, label entropy in bits, how often a name is seen, and the
/// weight of a name; in this order.
///
///     shareSeen 0.632, seen 0 to 5 times  ->  "Seen", "0–5 times, 63.2 %", "36.8 % of the names are missed"
QList<LearningFigure> learningFigures(const LearningCost& cost);

/// "no effect: waste 46.3 → 46.3 %" where grouping makes as many batches, steps and cells as `plain`; else
/// empty.
QString noEffectText(const BatchCost& plain, const BatchCost& grouped);

} // namespace batchscope
