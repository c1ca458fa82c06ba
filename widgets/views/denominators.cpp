#include "widgets/views/denominators.h"

#include "widgets/models/number_text.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace batchscope {

Denominators::Denominators(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Three denominators of the loss"));
    setToolTip(tr("The sum of the masked losses divided by the cells, by the real letters or by the names.\n"
                  "The factor is what becomes of a loss of 1 at every letter."));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    for (int i = 0; i < int(rows_.size()); ++i) {
        Row& row = rows_[std::size_t(i)];
        row = {new QLabel(this), new QLabel(this), new QLabel(this)};
        row.divisor->setFont(uiFont(12, QFont::DemiBold));
        row.divisor->setStyleSheet(QStringLiteral("font-weight: 600;"));
        row.factor->setFont(letterFont(12));
        row.effect->setProperty("role", "figure");
        row.effect->setMinimumWidth(1);
        grid->addWidget(row.divisor, i, 0);
        grid->addWidget(row.factor, i, 1);
        grid->addWidget(row.effect, i, 2);
    }
}

void Denominators::setScene(const BatchScene& scene) {
    if (!scene) return;
    const BatchLayout& layout = *scene.layout;
    const double tokens = double(layout.tokens());
    const QString divisors[] = {tr("÷ %1 cells").arg(grouped(layout.cells())),
                                tr("÷ %1 letters").arg(grouped(layout.tokens())),
                                tr("÷ %1 names").arg(grouped(layout.size()))};
    const double factors[] = {tokens / double(layout.cells()), 1.0, tokens / double(layout.size())};
    const QString effects[] = {tr("too small: padding counts as zeros"),
                               tr("letters alike: a long name weighs more"),
                               tr("names alike, with one loss a name as here")};
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rows_[i].divisor->setText(divisors[i]);
        rows_[i].factor->setText(tr("1 → %1").arg(numberLocale().toString(factors[i], 'f', 2)));
        rows_[i].effect->setText(effects[i]);
    }
}

void Denominators::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, theme().line);
}

} // namespace batchscope
