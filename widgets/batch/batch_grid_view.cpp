#include "widgets/batch/batch_grid_view.h"

#include "widgets/batch/batch_words.h"
#include "widgets/theme/accessible_pictures.h"
#include "widgets/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace batchscope {

namespace {

constexpr std::array kZooms{1, 2, 4, 6, 8, 12, 16, 20, 25, 32, 40};
constexpr int kColumnGap = 10, kLeftLeast = 88;
constexpr int kNotch = 120;
constexpr int kFittingLeast = 13; // smaller letters are no joy to read
constexpr int kMostParts = 8;

} // namespace

BatchGridView::BatchGridView(BatchSelection* selection, Arrangement arrangement, QWidget* parent)
    : QAbstractScrollArea(parent), selection_(selection), arrangement_(arrangement), painter_(arrangement) {
    grid_.hasBars = arrangement == Arrangement::Packed;
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    markPicture(this, PictureKind::Graphic);
    setAccessibleName(grid_.hasBars ? tr("Packed batch") : tr("Padded batch"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(selection_, &BatchSelection::changed, this, &BatchGridView::updateSpot);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        if (scene_) painter_.setScene(scene_);
        updateLayout();
    });
    updateWords();
}

QSize BatchGridView::sizeHint() const {
    return {640, 480};
}

QSize BatchGridView::minimumSizeHint() const {
    return {280, 112};
}

void BatchGridView::setScene(const BatchScene& scene) {
    scene_ = scene;
    grid_.rows = scene ? scene.layout->size() : 0;
    grid_.steps = scene ? scene.layout->steps() : 0;
    if (scene) painter_.setScene(scene);
    updateLayout();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    updateWords();
}

qint64 BatchGridView::rowOf(qint64 lying) const {
    const bool sorted = arrangement_ == Arrangement::Packed && lying >= 0 && lying < grid_.rows;
    return sorted ? scene_.layout->sorted_indices[std::size_t(lying)] : lying;
}

qint64 BatchGridView::lyingAt(qint64 row) const {
    const bool sorted = arrangement_ == Arrangement::Packed && row >= 0 && row < grid_.rows;
    return sorted ? scene_.layout->unsorted_indices[std::size_t(row)] : row;
}

void BatchGridView::setBlank(bool on) {
    if (on == blank_) return;
    blank_ = on;
    viewport()->update();
}

void BatchGridView::updateSpot() {
    updateWords();
    const auto now = lyingSpot();
    if (!scene_ || now == painted_) return;
    viewport()->update(touchedBy(painted_, now));
    painted_ = now;
}

QRegion BatchGridView::touchedBy(BatchSelection::Spot before, BatchSelection::Spot now) const {
    constexpr int kAround = 16; // a bold number is wider than its column
    QRegion touched;
    if (before.step != now.step) {
        // All steps between change from faded to full or back; without a step none is faded.
        if (before.step < 0 || now.step < 0) return viewport()->rect();
        const auto [first, last] = std::minmax(before.step, now.step);
        const QRect columns = grid_.cellRect(0, first) | grid_.cellRect(0, last);
        touched += QRect(columns.x() - kAround, 0, columns.width() + 2 * kAround, grid_.viewport.height());
        if (arrangement_ == Arrangement::Packed) touched += QRect(0, 0, grid_.left, grid_.viewport.height());
    }
    if (before.row != now.row) {
        for (const qint64 row : {before.row, now.row})
            if (row >= 0) touched += grid_.rowRect(row).adjusted(0, -9, 0, 9);
    } else if (now.row >= 0) {
        touched += grid_.rowRect(now.row).adjusted(0, -4, 0, 4); // the ring around its cell moves
    }
    return touched;
}

void BatchGridView::showRow(qint64 row) {
    const qint64 lying = lyingAt(row);
    if (lying < 0 || lying >= grid_.rows) return;
    verticalScrollBar()->setValue(grid_.scrollShowing(lying, 0).y());
}

int BatchGridView::fittingZoom() const {
    return grid_.fittingZoom(kFittingLeast);
}

void BatchGridView::setMaskMode(bool on) {
    mask_ = on;
    setAccessibleName(on ? tr("Mask of the batch") : grid_.hasBars ? tr("Packed batch") : tr("Padded batch"));
    viewport()->update();
}

void BatchGridView::updateWords() {
    const QString words = scene_ ? sentence(scene_, shownSpot()) : tr("No batch yet");
    if (words == accessibleDescription()) return;
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void BatchGridView::updateLayout() {
    grid_.viewport = viewport()->size();
    const RowCaptions& captions = painter_.captions();
    const bool packed = arrangement_ == Arrangement::Packed;
    const int texts = packed ? captions.labelWidth() : captions.nameWidth();
    grid_.left = std::max(kLeftLeast, texts + kColumnGap + 2);
    grid_.right = packed ? 4 : captions.labelWidth() + kColumnGap + 4;
    const QSize range = grid_.scrollRange();
    const QSize room = grid_.gridRect().size();
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(grid_.pitch().width());
    horizontalScrollBar()->setRange(0, range.width());
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(std::max(grid_.pitch().height(), 8));
    verticalScrollBar()->setRange(0, range.height());
    scrollContentsBy(0, 0);
}

void BatchGridView::scrollContentsBy(int, int) {
    grid_.scroll = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    painted_ = lyingSpot();
    viewport()->update();
    Q_EMIT geometryChanged();
}

void BatchGridView::resizeEvent(QResizeEvent*) {
    updateLayout();
}

BatchSelection::Spot BatchGridView::shownSpot() const {
    const auto spot = selection_->spot();
    return {spot.row < grid_.rows ? spot.row : -1, spot.step < grid_.steps ? spot.step : -1};
}

BatchSelection::Spot BatchGridView::lyingSpot() const {
    const auto spot = shownSpot();
    return {lyingAt(spot.row), spot.step};
}

void BatchGridView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    if (scene_) {
        // The scale of what is painted on, which may be a picture finer than the screen.
        const double ratio = std::max(1.0, painter.deviceTransform().m11());
        const bool few = event->region().rectCount() <= kMostParts;
        for (const QRect& part : few ? event->region() : QRegion(event->rect())) {
            painter.setClipRect(part);
            painter.fillRect(part, theme().panel);
            painter_.paint(painter, {grid_, lyingSpot(), part, mask_, hasFocus(), ratio, blank_});
        }
        return;
    }
    painter.fillRect(viewport()->rect(), theme().panel);
    painter.setPen(theme().dim);
    painter.setFont(uiFont(13));
    painter.drawText(
        viewport()->rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
        tr("No batch yet.\nLoad names and choose how they are batched; the first batch shows here."));
}

BatchSelection::Spot BatchGridView::spotAt(QPoint at) const {
    if (!scene_) return {};
    const auto row = grid_.rowAt(at);
    const auto step = grid_.stepAt(at);
    return {rowOf(row.value_or(-1)), step.value_or(-1)};
}

void BatchGridView::hover(QPoint at) {
    const auto spot = spotAt(at);
    spot == BatchSelection::Spot{} ? selection_->leave() : selection_->hover(spot);
}

void BatchGridView::select(BatchSelection::Spot spot) {
    if (spot.row >= 0 || spot.step >= 0) {
        const QPoint to =
            grid_.scrollShowing(std::max<qint64>(lyingAt(spot.row), 0), std::max<qint64>(spot.step, 0));
        if (spot.step >= 0) horizontalScrollBar()->setValue(to.x());
        if (spot.row >= 0) verticalScrollBar()->setValue(to.y());
    }
    selection_->set(spot);
    Q_EMIT chosen(spot);
}

void BatchGridView::mouseMoveEvent(QMouseEvent* event) {
    hover(event->position().toPoint());
}

void BatchGridView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    const auto spot = spotAt(event->position().toPoint());
    // A second click on what is chosen lets it go.
    const bool again = selection_->chosen() == spot;
    selection_->set(again ? BatchSelection::Spot{} : spot);
    if (again) return hover(event->position().toPoint());
    Q_EMIT chosen(spot);
}

bool BatchGridView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) selection_->leave();
    if (event->type() == QEvent::ToolTip && scene_) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto spot = spotAt(help->pos());
        const bool anything = spot != BatchSelection::Spot{};
        QToolTip::showText(help->globalPos(), anything ? sentence(scene_, spot) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void BatchGridView::focusInEvent(QFocusEvent* event) {
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    // A row and no step: a step would make the figures beneath count no further than it.
    if (byKey && scene_ && shownSpot() == BatchSelection::Spot{}) selection_->set({rowOf(0), -1});
    viewport()->update();
}

void BatchGridView::focusOutEvent(QFocusEvent*) {
    viewport()->update();
}

void BatchGridView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return zoomToFit();
    case Qt::Key_Escape:
        if (shownSpot() == BatchSelection::Spot{}) break;
        return select({});
    default:
        break;
    }
    if (!scene_ || !moveBy(event->key(), event->modifiers())) event->ignore();
}

bool BatchGridView::moveBy(int key, Qt::KeyboardModifiers modifiers) {
    auto spot = lyingSpot();
    const bool begun = spot.row >= 0 && spot.step >= 0;
    spot = {std::max<qint64>(spot.row, 0), std::max<qint64>(spot.step, 0)};
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const bool page = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    // With Ctrl, arrows and pages belong to the page: they turn batches.
    if (control && key != Qt::Key_Home && key != Qt::Key_End) return false;
    const qint64 rows = page ? std::max<qint64>(1, grid_.gridRect().height() / grid_.pitch().height()) : 1;
    switch (key) {
    case Qt::Key_Left:
        spot.step -= begun ? 1 : 0;
        break;
    case Qt::Key_Right:
        spot.step += begun ? 1 : 0;
        break;
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        spot.row -= begun ? rows : 0;
        break;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        spot.row += begun ? rows : 0;
        break;
    case Qt::Key_Home:
        control ? spot.row = 0 : spot.step = 0;
        break;
    case Qt::Key_End:
        control ? spot.row = grid_.rows - 1 : spot.step = grid_.steps - 1;
        break;
    default:
        return false;
    }
    select({rowOf(std::clamp<qint64>(spot.row, 0, grid_.rows - 1)),
            std::clamp<qint64>(spot.step, 0, grid_.steps - 1)});
    return true;
}

void BatchGridView::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        hover(event->position().toPoint());
        return;
    }
    event->accept();
    // Fine wheels and touch pads send fractions of a notch.
    wheel_ += event->angleDelta().y();
    const int notches = wheel_ / kNotch;
    wheel_ -= notches * kNotch;
    zoomAround(zoomed(notches), int(event->position().y()));
}

void BatchGridView::zoomAround(int cellHeight, int y) {
    cellHeight = std::clamp(cellHeight, kZooms.front(), kZooms.back());
    if (cellHeight == grid_.zoom) return;
    const int inside = std::clamp(y - grid_.header, 0, std::max(0, grid_.gridRect().height()));
    const double row = double(grid_.scroll.y() + inside) / grid_.pitch().height();
    grid_.zoom = cellHeight;
    updateLayout();
    verticalScrollBar()->setValue(int(row * grid_.pitch().height()) - inside);
    Q_EMIT zoomChanged(grid_.zoom);
}

void BatchGridView::setZoom(int cellHeight, Keep keep) {
    zoomAround(cellHeight, grid_.header + (keep == Keep::Top ? 0 : grid_.gridRect().height() / 2));
}

int BatchGridView::zoomed(int levels) const {
    const auto at = std::lower_bound(kZooms.begin(), kZooms.end(), grid_.zoom);
    return kZooms[std::size_t(
        std::clamp<std::ptrdiff_t>(at - kZooms.begin() + levels, 0, kZooms.size() - 1))];
}

void BatchGridView::zoomIn() {
    setZoom(zoomed(1));
}

void BatchGridView::zoomOut() {
    setZoom(zoomed(-1));
}

void BatchGridView::zoomToFit() {
    BatchGeometry tried = grid_;
    for (auto zoom = kZooms.rbegin(); zoom != kZooms.rend(); ++zoom) {
        tried.zoom = *zoom;
        if (*zoom <= BatchGeometry::kCell && tried.scrollRange().height() == 0) break;
    }
    setZoom(tried.zoom);
}

} // namespace batchscope
