#pragma once

#include "core/batching/epoch.h"
#include "widgets/theme/theme.h"

#include <QImage>

#include <span>
#include <vector>

namespace batchscope {

/// Where the batches of an epoch lie along its axis of rows.
///
///     batches of 2, 1 and 1 rows, 8 pixels:   extent(0) == {0, 4}, extent(1) == {4, 6}, batchAt(5) == 1
class EpochGeometry {
public:
    struct Extent {
        double first = 0, end = 0; ///< pixels
    };

    EpochGeometry() = default;
    /// `byLength`: batches lie in order of their longest name rather than as they are trained.
    EpochGeometry(const Epoch& scene, double pixels, bool byLength);

    Extent extent(std::size_t batch) const;
    std::size_t batchAt(double pixel) const; ///< 0 <= pixel < pixels
    /// Batches in the order in which they lie; their places in it.
    const std::vector<std::size_t>& sequence() const { return sequence_; }
    std::size_t placeOf(std::size_t batch) const { return place_[batch]; }

private:
    double pixels_ = 0;
    std::vector<std::size_t> sequence_, place_;
    std::vector<std::int64_t> rowsBefore_; ///< by place, and all rows at the end
};

/// The epoch from above as a picture: along one axis its rows, batch after batch, along the other the time
/// steps; a letter in the colour of its step, padding hatched. Where several rows share a pixel their colours
/// mix. O(rows + pixels).
enum class RowsRun { Down, Across }; ///< down: steps to the right; across: steps upwards
QImage epochPicture(const Epoch& scene, const EpochGeometry& geometry, const QSize& size, RowsRun run,
                    const Theme& theme);

} // namespace batchscope
