#include "widgets/plots/ranking_bars.h"

#include "widgets/plots/plot_series.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/accessible_pictures.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kShown = 5, kLeastRow = 24, kMostRow = 48;
constexpr int kLabelWidth = 104, kValueWidth = 60;

QString percentText(double share) {
    if (share > 0 && share < 0.0005) return QStringLiteral("< %1\u00a0%").arg(numberText(0.1, 1));
    return numberText(100 * share, 1) + QStringLiteral("\u00a0%");
}

} // namespace

RankingBars::RankingBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    markPicture(this, PictureKind::Chart);
    setAccessibleName(tr("Most probable classes"));
    setToolTip(tr("The model's probabilities, highest first"));
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void RankingBars::setRanking(std::vector<Ranked> ranking) {
    ranking_ = std::move(ranking);
    QStringList words;
    for (const Ranked& each : ranking_)
        words += QString::fromStdString(each.label) + u' ' + percentText(each.probability);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

QSize RankingBars::sizeHint() const {
    return {280, kShown * kMostRow};
}

QSize RankingBars::minimumSizeHint() const {
    return {220, kShown * kLeastRow};
}

int RankingBars::rowHeight() const {
    return std::clamp(height() / kShown, kLeastRow, kMostRow);
}

QRect RankingBars::trackRect(int row) const {
    const int bar = std::min(18, rowHeight() - 8);
    const int top = row * rowHeight() + (rowHeight() - bar) / 2;
    return {kLabelWidth, top, std::max(0, width() - kLabelWidth - kValueWidth), bar};
}

QRect RankingBars::barRect(int row) const {
    const QRect track = trackRect(row);
    const double share = std::clamp(ranking_[std::size_t(row)].probability, 0.0, 1.0);
    return {track.left(), track.top(), std::max(2, int(std::lround(share * track.width()))), track.height()};
}

void RankingBars::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < int(ranking_.size()); ++row) {
        const Ranked& each = ranking_[std::size_t(row)];
        const bool best = row == 0;
        const QRect line(0, row * rowHeight(), width(), rowHeight());
        painter.setFont(uiFont(12.5, best ? QFont::DemiBold : QFont::Normal));
        painter.setPen(t.text);
        const QString label = painter.fontMetrics().elidedText(QString::fromStdString(each.label),
                                                               Qt::ElideRight, kLabelWidth - 8);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, label);
        painter.setPen(best ? t.text : t.dim);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, percentText(each.probability));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.padding);
        painter.drawRoundedRect(trackRect(row), 3, 3);
        painter.setBrush(best ? t.accent : t.faded(t.dim, 0.62));
        painter.drawRoundedRect(barRect(row), 3, 3);
    }
}

} // namespace batchscope
