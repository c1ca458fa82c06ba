#include "widgets/text/strategy_words.h"

#include "widgets/text/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StrategyWords)
};

QString decimal(double value, int decimals) {
    return numberLocale().toString(value, 'f', decimals).replace(u'-', u'−');
}

/// The ratio as it was typed, without trailing zeros.
QString ratioText(double ratio) {
    return numberLocale().toString(ratio, 'g', 6);
}

QString full(const PlanOptions& options) {
    return Words::tr("names = %1").arg(grouped(options.batchSize));
}

/// 5, 7 as "1–4 | 5–6 | 7+".
QString rangesText(const std::vector<std::int64_t>& boundaries) {
    QStringList ranges;
    std::int64_t from = 1;
    for (const std::int64_t bound : boundaries) {
        const std::int64_t to = bound - 1;
        if (to >= from)
            ranges += to == from ? grouped(from) : QStringLiteral("%1–%2").arg(grouped(from), grouped(to));
        from = bound;
    }
    ranges += grouped(from) + u'+';
    return ranges.join(u" | ");
}

QString formulaOf(const PlanOptions& options) {
    const QString size = grouped(options.batchSize);
    switch (options.strategy) {
    case Strategy::Plain:
        return Words::tr("close when %1").arg(full(options));
    case Strategy::Sorted:
        return Words::tr("sort all by length; close when %1").arg(full(options));
    case Strategy::Bucketed:
        return Words::tr("close when length > %1 × shortest, or %2")
            .arg(ratioText(options.ratio), full(options));
    case Strategy::ExactLength:
        return Words::tr("close when length ≠ shortest, or %1").arg(full(options));
    case Strategy::Boundaries:
        return Words::tr("buckets %1; close when %2").arg(rangesText(options.boundaries), full(options));
    case Strategy::Pooled:
        return Words::tr("sort each %1 × %2 names; close when %3")
            .arg(grouped(options.pool), size, full(options));
    case Strategy::LengthGrouped:
        return Words::tr("sort each min(50, all / %1) × %2 names; close when %3")
            .arg(grouped(4 * options.batchSize), size, full(options));
    case Strategy::TokenBudget:
        return Words::tr("close when (names + 1) × length > %1, or %2")
            .arg(grouped(options.budget), full(options));
    }
    return {};
}

QString definitionOf(Strategy strategy) {
    switch (strategy) {
    case Strategy::Plain:
        return Words::tr("Names share a batch as they were drawn. Every batch is as long as its longest "
                         "name, and the rest is padding.");
    case Strategy::Sorted:
        return Words::tr("All names are sorted by length and cut into batches; the batches then come in "
                         "random order.");
    case Strategy::Bucketed:
        return Words::tr("Names are sorted by length; a batch also ends where a name exceeds its shortest by "
                         "the growth ratio.");
    case Strategy::ExactLength:
        return Words::tr(
            "Only names of the same length share a batch. Nothing is padded, so no mask is needed.");
    case Strategy::Boundaries:
        return Words::tr(
            "Each range of lengths has a bucket that fills as names arrive; a full bucket is a batch.");
    case Strategy::Pooled:
        return Words::tr("Names are drawn pool by pool; each pool is sorted by length and cut into batches.");
    case Strategy::LengthGrouped:
        return Words::tr("Shuffled names are cut into megabatches, each sorted longest first; the epoch "
                         "starts with the longest name.");
    case Strategy::TokenBudget:
        return Words::tr("Names are sorted by length, and a batch ends before its padded cells exceed a "
                         "budget: long names, small batches.");
    }
    return {};
}

QString originOf(Strategy strategy) {
    switch (strategy) {
    case Strategy::Plain:
        return Words::tr("PyTorch DataLoader(shuffle=True)");
    case Strategy::Sorted:
        return Words::tr("ESPnet batch_type sorted; Deep Speech 2, first epoch");
    case Strategy::Bucketed:
        return Words::tr("the article; tensor2tensor");
    case Strategy::ExactLength:
        return Words::tr("Show, Attend and Tell; skip-thoughts");
    case Strategy::Boundaries:
        return Words::tr("tf.data bucket_by_sequence_length");
    case Strategy::Pooled:
        return Words::tr("torchtext BucketIterator (pool)");
    case Strategy::LengthGrouped:
        return Words::tr("Hugging Face group_by_length");
    case Strategy::TokenBudget:
        return Words::tr("fairseq --max-tokens");
    }
    return {};
}

QString costOf(Strategy strategy) {
    switch (strategy) {
    case Strategy::Plain:
        return Words::tr("No cost: every batch is a random sample.");
    case Strategy::Sorted:
        return Words::tr("A batch has only one or two lengths, and so fewer of the labels.");
    case Strategy::Bucketed:
        return Words::tr("As sorted; and in batches cut short by the ratio, each name weighs more.");
    case Strategy::ExactLength:
        return Words::tr("Rare lengths give small batches, in which each name weighs more.");
    case Strategy::Boundaries:
        return Words::tr("Labels mix only within a range, and the last batch of a bucket may be small.");
    case Strategy::Pooled:
        return Words::tr("Names mix only within their pool: a small pool is more random but pads more.");
    case Strategy::LengthGrouped:
        return Words::tr("Batches run from long to short again and again, which gives a sawtooth loss.");
    case Strategy::TokenBudget:
        return Words::tr("Batches of long names hold fewer names, and each of them weighs more.");
    }
    return {};
}

LearningFigure correlationFigure(const std::optional<double>& correlation) {
    const QString caption = Words::tr("Length correlation");
    if (!correlation) return {caption, QStringLiteral("–"), Words::tr("too few or too similar batches")};
    const double r = std::abs(*correlation) < 0.005 ? 0 : *correlation;
    const QString meaning = r >= 0.6    ? Words::tr("lengths carry over from batch to batch: a sawtooth loss")
                            : r >= 0.25 ? Words::tr("neighbouring batches have similar lengths")
                            : r > -0.25 ? Words::tr("batch lengths come in random order")
                                        : Words::tr("short and long batches alternate");
    return {caption, decimal(r, 2), meaning};
}

LearningFigure entropyFigure(double within, double whole) {
    const double lost = whole > 0 ? 1 - within / whole : 0;
    const QString figure = Words::tr("%1 of %2").arg(decimal(within, 2), decimal(whole, 2));
    return {Words::tr("Label entropy"), figure,
            lost < 0.0005 ? Words::tr("a batch is as varied as the whole")
                          : Words::tr("a batch lacks %1 of the variety").arg(percent(lost)),
            Words::tr("bits")};
}

LearningFigure seenFigure(const LearningCost& cost) {
    const QString caption = Words::tr("Seen");
    if (cost.fewestSeen == 1 && cost.mostSeen == 1)
        return {caption, Words::tr("once"), Words::tr("every name in every epoch")};
    const QString times =
        cost.fewestSeen == cost.mostSeen
            ? Words::tr("%1 times").arg(grouped(cost.mostSeen))
            : Words::tr("%1–%2 times").arg(grouped(cost.fewestSeen), grouped(cost.mostSeen));
    if (cost.fewestSeen > 0) return {caption, times, Words::tr("no name is missed")};
    return {caption, QStringLiteral("%1, %2").arg(times, percent(cost.shareSeen)),
            Words::tr("%1 of the names are missed").arg(percent(1 - cost.shareSeen))};
}

LearningFigure weightFigure(double least, double most) {
    const QString caption = Words::tr("Weight");
    const auto text = [](double weight) { return decimal(weight, weight < 9.995 ? 2 : 0); };
    if (text(least) == text(most)) return {caption, Words::tr("even"), Words::tr("all names count the same")};
    return {caption, QStringLiteral("%1–%2").arg(text(least), text(most)),
            Words::tr("a name in the smallest batch counts %1 times one in the largest")
                .arg(decimal(most / least, most / least < 9.95 ? 1 : 0))};
}

} // namespace

QString strategyName(Strategy strategy) {
    switch (strategy) {
    case Strategy::Plain:
        return Words::tr("plain");
    case Strategy::Sorted:
        return Words::tr("sorted");
    case Strategy::Bucketed:
        return Words::tr("bucketed");
    case Strategy::ExactLength:
        return Words::tr("exact length");
    case Strategy::Boundaries:
        return Words::tr("boundaries");
    case Strategy::Pooled:
        return Words::tr("pooled");
    case Strategy::LengthGrouped:
        return Words::tr("length grouped");
    case Strategy::TokenBudget:
        return Words::tr("token budget");
    }
    return {};
}

StrategyWords wordsOf(const PlanOptions& options) {
    const Strategy strategy = options.strategy;
    return {strategyName(strategy), definitionOf(strategy), formulaOf(options), originOf(strategy),
            costOf(strategy)};
}

QList<LearningFigure> learningFigures(const LearningCost& cost) {
    return {correlationFigure(cost.lengthCorrelation),
            entropyFigure(cost.labelEntropy, cost.wholeLabelEntropy), seenFigure(cost),
            weightFigure(cost.leastWeight, cost.mostWeight)};
}

QString noEffectText(const BatchCost& plain, const BatchCost& grouped) {
    if (!changesNothing(plain, grouped)) return {};
    return Words::tr("no effect: waste %1 → %2")
        .arg(decimal(100 * plain.waste(), 1), percent(grouped.waste()));
}

} // namespace batchscope
