#pragma once

#include <QStringList>

namespace batchscope {

struct SweepResult;

/// What there is of a sweep that ended before it was complete, a sentence each; none where it is complete.
QStringList cancelledText(const SweepResult& result);

} // namespace batchscope
