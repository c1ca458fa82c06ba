#include "widgets/batch/denominators.h"

#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace batchscope {

Denominators::Denominators(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Three denominators of the loss"));
    setToolTip(tr("The sum of the masked losses divided by the cells, the letters or the names.\nThe number "
                  "is what a loss of 1 at every letter becomes."));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < int(rows_.size()); ++i) {
        Row& row = rows_[std::size_t(i)];
        row = {new QLabel(this), new QLabel(this)};
        row.divisor->setFont(uiFont(12, QFont::DemiBold));
        row.divisor->setStyleSheet(QStringLiteral("font-weight: 600;"));
        row.effect->setProperty("role", "figure");
        row.effect->setMinimumWidth(1);
        grid->addWidget(row.divisor, i, 0);
        grid->addWidget(row.effect, i, 1);
    }
}

void Denominators::setScene(const BatchScene& scene) {
    if (!scene) return;
    const BatchLayout& layout = *scene.layout;
    const double tokens = double(layout.tokens());
    const QString divisors[] = {cellsText(layout.cells()), lettersText(layout.tokens()),
                                namesText(layout.size())};
    const double factors[] = {tokens / double(layout.cells()), 1.0, tokens / double(layout.size())};
    const QString effects[] = {tr("A loss of 1 per letter becomes %1: padding dilutes it"),
                               tr("%1: every letter counts the same"),
                               tr("%1: every name counts the same (used for training)")};
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rows_[i].divisor->setText(tr("÷ %1").arg(divisors[i]));
        rows_[i].effect->setText(effects[i].arg(numberLocale().toString(factors[i], 'f', 2)));
    }
}

void Denominators::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, theme().line);
}

} // namespace batchscope
