#pragma once

#include "core/data/name_dataset.h"
#include "core/training/train_options.h"
#include "widgets/session/measure_session.h"

#include <QString>

#include <memory>

namespace batchscope {

/// What a result was measured with.
struct MeasuredWith {
    std::shared_ptr<const NameDataset> data;
    TrainOptions options;
};

/// What one has to know of a result of this kind that was made with `then`, now that `now` is what is set:
/// "measured with LSTM 128; the settings have changed since". Empty where nothing that matters to the kind is
/// another.
QString changeNote(MeasureSession::Kind kind, const MeasuredWith& then, const MeasuredWith& now);

QString modelText(const TrainOptions& options); ///< "LSTM 128, 2 layers, both directions"

} // namespace batchscope
