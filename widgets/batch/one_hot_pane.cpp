#include "widgets/batch/one_hot_pane.h"

#include "widgets/batch/one_hot_words.h"
#include "widgets/text/number_text.h"
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
#include <utility>

namespace batchscope {

OneHotPane::OneHotPane(BatchSelection* selection, OneHotPlane::Kind kind, QWidget* parent)
    : QAbstractScrollArea(parent), selection_(selection), plane_(kind) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    markPicture(this, PictureKind::Graphic);
    setAccessibleName(kind == OneHotPlane::Kind::Name
                          ? tr("One-hot rows of one name: letters by alphabet")
                          : tr("One-hot rows of one time step: batch by alphabet"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(selection_, &BatchSelection::changed, this, &OneHotPane::follow);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &OneHotPane::updateLayout);
    updateWords();
}

QSize OneHotPane::sizeHint() const {
    return {520, 400};
}

QSize OneHotPane::minimumSizeHint() const {
    return {220, 120};
}

void OneHotPane::setScene(const BatchScene& scene, std::shared_ptr<const Alphabet> alphabet) {
    plane_.setScene(scene, std::move(alphabet));
    plane_.follow(selection_->spot());
    updateLayout();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    reveal();
    updateWords();
}

void OneHotPane::follow() {
    if (plane_.follow(shownSpot())) updateLayout();
    reveal();
    updateWords();
    viewport()->update();
}

void OneHotPane::reveal() {
    const qint64 row = plane_.rowOf(selection_->spot());
    if (row < 0) return;
    const QPoint to = grid_.scrollShowing(row, plane_.column(row));
    // Rows must not move beneath the pointer.
    if (!viewport()->underMouse()) verticalScrollBar()->setValue(to.y());
    horizontalScrollBar()->setValue(to.x());
}

void OneHotPane::updateWords() {
    const QString words =
        plane_ ? oneHotSentence(plane_.scene(), plane_.alphabet(), shownSpot()) : tr("No batch yet");
    if (words == accessibleDescription()) return;
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void OneHotPane::updateLayout() {
    grid_.rows = plane_.rows();
    grid_.columns = plane_.columns();
    grid_.viewport = viewport()->size();
    grid_.left = OneHotPainter::captionsWidth(plane_);
    const QSize range = grid_.scrollRange();
    const QSize room = grid_.matrixRect().size();
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(20);
    horizontalScrollBar()->setRange(0, range.width());
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(std::max(grid_.rowPitch(), 8));
    verticalScrollBar()->setRange(0, range.height());
    grid_.scroll = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    viewport()->update();
}

void OneHotPane::scrollContentsBy(int, int) {
    grid_.scroll = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    viewport()->update();
}

void OneHotPane::resizeEvent(QResizeEvent*) {
    updateLayout();
}

BatchSelection::Spot OneHotPane::shownSpot() const {
    if (!plane_) return {};
    const auto spot = selection_->spot();
    const BatchLayout& layout = *plane_.scene().layout;
    return {spot.row < layout.size() ? spot.row : -1, spot.step < layout.steps() ? spot.step : -1};
}

void OneHotPane::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().panel);
    if (!plane_) return;
    // The scale of what is painted on, which may be a picture finer than the screen.
    const double ratio = std::max(1.0, painter.deviceTransform().m11());
    painter_.paint(painter, {plane_, grid_, shownSpot(), hasFocus(), ratio});
}

BatchSelection::Spot OneHotPane::spotAt(QPoint at) const {
    const auto row = grid_.rowAt(at);
    return row ? plane_.spotOf(*row) : BatchSelection::Spot{};
}

void OneHotPane::hover(QPoint at) {
    const auto spot = spotAt(at);
    spot == BatchSelection::Spot{} ? selection_->leave() : selection_->hover(spot);
}

void OneHotPane::select(BatchSelection::Spot spot) {
    selection_->set(spot);
    // Chosen with the keys: what is chosen comes into view, wherever the pointer is.
    if (const qint64 row = plane_.rowOf(spot); row >= 0)
        verticalScrollBar()->setValue(grid_.scrollShowing(row, -1).y());
}

void OneHotPane::mouseMoveEvent(QMouseEvent* event) {
    hover(event->position().toPoint());
}

void OneHotPane::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    const auto spot = spotAt(event->position().toPoint());
    // A second click on what is chosen lets it go.
    const bool again = selection_->chosen() == spot;
    selection_->set(again ? BatchSelection::Spot{} : spot);
    if (again) hover(event->position().toPoint());
}

QString OneHotPane::toolTipAt(QPoint at) const {
    const auto row = grid_.rowAt(at);
    if (!plane_ || !row) return {};
    QString words = oneHotSentence(plane_.scene(), plane_.alphabet(), plane_.spotOf(*row));
    const auto column = grid_.columnAt(at);
    if (!column) return words;
    const QString index = grouped(*column);
    const QString here =
        *column == plane_.alphabet().unknown()
            ? tr("column %1: letters that are not in the alphabet").arg(index)
            : tr("column %1: %2").arg(index, spokenLetter(plane_.alphabet().letters()[std::size_t(*column)]));
    return words + QChar(u'\n') + here;
}

bool OneHotPane::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) selection_->leave();
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void OneHotPane::focusInEvent(QFocusEvent* event) {
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && plane_ && shownSpot() == BatchSelection::Spot{}) select(plane_.spotOf(0));
    viewport()->update();
}

void OneHotPane::focusOutEvent(QFocusEvent*) {
    viewport()->update();
}

void OneHotPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && shownSpot() != BatchSelection::Spot{}) return select({});
    if (!plane_ || !moveBy(event->key(), event->modifiers())) event->ignore();
}

bool OneHotPane::moveBy(int key, Qt::KeyboardModifiers modifiers) {
    // With Ctrl, arrows and pages belong to the page: they turn batches.
    if (modifiers.testFlag(Qt::ControlModifier)) return false;
    const BatchLayout& layout = *plane_.scene().layout;
    const bool ofName = plane_.kind() == OneHotPlane::Kind::Name;
    auto spot = shownSpot();
    const bool begun = spot.row >= 0 && spot.step >= 0;
    spot = {std::max<qint64>(spot.row, 0), std::max<qint64>(spot.step, 0)};
    qint64& along = ofName ? spot.step : spot.row;
    qint64& across = ofName ? spot.row : spot.step;
    const qint64 page = std::max(1, grid_.matrixRect().height() / grid_.rowPitch());
    const qint64 last = plane_.rows() - 1;
    // A name's padding lies beyond its rows: from there, too, the keys lead back into them.
    if (begun) along = std::min(along, last + 1);
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        along -= !begun ? 0 : key == Qt::Key_Up ? 1 : page;
        break;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        along += !begun ? 0 : key == Qt::Key_Down ? 1 : page;
        break;
    case Qt::Key_Home:
        along = 0;
        break;
    case Qt::Key_End:
        along = last;
        break;
    case Qt::Key_Left:
        across -= begun ? 1 : 0;
        break;
    case Qt::Key_Right:
        across += begun ? 1 : 0;
        break;
    default:
        return false;
    }
    spot.row = std::clamp<qint64>(spot.row, 0, layout.size() - 1);
    spot.step = std::clamp<qint64>(spot.step, 0, layout.steps() - 1);
    // Turning to a shorter name ends at its last letter.
    if (ofName) spot.step = std::min<qint64>(spot.step, layout.lengths[std::size_t(spot.row)] - 1);
    select(spot);
    return true;
}

void OneHotPane::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) return event->ignore();
    QAbstractScrollArea::wheelEvent(event);
    hover(event->position().toPoint());
}

} // namespace batchscope
