#pragma once

#include "core/data/alphabet.h"
#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"

#include <QString>

namespace batchscope {

/// What a spot of a batch is in its one-hot tensor, in one sentence for the status line and for screen
/// readers. Empty without a scene; a spot outside the batch counts as none. A name over 40 letters is cut.
///
///     `abß` and `x` over the letters abx, index 3 being the unknown one
///         row 0, step 1 -> "step 1 of abß: b is index 1 of 4"
///         row 0, step 2 -> "step 2 of abß: ß is not in the alphabet: it lights the unknown column, index 3"
///         row 1, step 1 -> "step 1 of x: padding, all 4 numbers are 0"
QString oneHotSentence(const BatchScene& scene, const Alphabet& alphabet, BatchSelection::Spot spot);

/// A letter as it can stand inside a sentence of another direction.
QString spokenLetter(char32_t letter);

} // namespace batchscope
