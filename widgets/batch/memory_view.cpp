#include "widgets/batch/memory_view.h"

#include "widgets/batch/batch_words.h"
#include "widgets/text/letter_text.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/accessible_pictures.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kTop = 5, kCells = 30, kSteps = 18, kInset = 3;
constexpr double kWidest = 25, kLettersFrom = 7, kGapFrom = 4;
constexpr double kNumbered = 22; // a narrower slice has no room for its step's number

} // namespace

MemoryView::MemoryView(BatchSelection* selection, QWidget* parent) : QWidget(parent), selection_(selection) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    markPicture(this, PictureKind::Graphic);
    setAccessibleName(tr("Packed data in memory"));
    connect(selection_, &BatchSelection::changed, this, [this] {
        updateWords();
        update();
    });
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

QSize MemoryView::sizeHint() const {
    return {600, kTop + kCells + kSteps};
}

QSize MemoryView::minimumSizeHint() const {
    return {200, kTop + kCells + kSteps};
}

void MemoryView::setScene(const BatchScene& scene) {
    scene_ = scene;
    updateWords();
    update();
}

void MemoryView::setBlank(bool on) {
    blank_ = on;
    update();
}

void MemoryView::updateWords() {
    setAccessibleDescription(sentence(scene_, shownSpot()));
}

BatchSelection::Spot MemoryView::shownSpot() const {
    if (!scene_) return {};
    const auto spot = selection_->spot();
    return {spot.row < scene_.layout->size() ? spot.row : -1,
            spot.step < scene_.layout->steps() ? spot.step : -1};
}

double MemoryView::pitch() const {
    const double room = width() - 2 * kInset;
    return scene_ ? std::min(kWidest, room / double(scene_.layout->tokens())) : 0;
}

QRectF MemoryView::cellRect(qint64 position) const {
    const double width = pitch();
    const double gap = width >= kGapFrom ? 1 : 0;
    return {kInset + double(position) * width, kTop, width - gap, kCells};
}

QRectF MemoryView::sliceRect(qint64 step) const {
    const auto& offsets = scene_.layout->offsets;
    const QRectF first = cellRect(offsets[std::size_t(step)]);
    return first.united(cellRect(offsets[std::size_t(step) + 1] - 1));
}

qint64 MemoryView::positionAt(QPoint at) const {
    if (!scene_ || at.y() < 0 || at.y() > kTop + kCells + kSteps) return -1;
    const double position = (at.x() - kInset) / pitch();
    return position < 0 || position >= double(scene_.layout->tokens()) ? -1 : qint64(position);
}

void MemoryView::paintEvent(QPaintEvent*) {
    if (!scene_) return;
    QPainter painter(this);
    if (!blank_) {
        paintCells(painter);
        if (pitch() >= kLettersFrom) paintLetters(painter);
    }
    paintSteps(painter);
    paintNow(painter);
}

void MemoryView::paintCells(QPainter& painter) const {
    const BatchLayout& layout = *scene_.layout;
    const qint64 now = shownSpot().step;
    const bool gaps = pitch() >= kGapFrom;
    for (qint64 step = 0; step < layout.steps(); ++step) {
        painter.fillRect(sliceRect(step), theme().stepColor(step, layout.steps(), now));
    }
    if (!gaps) return;
    for (qint64 position = 0; position < layout.tokens(); ++position) {
        const double right = cellRect(position).right();
        painter.fillRect(QRectF(right, kTop, 1, kCells), theme().panel);
    }
}

void MemoryView::paintLetters(QPainter& painter) const {
    const BatchLayout& layout = *scene_.layout;
    const qint64 now = shownSpot().step;
    const QFont font = letterFont(std::min(14.0, 1.05 * pitch()));
    for (qint64 step = 0; step < layout.steps(); ++step) {
        painter.setPen(Theme::textOn(theme().stepColor(step, layout.steps(), now)));
        const qint64 first = layout.offsets[std::size_t(step)];
        for (qint64 k = 0; k < layout.batch_sizes[std::size_t(step)]; ++k) {
            const auto name = scene_.name(layout.sorted_indices[std::size_t(k)]);
            texts_.draw(painter, cellRect(first + k), Qt::AlignHCenter, letterText(name[std::size_t(step)]),
                        font);
        }
    }
}

void MemoryView::paintSteps(QPainter& painter) const {
    const BatchLayout& layout = *scene_.layout;
    const qint64 now = shownSpot().step;
    const QFont plain = uiFont(10.5), bold = uiFont(10.5, QFont::Bold);
    const auto place = [&](qint64 step, const QFont& font) {
        const double width = texts_.width(tr("t=%1").arg(step), font) + 8;
        const double middle = sliceRect(step).center().x();
        const double left = std::clamp(middle - width / 2.0, 0.0, this->width() - width);
        return QRectF(left, kTop + kCells + 2, width, kSteps - 4);
    };
    const QRectF kept = now >= 0 ? place(now, bold) : QRectF();
    double free = -1;
    painter.setPen(theme().dim);
    for (qint64 step = 0; step < layout.steps(); ++step) {
        if (step == now || (step > 0 && sliceRect(step).width() < kNumbered)) continue;
        const QRectF here = place(step, plain);
        if (here.left() < free || (now >= 0 && here.intersects(kept))) continue;
        texts_.draw(painter, here, Qt::AlignHCenter, tr("t=%1").arg(step), plain);
        free = here.right();
    }
    if (now < 0) return;
    painter.setPen(theme().accent);
    texts_.draw(painter, kept, Qt::AlignHCenter, tr("t=%1").arg(now), bold);
}

void MemoryView::paintNow(QPainter& painter) const {
    const auto spot = shownSpot();
    const BatchLayout& layout = *scene_.layout;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (spot.row >= 0) {
        // Where the name's letters lie, one in each slice: the stride that packing costs.
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accent);
        for (qint64 step = 0; step < layout.lengths[std::size_t(spot.row)]; ++step) {
            const QRectF cell = cellRect(layout.packedPosition(spot.row, step));
            const double width = std::max(3.0, cell.width());
            painter.drawRect(QRectF(cell.center().x() - width / 2, kTop + kCells + 1, width, 4));
        }
        painter.setBrush(Qt::NoBrush);
    }
    if (spot.step >= 0) {
        painter.setPen(QPen(theme().accent, 2));
        painter.drawRoundedRect(sliceRect(spot.step).adjusted(-2, -3, 2, 3), 4, 4);
    }
    if (spot.row >= 0 && spot.step >= 0 && layout.mask(spot.row, spot.step)) {
        const QRectF cell = cellRect(layout.packedPosition(spot.row, spot.step));
        const double wider = std::max(0.0, (5 - cell.width()) / 2);
        painter.setPen(QPen(theme().panel, 2));
        painter.drawRoundedRect(cell.adjusted(1 - wider, 1, wider - 1, -1), 2, 2);
        painter.setPen(QPen(theme().accent, hasFocus() ? 3 : 2));
        painter.drawRoundedRect(cell.adjusted(-wider, -1, wider, 1), 2, 2);
    } else if (hasFocus() && spot.step < 0) {
        painter.setPen(QPen(theme().accent, 1));
        painter.drawRoundedRect(QRectF(0.5, 0.5, width() - 1, kTop + kCells + 3), 4, 4);
    }
}

BatchSelection::Spot MemoryView::spotAt(QPoint at) const {
    const qint64 position = positionAt(at);
    if (position < 0) return {};
    const auto cell = scene_.layout->cellAt(position);
    return {cell.row, cell.step};
}

void MemoryView::mouseMoveEvent(QMouseEvent* event) {
    const auto spot = spotAt(event->position().toPoint());
    spot.row < 0 ? selection_->leave() : selection_->hover(spot);
}

void MemoryView::mousePressEvent(QMouseEvent* event) {
    const auto spot = spotAt(event->position().toPoint());
    if (spot.row < 0) return;
    selection_->set(spot);
    Q_EMIT chosen(spot);
}

void MemoryView::leaveEvent(QEvent*) {
    selection_->leave();
}

void MemoryView::keyPressEvent(QKeyEvent* event) {
    if (!scene_ || event->modifiers().testFlag(Qt::ControlModifier)) return event->ignore();
    const BatchLayout& layout = *scene_.layout;
    const auto spot = shownSpot();
    const bool begun = spot.row >= 0 && spot.step >= 0 && layout.mask(spot.row, spot.step);
    qint64 position = begun ? layout.packedPosition(spot.row, spot.step) : 0;
    switch (event->key()) {
    case Qt::Key_Left:
        position -= begun ? 1 : 0;
        break;
    case Qt::Key_Right:
        position += begun ? 1 : 0;
        break;
    case Qt::Key_Home:
        position = 0;
        break;
    case Qt::Key_End:
        position = layout.tokens() - 1;
        break;
    default:
        return event->ignore();
    }
    const auto cell = layout.cellAt(std::clamp<qint64>(position, 0, layout.tokens() - 1));
    selection_->set({cell.row, cell.step});
    Q_EMIT chosen({cell.row, cell.step});
}

void MemoryView::focusInEvent(QFocusEvent*) {
    update();
}

void MemoryView::focusOutEvent(QFocusEvent*) {
    update();
}

} // namespace batchscope
