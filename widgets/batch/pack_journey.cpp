#include "widgets/batch/pack_journey.h"

#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/memory_view.h"
#include "widgets/theme/theme.h"

#include <QEasingCurve>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <set>

namespace batchscope {

namespace {

constexpr int kFrameMilliseconds = 16;
constexpr double kLongestDelay = 0.55; // share of a stage after which the last cell sets out
constexpr double kLetterFrom = 9;      // narrower cells fly without their letter
constexpr double kRevealFrom = 0.8;    // of the last stage, where cells out of sight appear too

QRectF between(const QRectF& a, const QRectF& b, double share) {
    const auto mix = [share](double x, double y) { return x + (y - x) * share; };
    return {mix(a.x(), b.x()), mix(a.y(), b.y()), mix(a.width(), b.width()), mix(a.height(), b.height())};
}

double eased(double stage, double delay) {
    static const QEasingCurve kCurve(QEasingCurve::InOutCubic);
    return kCurve.valueForProgress(std::clamp((stage - delay) / (1 - kLongestDelay), 0.0, 1.0));
}

} // namespace

PackJourney::PackJourney(BatchGridView* padded, BatchGridView* packed, MemoryView* memory, QWidget* parent)
    : QWidget(parent), padded_(padded), packed_(packed), memory_(memory) {
    hide();
    setAttribute(Qt::WA_OpaquePaintEvent);
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(kFrameMilliseconds);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (clock_.elapsed() >= kMilliseconds) return stop();
        update();
    });
    parent->installEventFilter(this);
}

void PackJourney::start(const BatchScene& scene) {
    stop();
    if (!scene || !packed_->isVisible()) return;
    scene_ = scene;
    collect();
    takeBackdrops();
    setGeometry(parentWidget()->rect());
    still_ = -1;
    raise();
    show();
    clock_.start();
    timer_.start();
}

void PackJourney::showAt(int milliseconds) {
    if (!running()) return;
    still_ = milliseconds;
    update();
}

void PackJourney::stop() {
    if (!running()) return;
    timer_.stop();
    hide();
    flights_.clear();
    sorting_ = packing_ = done_ = {};
    Q_EMIT finished();
}

void PackJourney::collect() {
    flights_.clear();
    const BatchLayout& layout = *scene_.layout;
    const BatchGeometry &from = padded_->grid(), &to = packed_->grid();
    art_.setLook({&theme(), devicePixelRatioF(), from.cell(), from.pitch(), layout.steps()});
    const auto inSight = [](const BatchGeometry::Range& range, qint64 at) {
        return at >= range.first && at < range.end;
    };
    std::set<qint64> rows;
    for (qint64 row = from.visibleRows().first; row < from.visibleRows().end; ++row)
        rows.insert(row);
    for (qint64 lying = to.visibleRows().first; lying < to.visibleRows().end; ++lying)
        rows.insert(packed_->rowOf(lying));
    std::size_t cells = 0;
    for (const qint64 row : rows)
        cells += std::size_t(layout.lengths[std::size_t(row)]);
    const std::size_t stride = 1 + cells / kMostCells;
    const QPoint paddedCorner = padded_->viewport()->mapTo(parentWidget(), QPoint());
    const QPoint packedCorner = packed_->viewport()->mapTo(parentWidget(), QPoint());
    const QPoint memoryCorner = memory_->mapTo(parentWidget(), QPoint());
    std::size_t count = 0;
    for (const qint64 row : rows) {
        if (count++ % stride != 0) continue;
        const qint64 lying = layout.unsorted_indices[std::size_t(row)];
        const QRect start = from.cellRect(row, 0), goal = to.cellRect(lying, 0);
        // A row out of sight comes from, or goes to, the edge behind which it lies.
        const QPoint startShift(0, std::clamp(start.y(), from.header, from.gridRect().bottom()) - start.y());
        const QPoint goalShift(0, std::clamp(goal.y(), to.header, to.gridRect().bottom()) - goal.y());
        for (qint64 step = 0; step < layout.lengths[std::size_t(row)]; ++step) {
            const bool steps = inSight(from.visibleSteps(), step);
            const bool packedSteps = inSight(to.visibleSteps(), step);
            if (!steps && !packedSteps) continue;
            const double delay =
                kLongestDelay * double(step) / double(std::max<qint64>(1, layout.steps() - 1));
            flights_.push_back({QRectF(from.cellRect(row, step).translated(paddedCorner + startShift)),
                                QRectF(to.cellRect(lying, step).translated(packedCorner + goalShift)),
                                memory_->cellRect(layout.packedPosition(row, step)).translated(memoryCorner),
                                steps && inSight(from.visibleRows(), row),
                                packedSteps && inSight(to.visibleRows(), lying), delay, step,
                                scene_.name(row)[std::size_t(step)]});
        }
    }
}

void PackJourney::takeBackdrops() {
    hide();
    done_ = parentWidget()->grab();
    memory_->setBlank(true);
    packing_ = parentWidget()->grab();
    packed_->setBlank(true);
    sorting_ = parentWidget()->grab();
    packed_->setBlank(false);
    memory_->setBlank(false);
}

int PackJourney::moment() const {
    return still_ >= 0 ? still_ : int(clock_.elapsed());
}

QRectF PackJourney::placeOf(const Flight& flight, int milliseconds) const {
    if (milliseconds < kSortMilliseconds + kRestMilliseconds)
        return between(flight.padded, flight.sorted,
                       eased(double(milliseconds) / kSortMilliseconds, flight.delay));
    const double stage = double(milliseconds - kSortMilliseconds - kRestMilliseconds) / kPackMilliseconds;
    return between(flight.sorted, flight.memory, eased(stage, flight.delay));
}

void PackJourney::drawFlight(QPainter& painter, const Flight& flight, int milliseconds) {
    const bool sorting = milliseconds < kSortMilliseconds + kRestMilliseconds;
    // From or to a place out of sight there is nothing to be seen at that end.
    if (sorting ? !(flight.fromSight || flight.toSight) : !flight.toSight) return;
    const QRectF place = placeOf(flight, milliseconds);
    double opacity = 1;
    if (sorting && !(flight.fromSight && flight.toSight)) {
        const double gone = eased(double(milliseconds) / kSortMilliseconds, flight.delay);
        opacity = flight.toSight ? gone : 1 - gone;
        if (opacity <= 0.02) return;
    }
    painter.setOpacity(opacity);
    painter.fillRect(place, art_.fill(flight.step));
    if (place.width() < kLetterFrom) return;
    const QSizeF cell = padded_->grid().cell();
    art_.drawLetter(painter, place.center() - QPointF(cell.width() / 2, cell.height() / 2), flight.letter,
                    flight.step);
}

void PackJourney::paintEvent(QPaintEvent*) {
    if (!running()) return;
    QPainter painter(this);
    const int now = moment();
    const bool sorting = now < kSortMilliseconds + kRestMilliseconds;
    painter.drawPixmap(0, 0, sorting ? sorting_ : packing_);
    // Rows out of sight of both views have no flight: what they fill appears as its stage ends.
    const int begin = sorting ? 0 : kSortMilliseconds + kRestMilliseconds;
    const double stage = double(now - begin) / (sorting ? kSortMilliseconds : kPackMilliseconds);
    const double reveal = std::clamp((stage - kRevealFrom) / (1 - kRevealFrom), 0.0, 1.0);
    if (reveal > 0) {
        painter.setOpacity(reveal);
        painter.drawPixmap(0, 0, sorting ? packing_ : done_);
        painter.setOpacity(1);
    }
    for (const Flight& flight : flights_)
        drawFlight(painter, flight, now);
    painter.setOpacity(1);
}

void PackJourney::mousePressEvent(QMouseEvent*) {
    stop();
}

bool PackJourney::eventFilter(QObject* watched, QEvent* event) {
    if (running() && event->type() == QEvent::Resize) stop();
    return QWidget::eventFilter(watched, event);
}

} // namespace batchscope
