#pragma once

#include "widgets/plots/plot_frame.h"
#include "widgets/plots/plot_series.h"

#include <QStringList>
#include <QVector>

#include <cstddef>
#include <memory>
#include <vector>

class QPaintDevice;

namespace batchscope {

/// Bars: either a histogram over whole numbers in the colours of the time steps, or categories lying beneath
/// each other, the greatest first, that scroll where they do not fit. Hovering, or the arrow keys, reads a
/// bar; a click, or Enter, chooses it.
class BarPlot : public PlotFrame {
    Q_OBJECT
public:
    explicit BarPlot(QWidget* parent = nullptr);
    ~BarPlot() override;

    void setAxes(const PlotAxis& key, const PlotAxis& value); ///< such as "letters" and "names"
    void setEmptyText(const QString& text);
    void setPlotName(const QString& name); ///< for assistive tools

    /// `counts[n]` things of size n. Sizes before the first and after the last that occurs are left out.
    void setHistogram(const std::vector<std::size_t>& counts);
    /// One value a label; labels without a value are left out.
    void setCategories(const QStringList& labels, const QVector<double>& values);
    void clear();

    void setCurrent(int index); ///< in the accent colour; -1: none
    int current() const;
    QString readout() const;         ///< what the readout says now; empty when none
    QRectF barRect(int index) const; ///< in the canvas' coordinates, as drawn last; empty where there is none
    QWidget* canvas() const;         ///< what the mouse acts on
    void drawTo(QPaintDevice& device, const QSize& size) override;

Q_SIGNALS:
    /// The size, or the category's place in the labels as they were given.
    void clicked(int index);

private:
    void tell();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace batchscope
