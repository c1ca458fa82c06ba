#include "widgets/batch/permutation_view.h"

#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/batch_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/accessible_pictures.h"
#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kNumbers = 27;        // width of a column of indices
constexpr int kNumbersFrom = 11;    // lower rows hold no numbers
constexpr double kRibbonsApart = 5; // of ribbons that lie closer, only some are drawn
constexpr double kNear = 6;         // pixels from a ribbon to the pointer
constexpr int kHeadHeight = 26;

} // namespace

PermutationView::PermutationView(BatchSelection* selection, const BatchGridView* padded,
                                 const BatchGridView* packed, QWidget* parent)
    : QWidget(parent), selection_(selection), padded_(padded), packed_(packed) {
    setFixedWidth(kWidth);
    setMouseTracking(true);
    markPicture(this, PictureKind::Graphic);
    setAccessibleName(tr("sorted_indices and unsorted_indices"));
    setToolTip(tr("Each ribbon leads a name from its place in the batch to its place in sorted order.\n"
                  "Beside the padded batch: unsorted_indices, where it went.\n"
                  "Beside the packed one: sorted_indices, where it came from."));
    connect(selection_, &BatchSelection::changed, this, [this] {
        updateWords();
        update();
    });
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    for (const BatchGridView* view : {padded_, packed_})
        connect(view, &BatchGridView::geometryChanged, this, qOverload<>(&QWidget::update));
    updateWords();
}

void PermutationView::setScene(const BatchScene& scene) {
    scene_ = scene;
    updateWords();
    update();
}

void PermutationView::updateWords() {
    const auto row = selection_->spot().row;
    if (!scene_ || row < 0 || row >= scene_.layout->size())
        return setAccessibleDescription(scene_ ? tr("Ribbons from batch order to sorted order") : QString());
    setAccessibleDescription(tr("%1: row %2 of the batch lies at sorted row %3")
                                 .arg(nameText(scene_, row), grouped(row),
                                      grouped(scene_.layout->unsorted_indices[std::size_t(row)])));
}

int PermutationView::topOf(const BatchGridView* view) const {
    return view->viewport()->mapTo(window(), QPoint()).y() - mapTo(window(), QPoint()).y();
}

std::optional<double> PermutationView::endOf(const BatchGridView* view, qint64 row) const {
    if (!view->scene() || row < 0 || row >= view->grid().rows) return std::nullopt;
    const QRect cell = view->grid().cellRect(view->lyingAt(row), 0);
    return topOf(view) + cell.y() + cell.height() / 2.0;
}

bool PermutationView::visible(const BatchGridView* view, qint64 row) const {
    const auto shown = view->grid().visibleRows();
    const qint64 lying = view->lyingAt(row);
    return lying >= shown.first && lying < shown.end;
}

std::optional<std::pair<double, double>> PermutationView::endsOf(qint64 row) const {
    const auto from = endOf(padded_, row), to = endOf(packed_, row);
    if (!from || !to || !(visible(padded_, row) || visible(packed_, row))) return std::nullopt;
    // A far end is only a direction: beyond the edge its ribbon would be all but upright.
    const double beyond = 40, top = -beyond, bottom = height() + beyond;
    return std::pair(std::clamp(*from, top, bottom), std::clamp(*to, top, bottom));
}

double PermutationView::across(double x) const {
    return layoutDirection() == Qt::RightToLeft ? width() - x : x;
}

QPainterPath PermutationView::ribbonOf(qint64 row) const {
    const auto ends = endsOf(row);
    if (!ends) return {};
    const double x0 = across(kNumbers), x1 = across(width() - kNumbers), middle = (x0 + x1) / 2;
    QPainterPath path(QPointF(x0, ends->first));
    path.cubicTo(middle, ends->first, middle, ends->second, x1, ends->second);
    return path;
}

QList<qint64> PermutationView::shownRows() const {
    QList<qint64> rows;
    if (!scene_) return rows;
    const double pitch = padded_->grid().pitch().height();
    const qint64 stride = std::max<qint64>(1, std::llround(std::ceil(kRibbonsApart / pitch)));
    const auto left = padded_->grid().visibleRows(), right = packed_->grid().visibleRows();
    for (qint64 row = left.first; row < left.end; row += stride)
        rows += row;
    for (qint64 lying = right.first; lying < right.end; lying += stride) {
        const qint64 row = packed_->rowOf(lying);
        const bool drawn = row >= left.first && row < left.end && (row - left.first) % stride == 0;
        if (!drawn) rows += row;
    }
    return rows;
}

void PermutationView::paintEvent(QPaintEvent*) {
    if (!scene_) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QList<qint64> rows = shownRows();
    const qint64 selected = selection_->spot().row;
    if (selected >= 0 && selected < scene_.layout->size()) {
        rows.removeOne(selected);
        rows += selected; // on top of the others
    }
    painter.save();
    painter.setClipRect(QRect(0, topOf(padded_) + padded_->grid().header - 2, width(), height()));
    paintRibbons(painter, rows);
    if (padded_->grid().pitch().height() >= kNumbersFrom) paintNumbers(painter, rows);
    painter.restore();
    paintHeads(painter);
}

void PermutationView::paintRibbons(QPainter& painter, const QList<qint64>& rows) const {
    const auto spot = selection_->spot();
    const Theme& look = theme();
    for (const qint64 row : rows) {
        const bool both = visible(padded_, row) && visible(packed_, row);
        const bool running = spot.step >= 0 && spot.step < scene_.layout->lengths[std::size_t(row)];
        QColor color = running ? look.accent : look.faint;
        if (!both) color.setAlphaF(0.4F); // it leads out of sight
        double thickness = 1;             // which Qt draws several times faster than any other
        if (row == spot.row) color = look.accent, thickness = 3;
        painter.setPen(QPen(color, thickness, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(ribbonOf(row));
    }
}

void PermutationView::paintNumbers(QPainter& painter, const QList<qint64>& rows) const {
    const qint64 selected = selection_->spot().row;
    const auto draw = [&](const BatchGridView* view, qint64 row, qint64 number) {
        if (!visible(view, row)) return;
        const bool left = (view == padded_) == (layoutDirection() == Qt::LeftToRight);
        const QRectF place(left ? 0.0 : width() - kNumbers + 4.0, *endOf(view, row) - 8, kNumbers - 4, 16);
        painter.setPen(row == selected ? theme().accent : theme().dim);
        texts_.draw(painter, place, left ? Qt::AlignRight : Qt::AlignLeft, QString::number(number),
                    letterFont(10, row == selected ? QFont::Bold : QFont::Normal));
    };
    for (const qint64 row : rows) {
        draw(padded_, row, scene_.layout->unsorted_indices[std::size_t(row)]);
        draw(packed_, row, row);
    }
}

void PermutationView::paintHeads(QPainter& painter) const {
    painter.setFont(letterFont(9.5));
    painter.setPen(theme().dim);
    const QRect place(2, 12, width() - 4, kHeadHeight);
    painter.drawText(place, int(Qt::AlignLeft | Qt::AlignTop), QStringLiteral("unsorted\n_indices"));
    painter.drawText(place, int(Qt::AlignRight | Qt::AlignTop), QStringLiteral("sorted\n_indices"));
}

qint64 PermutationView::rowAt(QPoint at) const {
    qint64 nearest = -1;
    double distance = kNear;
    // All ribbons share the same way across; only their heights differ.
    const double x0 = kNumbers, x1 = width() - kNumbers, middle = (x0 + x1) / 2;
    const auto cubic = [](double a, double b, double c, double d, double t) {
        const double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    };
    double low = 0, high = 1;
    for (int i = 0; i < 20; ++i) {
        const double t = (low + high) / 2;
        (cubic(x0, middle, middle, x1, t) < across(at.x()) ? low : high) = t;
    }
    for (const qint64 row : shownRows()) {
        const auto ends = endsOf(row);
        if (!ends) continue;
        const double off =
            std::abs(cubic(ends->first, ends->first, ends->second, ends->second, low) - at.y());
        if (off < distance) distance = off, nearest = row;
    }
    return nearest;
}

void PermutationView::mouseMoveEvent(QMouseEvent* event) {
    const qint64 row = rowAt(event->position().toPoint());
    row < 0 ? selection_->leave() : selection_->hover({row, selection_->chosen().step});
}

void PermutationView::mousePressEvent(QMouseEvent* event) {
    const qint64 row = rowAt(event->position().toPoint());
    if (row < 0) return;
    selection_->set({row, selection_->chosen().step});
    Q_EMIT chosen(selection_->chosen());
}

void PermutationView::leaveEvent(QEvent*) {
    selection_->leave();
}

} // namespace batchscope
