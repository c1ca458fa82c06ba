#include "widgets/measure/sweep_words.h"

#include "core/measuring/sweep.h"
#include "widgets/measure/measure_words.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SweepWords)
};

bool isTimed(const SweepPoint& point) {
    return point.namesPerSecond > 0;
}

} // namespace

QStringList cancelledText(const SweepResult& result) {
    if (result.complete) return {};
    const auto& points = result.points;
    const auto timed = std::count_if(points.begin(), points.end(), isTimed);
    const auto fit =
        std::count_if(points.begin(), points.end(), [](const SweepPoint& p) { return p.problem.empty(); });
    QStringList words{
        timed == 0 ? Words::tr("The sweep was cancelled before a batch size was timed")
        : timed < fit
            ? Words::tr("The sweep was cancelled: %1 of %2 points were timed")
                  .arg(grouped(timed), grouped(fit))
            : Words::tr("The sweep was cancelled: all points were timed, the noise of the gradient is not "
                        "complete")};
    for (auto first = points.begin(); first != points.end();) { // of each way
        const auto end = std::find_if(first, points.end(),
                                      [&](const SweepPoint& point) { return point.path != first->path; });
        const auto least = std::find_if(first, end, isTimed);
        if (least != end && least != first)
            words += Words::tr("%1 is compared with batch size %2, the smallest that was timed")
                         .arg(rungName(least->path, least->device, least->engine), grouped(least->batchSize));
        first = end;
    }
    return words;
}

} // namespace batchscope
