#pragma once

#include "core/measuring/cost_model.h"

#include <QString>

namespace batchscope {

/// "packed" or "padded".
QString executionName(Execution execution);
/// A way through the model as people name it: "letter by letter".
QString pathName(BatchPath path);
/// What the way does, and so why it has a rung of its own; one clause: "one call a name, …".
QString pathReason(BatchPath path);
QString rungReason(BatchPath path, const std::string& engine); ///< the same of an engine
/// Index of the way's colour and mark, the same in every plot.
int pathColor(BatchPath path);
int rungColor(BatchPath path, const std::string& engine);
/// With the device where it is not the processor and the engine where it is not LibTorch: "packed, cuda",
/// "packed, fused".
QString rungName(BatchPath path, const std::string& device, const std::string& engine);

/// In the unit that reads best, in three digits: "48.2 µs", "1.25 s", "2 min 5 s".
QString durationText(double seconds);
/// "820 MiB", "6.2 GiB"; "–" for 0, which means unknown.
QString bytesText(double bytes);
/// `ratio` in three digits with its sign: "41.2 ×".
QString timesText(double ratio);

/// "900 µs per batch + 48 µs per time step + 900 ns per cell, R² 0.994 (64 batches)"; empty where nothing
/// was fitted.
QString equationText(const CostModel& model);
/// "Packed is 41.0 × as fast as letter by letter: …"; empty without a lesson.
QString lessonText(const Lesson& lesson);
/// "Cheapest: bucketed batches of 512, packed: 3.10 s per epoch; packing saves 4 %, …"; empty without an
/// advice.
QString adviceText(const Advice& advice);
/// That the machine is noisy by the times of `who`, and what to do; empty where it is quiet.
QString noiseText(const MachineNoise& noise, const QString& who);
/// "slope −0.98 (−1 for independent names)".
QString slopeText(double slope);

} // namespace batchscope
