#include "widgets/batch/batch_legend.h"

#include "widgets/batch/cell_art.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

#include <functional>

namespace batchscope {

namespace {

constexpr int kHeight = 34;

/// A small picture before a text of the legend.
class Sign : public QWidget {
public:
    Sign(QSize size, std::function<void(QPainter&, const QRect&)> draw, QWidget* parent)
        : QWidget(parent), draw_(std::move(draw)) {
        setFixedSize(size);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        draw_(painter, rect());
    }

private:
    std::function<void(QPainter&, const QRect&)> draw_;
};

void drawMark(QPainter& painter, const QRect& rect) {
    painter.fillRect(QRect(rect.x(), rect.bottom() - 3, rect.width(), 3), theme().text);
}

void drawHatched(QPainter& painter, const QRect& rect) {
    QPainterPath outline;
    outline.addRoundedRect(rect, 2, 2);
    painter.setClipPath(outline);
    painter.fillRect(rect, theme().padding);
    CellArt::hatch(painter, rect, theme().hatch);
}

} // namespace

BatchLegend::BatchLegend(QWidget* parent)
    : QWidget(parent), end_(new QLabel(this)), padding_(new QLabel(this)),
      mark_(new Sign({12, 14}, drawMark, this)), swatch_(new Sign({14, 14}, drawHatched, this)) {
    setFixedHeight(kHeight);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 10, 0, 0);
    box->setSpacing(8);
    for (QLabel* label : {end_, padding_}) {
        label->setProperty("role", "figure");
        label->setMinimumWidth(1);
    }
    box->addWidget(mark_);
    box->addWidget(end_);
    box->addSpacing(20);
    box->addWidget(swatch_);
    box->addWidget(padding_);
    box->addStretch(1);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    updateTexts();
}

void BatchLegend::setScene(const BatchScene& scene) {
    scene_ = scene;
    updateTexts();
}

void BatchLegend::updateTexts() {
    setVisible(bool(scene_));
    if (!scene_) return;
    const BatchLayout& layout = *scene_.layout;
    const qint64 pads = layout.cells() - layout.tokens();
    end_->setText(tr("last letter"));
    if (pads == 0) {
        padding_->setText(tr("padding: none, nothing wasted"));
    } else {
        padding_->setText(tr("padding: %1, %2 wasted").arg(cellsText(pads), percent(layout.waste())));
    }
}

void BatchLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, theme().line);
}

} // namespace batchscope
