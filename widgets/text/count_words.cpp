#include "widgets/text/count_words.h"

#include "widgets/text/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CountWords)
};

/// What a catalogue chooses the plural's form by.
int form(qint64 count) {
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

// With %1 rather than %n: the number is grouped as everywhere else, while `form` still chooses the plural.

QString namesText(qint64 count) {
    return count == 1 ? Words::tr("1 name") : Words::tr("%1 names", nullptr, form(count)).arg(grouped(count));
}

QString lettersText(qint64 count) {
    return count == 1 ? Words::tr("1 letter")
                      : Words::tr("%1 letters", nullptr, form(count)).arg(grouped(count));
}

QString cellsText(qint64 count) {
    return count == 1 ? Words::tr("1 cell") : Words::tr("%1 cells", nullptr, form(count)).arg(grouped(count));
}

QString batchesText(qint64 count) {
    return count == 1 ? Words::tr("1 batch")
                      : Words::tr("%1 batches", nullptr, form(count)).arg(grouped(count));
}

QString timeStepsText(qint64 count) {
    return count == 1 ? Words::tr("1 time step")
                      : Words::tr("%1 time steps", nullptr, form(count)).arg(grouped(count));
}

} // namespace batchscope
