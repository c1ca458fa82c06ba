#include "widgets/measure/proof_delegate.h"

#include "widgets/measure/proof_marks.h"
#include "widgets/measure/proof_matrix_model.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace batchscope {

namespace {

constexpr double kCorner = 4, kMark = 10, kMarkGap = 6;

struct Look {
    QColor ground, mark, text;
};

Look lookOf(ProofMatrixModel::State state) {
    const Theme& t = theme();
    switch (state) {
    case ProofMatrixModel::State::Same:
        return {t.faded(t.series[2], 0.14), t.series[2], t.text};
    case ProofMatrixModel::State::Differs:
        return {t.fault, Theme::textOn(t.fault), Theme::textOn(t.fault)};
    case ProofMatrixModel::State::Empty:
        break;
    }
    return {t.padding, t.dim, t.dim};
}

void paintFrame(QPainter& painter, const QRectF& rect, const QColor& color, double width,
                Qt::PenStyle style) {
    QPen pen(color, width, style);
    if (style == Qt::DashLine) pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double in = width / 2;
    painter.drawRoundedRect(rect.adjusted(in, in, -in, -in), kCorner, kCorner);
}

} // namespace

QRect ProofDelegate::cellRect(const QRect& rect, int column, Qt::LayoutDirection direction) {
    const int gap = beginsGroup(column) ? kGroupGap : 0;
    return QStyle::visualRect(direction, rect, rect.adjusted(gap, 0, 0, 0));
}

void ProofDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const auto state = ProofMatrixModel::State(index.data(ProofMatrixModel::StateRole).toInt());
    const bool differs = state == ProofMatrixModel::State::Differs;
    const Look look = lookOf(state);
    const QRectF rect =
        QRectF(cellRect(option.rect, index.column(), option.direction)).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, theme().panel); // over the view's own mark of the selection
    painter->setPen(Qt::NoPen);
    painter->setBrush(look.ground);
    painter->drawRoundedRect(rect, kCorner, kCorner);
    if (state != ProofMatrixModel::State::Empty) {
        const QString text = index.data().toString();
        painter->setFont(uiFont(12, differs ? QFont::DemiBold : QFont::Normal));
        const double width = painter->fontMetrics().horizontalAdvance(text);
        const double left = rect.center().x() - (kMark + kMarkGap + width) / 2;
        const QRectF mark(left, rect.center().y() - kMark / 2, kMark, kMark);
        differs ? paintCross(*painter, mark, look.mark) : paintCheck(*painter, mark, look.mark);
        painter->setPen(look.text);
        painter->drawText(QRectF(mark.right() + kMarkGap, rect.top(), width + 2, rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    if (index.data(ProofMatrixModel::UnnoticedRole).toBool())
        paintFrame(*painter, rect, theme().warning, 1.5, Qt::DashLine);
    else if (theme().kind == ThemeKind::HighContrast && state == ProofMatrixModel::State::Same)
        paintFrame(*painter, rect, look.mark, 1, Qt::SolidLine);
    if (option.state & QStyle::State_MouseOver) paintFrame(*painter, rect, theme().dim, 1, Qt::SolidLine);
    if (option.state & QStyle::State_Selected) paintFrame(*painter, rect, theme().accent, 2, Qt::SolidLine);
    painter->restore();
}

} // namespace batchscope
