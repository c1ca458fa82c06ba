#pragma once

#include "widgets/batch/batch_scene.h"
#include "widgets/batch/cell_art.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace batchscope {

class BatchGridView;
class MemoryView;

/// The way of the cells from the padded grid to sorted order, and from there to their places in memory, drawn
/// above the three views for a few seconds. Only cells that are in sight travel. A click, a key or a resize
/// ends it; so does any change of the batch, by stop().
class PackJourney : public QWidget {
    Q_OBJECT
public:
    static constexpr int kSortMilliseconds = 1800, kRestMilliseconds = 500, kPackMilliseconds = 2200;
    static constexpr int kMilliseconds = kSortMilliseconds + kRestMilliseconds + kPackMilliseconds;
    static constexpr std::size_t kMostCells = 3000;

    /// The views are children of `parent`, which this covers, and outlive this.
    PackJourney(BatchGridView* padded, BatchGridView* packed, MemoryView* memory, QWidget* parent);

    void start(const BatchScene& scene);
    void stop();
    bool running() const { return timer_.isActive(); }
    void showAt(int milliseconds); ///< stands still at a moment, 0 … kMilliseconds; for pictures and tests

    /// A cell on its way: its places in the three views, in this widget's coordinates.
    struct Flight {
        QRectF padded, sorted, memory;
        bool fromSight, toSight; ///< whether it can be seen in the padded, in the packed view
        double delay;            ///< share of a stage that it waits
        qint64 step;
        char32_t letter;
    };
    const std::vector<Flight>& flights() const { return flights_; }
    /// Where a flight is at a moment.
    QRectF placeOf(const Flight& flight, int milliseconds) const;

Q_SIGNALS:
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void collect();
    void takeBackdrops();
    void drawFlight(QPainter& painter, const Flight& flight, int milliseconds);
    int moment() const;

    BatchGridView *padded_, *packed_;
    MemoryView* memory_;
    BatchScene scene_;
    std::vector<Flight> flights_;
    QPixmap sorting_, packing_, done_; ///< the page with what has not yet arrived left out
    CellArt art_;
    QTimer timer_;
    QElapsedTimer clock_;
    int still_ = -1;
};

} // namespace batchscope
