#pragma once

#include "core/training/predictor.h"

#include <QWidget>

#include <vector>

namespace batchscope {

/// Labels with a bar and a percentage each, the first one in the accent colour.
class RankingBars : public QWidget {
    Q_OBJECT
public:
    explicit RankingBars(QWidget* parent = nullptr);
    void setRanking(std::vector<Ranked> ranking);
    const std::vector<Ranked>& ranking() const { return ranking_; }
    QRect barRect(int row) const; ///< the filled part
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    int rowHeight() const;
    QRect trackRect(int row) const;
    std::vector<Ranked> ranking_;
};

} // namespace batchscope
