#pragma once

#include "core/runs/run_record.h"

#include <QList>
#include <QString>

namespace batchscope {

/// How runs are spoken of.
QString stateWord(RunState state);                      ///< "interrupted"
QString dateText(const std::string& utc);               ///< "2026-11-22 10:04", local time; empty for no time
QString runTimeText(double seconds);                    ///< "3.0 s", "4:12", "1:04:09"
QString tagsText(const std::vector<std::string>& tags); ///< "class, slow"
QStringList tagsFrom(const QString& text);              ///< the inverse; sorted, each once

/// A name in at most so many letters: whole, or what stands before its colon, or cut short.
///
///     shortName("Run 4: gru 128, plain", 10) == "Run 4"
QString shortName(const std::string& name, int letters);

struct RunDetail {
    QString title, value;
    bool operator==(const RunDetail&) const = default;
};
/// Data, the settings that the run uses in the order of the dock, and the machine.
QList<RunDetail> detailsOf(const RunRecord& run);

} // namespace batchscope
