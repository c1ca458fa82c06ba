#pragma once

#include "tests/support/plot_probe.h"
#include "widgets/plots/line_plot.h"

#include <memory>
#include <vector>

namespace batchscope::probe {

/// A light, English plot of two empty curves over the steps, shown: `smoothed` and, dashed, `mean`.
inline std::unique_ptr<LinePlot> twoCurves() {
    QLocale::setDefault(QLocale::English);
    ThemeManager::instance().setKind(ThemeKind::Light);
    auto plot = std::make_unique<LinePlot>();
    plot->setAxes({"step"}, {"loss", "nats"});
    plot->addSeries({"smoothed", 0, CurveStyle::Strong});
    plot->addSeries({"mean", 1, CurveStyle::Dashed});
    show(*plot, {640, 400});
    return plot;
}

/// smoothed falls from 2 to 1, mean from 3 to 2, over steps 1 … count.
inline void fillFalling(LinePlot& plot, int count) {
    std::vector<QPointF> smoothed, mean;
    for (int i = 1; i <= count; ++i) {
        smoothed.emplace_back(i, 2 - double(i) / count);
        mean.emplace_back(i, 3 - double(i) / count);
    }
    plot.append(0, smoothed);
    plot.append(1, mean);
    plot.grab();
}

} // namespace batchscope::probe
