#pragma once

#include "core/batching/batch_layout.h"
#include "core/batching/batch_plan.h"

#include <QString>
#include <QStringList>

#include <numeric>

namespace batchscope {

inline std::vector<std::int64_t> lengthsOf(const QString& numbers) {
    std::vector<std::int64_t> lengths;
    for (const QString& number : numbers.split(u' ', Qt::SkipEmptyParts))
        lengths.push_back(number.toLongLong());
    return lengths;
}

template <typename Range>
QString numbers(const Range& range) {
    QStringList words;
    for (const auto& number : range)
        words << QString::number(number);
    return words.join(u' ');
}

/// "abc|x" -> "a x b c / 2 1 1"
inline QString packedText(const QString& names) {
    const QStringList rows = names.split(u'|');
    std::vector<std::int64_t> lengths;
    for (const QString& row : rows)
        lengths.push_back(row.size());
    std::vector<std::uint32_t> all(lengths.size());
    std::iota(all.begin(), all.end(), 0u);
    const auto layout = layOut(all, lengths);
    QStringList letters;
    for (std::int64_t position = 0; position < layout->tokens(); ++position) {
        const auto cell = layout->cellAt(position);
        letters << rows[cell.row].mid(cell.step, 1);
    }
    return letters.join(u' ') + " / " + numbers(layout->batch_sizes);
}

/// Lengths of each batch: "[3] [5 6 7] [10]"
inline QString planText(const BatchPlan& plan, const std::vector<std::int64_t>& lengths) {
    QStringList batches;
    for (std::size_t k = 0; k < plan.batches(); ++k) {
        QStringList words;
        for (const std::uint32_t row : plan.batch(k))
            words << QString::number(lengths[row]);
        batches << u'[' + words.join(u' ') + u']';
    }
    return batches.join(u' ');
}

} // namespace batchscope
