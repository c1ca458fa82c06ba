#include "widgets/batch/epoch_view.h"

#include "widgets/batch/epoch_table_model.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/accessible_pictures.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kMarks = 9;        // room for the marks beside the rows
constexpr double kLinesFrom = 5; // pixels of a batch from which a line parts it from the next

} // namespace

EpochView::EpochView(RowsRun run, QWidget* parent) : QWidget(parent), run_(run) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    markPicture(this, PictureKind::Graphic);
    setAccessibleName(tr("The epoch from above"));
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &EpochView::outdate);
}

QSize EpochView::minimumSizeHint() const {
    return run_ == RowsRun::Down ? QSize(160, 120) : QSize(200, 46);
}

void EpochView::setScene(std::shared_ptr<const Epoch> scene) {
    if (scene == scene_) return;
    scene_ = std::move(scene);
    hovered_ = -1;
    setAccessibleDescription(
        scene_ ? tr("%1, waste %2").arg(batchesText(scene_->cost.batches), percent(scene_->cost.waste()))
               : QString());
    outdate();
}

void EpochView::setCurrent(qint64 batch) {
    current_ = batch;
    update();
}

void EpochView::setByLength(bool on) {
    byLength_ = on;
    outdate();
}

void EpochView::outdate() {
    picture_ = {};
    const QRectF room = area();
    geometry_ = scene_
                    ? EpochGeometry(*scene_, run_ == RowsRun::Down ? room.height() : room.width(), byLength_)
                    : EpochGeometry();
    update();
}

QRectF EpochView::area() const {
    return run_ == RowsRun::Down ? QRectF(kMarks, 2, width() - kMarks - 2, height() - 4)
                                 : QRectF(2, 2, width() - 4, height() - kMarks - 2);
}

void EpochView::resizeEvent(QResizeEvent*) {
    outdate();
}

QRectF EpochView::batchRect(qint64 batch) const {
    if (!scene_ || batch < 0 || batch >= qint64(scene_->shapes.size())) return {};
    const QRectF room = area();
    const auto extent = geometry_.extent(std::size_t(batch));
    const double share = double(scene_->shapes[std::size_t(batch)].longest) / double(scene_->longest);
    if (run_ == RowsRun::Down)
        return {room.x(), room.y() + extent.first, share * room.width(), extent.end - extent.first};
    const double height = share * room.height();
    return {room.x() + extent.first, room.bottom() - height, extent.end - extent.first, height};
}

qint64 EpochView::batchAt(QPoint at) const {
    if (!scene_ || scene_->shapes.empty()) return -1;
    const QRectF room = area();
    const double pixel = run_ == RowsRun::Down ? at.y() - room.y() : at.x() - room.x();
    const double most = run_ == RowsRun::Down ? room.height() : room.width();
    if (pixel < 0 || pixel >= most) return -1;
    return qint64(geometry_.batchAt(pixel));
}

void EpochView::bringUpToDate(double ratio) {
    if (!picture_.isNull() && picture_.devicePixelRatio() == ratio) return;
    picture_ = epochPicture(*scene_, geometry_, (area().size() * ratio).toSize(), run_, theme());
    picture_.setDevicePixelRatio(ratio);
}

void EpochView::paintEvent(QPaintEvent*) {
    if (!scene_ || scene_->shapes.empty()) return;
    QPainter painter(this);
    bringUpToDate(std::max(1.0, painter.deviceTransform().m11()));
    painter.drawImage(area().topLeft(), picture_);
    paintMarks(painter);
    paintFrames(painter);
}

void EpochView::paintMarks(QPainter& painter) const {
    const bool down = run_ == RowsRun::Down;
    const double pixels = (down ? area().height() : area().width()) / double(scene_->shapes.size());
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (pixels >= kLinesFrom) {
        for (std::size_t k = 0; k < scene_->shapes.size(); ++k) {
            const QRectF batch = batchRect(qint64(k));
            const QRectF line = down ? QRectF(batch.x(), std::round(batch.bottom()) - 1, batch.width(), 1)
                                     : QRectF(std::round(batch.right()) - 1, batch.y(), 1, batch.height());
            painter.fillRect(line, theme().panel);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().warning);
    for (std::size_t k = 0; k < scene_->plan.ends.size(); ++k) {
        if (scene_->plan.ends[k] != BatchEnd::Ratio) continue;
        const QRectF batch = batchRect(qint64(k));
        QPainterPath mark;
        if (down) {
            const double y = batch.bottom();
            mark.moveTo(kMarks - 1, y), mark.lineTo(0, y - 4), mark.lineTo(0, y + 4);
        } else {
            const double x = batch.right(), y = area().bottom() + 1;
            mark.moveTo(x, y), mark.lineTo(x - 4, y + 7), mark.lineTo(x + 4, y + 7);
        }
        mark.closeSubpath();
        painter.drawPath(mark);
    }
}

void EpochView::paintFrames(QPainter& painter) const {
    const auto frame = [&](qint64 batch, const QColor& color, double thickness) {
        QRectF rect = batchRect(batch);
        if (rect.isEmpty()) return;
        // A batch among thousands is thinner than its frame.
        const double wider = run_ == RowsRun::Down ? std::max(1.0, (6 - rect.height()) / 2)
                                                   : std::max(1.0, (6 - rect.width()) / 2);
        rect =
            run_ == RowsRun::Down ? rect.adjusted(-1, -wider, 2, wider) : rect.adjusted(-wider, -2, wider, 1);
        painter.setPen(QPen(color, thickness));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.intersected(QRectF(this->rect()).adjusted(1, 1, -1, -1)), 2, 2);
    };
    if (hovered_ >= 0 && hovered_ != current_) frame(hovered_, theme().text, 1.5);
    frame(current_, theme().accent, hasFocus() ? 3 : 2);
}

void EpochView::setHovered(qint64 batch) {
    if (batch == hovered_) return;
    hovered_ = batch;
    Q_EMIT statusSentence(scene_ && batch >= 0 ? epochSentence(*scene_, batch) : QString());
    update();
}

void EpochView::mouseMoveEvent(QMouseEvent* event) {
    setHovered(batchAt(event->position().toPoint()));
}

void EpochView::mousePressEvent(QMouseEvent* event) {
    const qint64 batch = batchAt(event->position().toPoint());
    if (batch >= 0 && event->button() == Qt::LeftButton) Q_EMIT batchChosen(batch);
}

void EpochView::leaveEvent(QEvent*) {
    setHovered(-1);
}

void EpochView::keyPressEvent(QKeyEvent* event) {
    if (!scene_ || scene_->shapes.empty() || event->modifiers().testFlag(Qt::ControlModifier))
        return event->ignore();
    const auto& sequence = geometry_.sequence();
    const qint64 from = hovered_ >= 0 ? hovered_ : std::max<qint64>(current_, 0);
    auto place = qint64(geometry_.placeOf(std::size_t(std::min(from, qint64(sequence.size()) - 1))));
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        --place;
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        ++place;
        break;
    case Qt::Key_Home:
        place = 0;
        break;
    case Qt::Key_End:
        place = qint64(sequence.size()) - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT batchChosen(from);
    default:
        return event->ignore();
    }
    setHovered(qint64(sequence[std::size_t(std::clamp<qint64>(place, 0, qint64(sequence.size()) - 1))]));
}

void EpochView::focusInEvent(QFocusEvent*) {
    update();
}

void EpochView::focusOutEvent(QFocusEvent*) {
    setHovered(-1);
    update();
}

QString epochSentence(const Epoch& scene, qint64 batch) {
    const BatchShape& shape = scene.shapes[std::size_t(batch)];
    return EpochView::tr("Batch %1 of %2: %3 × %4 = %5, waste %6; %7")
        .arg(grouped(batch + 1), grouped(qint64(scene.shapes.size())), grouped(shape.rows),
             grouped(shape.longest), cellsText(shape.cells()), percent(shape.waste()),
             endWords(scene.plan.ends[std::size_t(batch)]));
}

} // namespace batchscope
