#include "widgets/views/batch_grid_view.h"

#include "widgets/theme/theme.h"
#include "widgets/views/batch_words.h"

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
constexpr int kColumnGap = 10, kLeftLeast = 92;
constexpr int kNotch = 120;

} // namespace

BatchGridView::BatchGridView(BatchSelection* selection, QWidget* parent)
    : QAbstractScrollArea(parent), selection_(selection) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Padded batch"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(selection_, &BatchSelection::changed, this, [this] {
        updateWords();
        viewport()->update();
    });
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        if (scene_) painter_.setScene(scene_);
        updateLayout();
    });
    updateWords();
}

QSize BatchGridView::sizeHint() const {
    return {640, 480};
}

int BatchGridView::fullWidth() const {
    const int column = std::max(grid_.zoom, BatchGeometry::kCell) + 1;
    const qint64 width =
        grid_.left + grid_.steps * column + grid_.right + verticalScrollBar()->sizeHint().width() + 4;
    return int(std::min<qint64>(width, QWIDGETSIZE_MAX));
}

QSize BatchGridView::minimumSizeHint() const {
    return {280, 180};
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

void BatchGridView::setMaskMode(bool on) {
    mask_ = on;
    setAccessibleName(on ? tr("Mask of the batch") : tr("Padded batch"));
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
    grid_.left = std::max(kLeftLeast, captions.nameWidth() + kColumnGap + 2);
    grid_.right = captions.labelWidth() + kColumnGap + 4;
    const QSize range = grid_.scrollRange();
    const QSize room = grid_.gridRect().size();
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(grid_.pitch().width());
    horizontalScrollBar()->setRange(0, range.width());
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(std::max(grid_.pitch().height(), 8));
    verticalScrollBar()->setRange(0, range.height());
    grid_.scroll = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    viewport()->update();
}

void BatchGridView::scrollContentsBy(int, int) {
    grid_.scroll = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    viewport()->update();
}

void BatchGridView::resizeEvent(QResizeEvent*) {
    updateLayout();
}

BatchSelection::Spot BatchGridView::shownSpot() const {
    const auto spot = selection_->spot();
    return {spot.row < grid_.rows ? spot.row : -1, spot.step < grid_.steps ? spot.step : -1};
}

void BatchGridView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().panel);
    if (scene_) {
        // The scale of what is painted on, which may be a picture finer than the screen.
        const double ratio = std::max(1.0, painter.deviceTransform().m11());
        painter_.paint(painter, {grid_, shownSpot(), mask_, hasFocus(), ratio});
        return;
    }
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
    return {row.value_or(-1), step.value_or(-1)};
}

void BatchGridView::hover(QPoint at) {
    const auto spot = spotAt(at);
    if (spot == BatchSelection::Spot{}) return leave();
    if (!before_) before_ = selection_->spot();
    selection_->set(spot);
}

void BatchGridView::leave() {
    if (!before_) return;
    const auto kept = *before_;
    before_.reset();
    selection_->set(kept);
}

void BatchGridView::select(BatchSelection::Spot spot) {
    if (before_) before_ = spot;
    if (spot.row >= 0 || spot.step >= 0) {
        const QPoint to = grid_.scrollShowing(std::max<qint64>(spot.row, 0), std::max<qint64>(spot.step, 0));
        if (spot.step >= 0) horizontalScrollBar()->setValue(to.x());
        if (spot.row >= 0) verticalScrollBar()->setValue(to.y());
    }
    selection_->set(spot);
}

void BatchGridView::mouseMoveEvent(QMouseEvent* event) {
    hover(event->position().toPoint());
}

void BatchGridView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    const auto spot = spotAt(event->position().toPoint());
    // A second click on what is selected lets it go.
    const bool again = before_ && *before_ == spot;
    hover(event->position().toPoint());
    if (before_) before_ = again ? BatchSelection::Spot{} : spot;
}

bool BatchGridView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) leave();
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
    if (byKey && scene_ && shownSpot() == BatchSelection::Spot{}) select({0, 0});
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
    auto spot = shownSpot();
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
    select(
        {std::clamp<qint64>(spot.row, 0, grid_.rows - 1), std::clamp<qint64>(spot.step, 0, grid_.steps - 1)});
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

void BatchGridView::setZoom(int cellHeight) {
    zoomAround(cellHeight, grid_.header + grid_.gridRect().height() / 2);
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
