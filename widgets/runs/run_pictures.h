#pragma once

#include "core/runs/run_record.h"

#include <QString>
#include <QStringList>

namespace batchscope {

/// What pictures are saved as: "png" (at 1, 2 and 4 times the resolution), "svg", "pdf".
QStringList pictureWords();
/// The endings that a word stands for: "png" -> "@1x.png", "@2x.png", "@4x.png".
QStringList pictureEndings(const QString& word);

/// The files that saveRunPictures() writes: `folder/model-loss.svg`, `…-accuracy.svg`, `…-speed.svg`.
QStringList runPictureFiles(const QString& folder, const QString& name, const QStringList& words);
/// Draws a run's curves as the Train page does, in the light colours, which are those of print. Throws
/// InputError as saveDrawing(). GUI thread only; the theme is the same before and after.
QStringList saveRunPictures(const RunRecord& run, const RunCurves& curves, const QString& folder,
                            const QString& name, const QStringList& words);

} // namespace batchscope
