#pragma once

#include <QString>

namespace batchscope {

// Counts with their noun, singular or plural: 1 is "1 batch", 21063 "21,063 batches".
QString namesText(qint64 count);
QString lettersText(qint64 count);
QString cellsText(qint64 count);
QString batchesText(qint64 count);
QString timeStepsText(qint64 count);

} // namespace batchscope
