#include "widgets/measure/proof_header.h"

#include "widgets/measure/proof_delegate.h"
#include "widgets/measure/proof_matrix_model.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kLine = 18, kRowNameGap = 10;

int gapBefore(int section) {
    return ProofDelegate::beginsGroup(section) ? ProofDelegate::kGroupGap : 0;
}

} // namespace

ProofHeader::ProofHeader(const ProofMatrixModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), model_(model) {
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(40);
    setHighlightSections(false);
    setSectionsClickable(false);
}

QSize ProofHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), 3 * kLine + 4};
}

void ProofHeader::fit(int width) {
    int gaps = 0;
    for (int section = 0; section < count(); ++section)
        gaps += gapBefore(section);
    if (count() == 0) return;
    const int each = std::max(minimumSectionSize(), (width - gaps) / count());
    for (int section = 0; section < count(); ++section)
        resizeSection(section, each + gapBefore(section));
}

QRect ProofHeader::runRect(int section, bool layersToo) const {
    const auto& shapes = model_.shapes();
    const auto alike = [&](int other) {
        if (other < 0 || other >= int(shapes.size())) return false;
        const ProofShape &a = shapes[std::size_t(section)], &b = shapes[std::size_t(other)];
        return a.cell == b.cell && (!layersToo || a.num_layers == b.num_layers);
    };
    int first = section, last = section;
    while (alike(first - 1))
        --first;
    while (alike(last + 1))
        ++last;
    return cellRect(first) | cellRect(last);
}

QRect ProofHeader::cellRect(int section) const {
    return ProofDelegate::cellRect({sectionViewportPosition(section), 0, sectionSize(section), height()},
                                   section, layoutDirection());
}

void ProofHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const ProofShape& shape = model_.shapes()[std::size_t(section)];
    painter->save();
    painter->setClipRect(rect); // each section paints its piece of what spans several
    painter->fillRect(rect, theme().panel);
    const QRect cell = runRect(section, false), layers = runRect(section, true);
    painter->setFont(uiFont(12, QFont::DemiBold));
    painter->setPen(theme().text);
    painter->drawText(QRect(cell.left(), 0, cell.width(), kLine), Qt::AlignCenter,
                      QString::fromStdString(toText(shape.cell)).toUpper());
    painter->setFont(uiFont(11));
    painter->setPen(theme().dim);
    painter->drawText(QRect(layers.left(), kLine, layers.width(), kLine), Qt::AlignCenter,
                      shape.num_layers == 1 ? tr("1 layer") : tr("%1 layers").arg(shape.num_layers));
    painter->setFont(uiFont(14));
    painter->drawText(cellRect(section).adjusted(0, 2 * kLine, 0, -2), Qt::AlignCenter,
                      model_.headerData(section, Qt::Horizontal).toString());
    painter->setPen(theme().line);
    painter->drawLine(cell.left() + 1, kLine, cell.right() - 1, kLine);
    painter->restore();
}

ProofRowHeader::ProofRowHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent) {
    setHighlightSections(false);
    setSectionsClickable(false);
}

QSize ProofRowHeader::sizeHint() const {
    int width = 0;
    for (int section = 0; section < count(); ++section)
        width =
            std::max(width, QFontMetrics(uiFont(12))
                                .horizontalAdvance(model()->headerData(section, Qt::Vertical).toString()));
    return {width + kRowNameGap + 2, QHeaderView::sizeHint().height()};
}

void ProofRowHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->fillRect(rect, theme().panel);
    painter->setFont(uiFont(12));
    painter->setPen(theme().text);
    const QRect name = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(0, 0, -kRowNameGap, 0));
    painter->drawText(name, Qt::AlignRight | Qt::AlignVCenter,
                      model()->headerData(section, Qt::Vertical).toString());
}

} // namespace batchscope
