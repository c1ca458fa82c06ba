#pragma once

#include "widgets/plots/plot_series.h"

#include <QAbstractButton>

#include <optional>

namespace batchscope {

/// A small flat toggle above a plot. With a series it is a legend entry: the series' mark and name, struck
/// out and dim while unchecked. Without one it is text in a frame, in the accent colour while checked.
class PlotButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit PlotButton(const QString& text, QWidget* parent = nullptr);
    explicit PlotButton(const PlotSeries& series, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< a legend entry may shrink to its mark

protected:
    void paintEvent(QPaintEvent*) override;
    bool event(QEvent* event) override;

private:
    void describe();
    std::optional<PlotSeries> series_;
};

} // namespace batchscope
