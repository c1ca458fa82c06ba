#pragma once

#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"

#include <QString>

namespace batchscope {

/// What a spot of a batch means, in one sentence for the status line and for screen readers. Empty without a
/// scene; a spot outside the batch counts as none.
///
///     `abc` and `x`, row 1, step 1
///         -> "time step 1: 1 of 2 names still running, packed position 2 · x, padding after its 1 letter"
QString sentence(const BatchScene& scene, BatchSelection::Spot spot);

/// A batch row's name, fit to stand inside a sentence of another direction.
QString nameText(const BatchScene& scene, qint64 row);
QString labelText(const BatchScene& scene, qint64 row);

} // namespace batchscope
