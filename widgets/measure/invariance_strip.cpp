#include "widgets/measure/invariance_strip.h"

#include "widgets/measure/invariance_model.h"
#include "widgets/measure/proof_words.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr double kLeast = -9; ///< exponents of the axis' ends
constexpr double kMost = 0;
constexpr int kTitle = 18, kNumbers = 16;

QRectF axisOf(const QRect& rect) {
    return QRectF(rect).adjusted(InvarianceStrip::kMargin, 0, -InvarianceStrip::kMargin, 0);
}

} // namespace

double differencePlace(double difference, double width) {
    if (std::isnan(difference)) return width;
    const double exponent = difference > 0 ? std::log10(difference) : kLeast;
    return width * (std::clamp(exponent, kLeast, kMost) - kLeast) / (kMost - kLeast);
}

void InvarianceStrip::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index); // ground and focus
    const auto* model = static_cast<const InvarianceModel*>(index.model());
    const bool selected = option.state & QStyle::State_Selected;
    const QRectF axis = axisOf(option.rect);
    const auto at = [&](double difference) {
        return axis.left() + differencePlace(difference, axis.width());
    };
    const auto upright = [&](double x, double height) {
        painter->drawLine(QPointF(x, axis.center().y() - height / 2),
                          QPointF(x, axis.center().y() + height / 2));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(selected ? theme().onAccent : theme().line, 1));
    painter->drawLine(QPointF(axis.left(), axis.center().y()), QPointF(axis.right(), axis.center().y()));
    if (const Invariance* each = model->at(index.row())) {
        QColor within = selected ? theme().onAccent : theme().series[2];
        QColor beyond = selected ? theme().onAccent : theme().fault;
        within.setAlphaF(0.55F);
        beyond.setAlphaF(0.7F);
        for (const double difference : each->max_abs_logits) {
            const bool pass = difference <= kProofTolerance; // false for NaN
            painter->setPen(QPen(pass ? within : beyond, 1.5));
            upright(at(difference), pass ? 10 : 16);
        }
    }
    painter->setPen(QPen(selected ? theme().onAccent : theme().text, 1, Qt::DashLine));
    upright(std::floor(at(kProofTolerance)) + 0.5, option.rect.height());
    painter->restore();
}

InvarianceHeader::InvarianceHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setHighlightSections(false);
    setSectionsClickable(false);
}

QSize InvarianceHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), kTitle + kNumbers};
}

void InvarianceHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    painter->fillRect(rect, theme().panel);
    painter->setFont(uiFont(12, QFont::Medium));
    painter->setPen(theme().dim);
    const bool strip = section == InvarianceModel::Differences;
    const int margin = strip ? InvarianceStrip::kMargin : 7;
    const auto align =
        Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    painter->drawText(QRect(rect.left() + margin, rect.top(), rect.width() - 2 * margin, kTitle), align,
                      model()->headerData(section, Qt::Horizontal).toString());
    if (strip) {
        const QRectF axis = axisOf(rect);
        for (const double number : {1e-9, 1e-7, 1e-5, 1e-3, 1e-1}) {
            const bool tolerance = number == kProofTolerance;
            painter->setFont(uiFont(10.5, tolerance ? QFont::DemiBold : QFont::Normal));
            painter->setPen(tolerance ? theme().text : theme().dim);
            const QRectF place(axis.left() + differencePlace(number, axis.width()) - 60, rect.top() + kTitle,
                               120, kNumbers);
            painter->drawText(place, Qt::AlignCenter,
                              tolerance ? tr("tolerance %1").arg(shortNumber(number)) : shortNumber(number));
        }
    }
    painter->restore();
}

} // namespace batchscope
