#include "widgets/measure/proof_view.h"

#include "core/base/option_ranges.h"
#include "widgets/fields/number_field.h"
#include "widgets/measure/invariance_board.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/measure/proof_board.h"
#include "widgets/measure/proof_table_model.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace batchscope {

namespace {

constexpr auto kMostNames = qint64(ranges::kMeasuredNames.high);

} // namespace

ProofView::ProofView(QWidget* parent)
    : QWidget(parent), bar_(new MeasureBar(tr("Prove"))),
      names_(bar_->addNumber(
          tr("Names"), ranges::kMeasuredNames, ProofOptions{}.names,
          tr("Names in the batch that every path computes, 1 to %1").arg(grouped(kMostNames)))),
      proofPanel_(new Panel(tr("Every path against one reference"))),
      invariancePanel_(new Panel(tr("One name among neighbours"))), board_(new ProofBoard),
      invariance_(new InvarianceBoard), table_(new ProofTableModel(this)) {
    setAccessibleName(tr("Proof"));
    proofPanel_->setFigure(tr("reference: letter by letter in float64, the same weights"));
    proofPanel_->setContent(board_);
    invariancePanel_->setContent(invariance_);
    invariancePanel_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    layOut();
    addActions(board_->trapActions()); // also while the bar has the focus
    setFocusProxy(board_);
}

void ProofView::layOut() {
    auto* column = new QWidget;
    auto* panels = new QVBoxLayout(column);
    panels->setContentsMargins(0, 0, 0, 0);
    panels->setSpacing(10);
    panels->addWidget(proofPanel_, 1);
    panels->addWidget(invariancePanel_);
    auto* area = new QScrollArea;
    area->setWidget(column);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(column->minimumSizeHint().width());
    area->viewport()->setAutoFillBackground(false);
    column->setAutoFillBackground(false);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    box->addWidget(bar_);
    box->addWidget(area, 1);
}

void ProofView::setProof(const ShownProof& shown) {
    board_->setProof(shown);
    table_->setProof(shown.proof);
    bar_->setSavable(shown.proof && !shown.proof->cells.empty());
}

void ProofView::setInvariance(std::shared_ptr<const InvarianceProof> result, std::int64_t done,
                              std::int64_t total, const QString& about) {
    invariance_->setInvariance(std::move(result), done, total);
    invariancePanel_->setFigure(about);
}

void ProofView::setBlocked(const QString& traps, const QString& neighbours) {
    board_->setTrapsEnabled(traps.isEmpty(), traps);
    invariance_->setStartable(neighbours.isEmpty(), neighbours);
}

qint64 ProofView::names() const {
    return qint64(names_->whole());
}

void ProofView::setNames(qint64 names) {
    names_->setNearest(names);
}

QAbstractItemModel* ProofView::table() const {
    return table_;
}

void ProofView::drawTo(QPaintDevice& device, const QSize& size) const {
    constexpr double kMargin = 16;
    QPainter painter(&device);
    painter.fillRect(QRect(QPoint(), size), theme().panel);
    const double width = size.width() - 2 * kMargin, height = size.height() - 2 * kMargin;
    const double scale = std::min(width / board_->width(), height / board_->height());
    painter.translate(kMargin, kMargin);
    painter.scale(scale, scale);
    board_->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
}

} // namespace batchscope
