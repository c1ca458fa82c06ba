#pragma once

#include "widgets/plots/plot_frame.h"

#include <QRectF>
#include <QStringList>

#include <cstdint>
#include <utility>
#include <vector>

class QPaintDevice;

namespace batchscope {

class FigureTable;

/// Which class is taken for which: a row a true class, a column an answer, each cell as full as its share of
/// the row; right answers in one colour, wrong ones in another. Hovering, or the arrow keys, reads a cell.
/// Its table lists the mistakes, commonest first.
///
///     plot.setCounts({"Thai", "Irish"}, {9, 1, 0, 10});  // 1 of 10 Thai names is classified as Irish
class ConfusionPlot : public PlotFrame {
    Q_OBJECT
public:
    using Cell = std::pair<int, int>; ///< truth, answer

    explicit ConfusionPlot(QWidget* parent = nullptr);

    void setCounts(const QStringList& classes, std::vector<std::int64_t> counts); ///< [truth][answer]
    void setEmptyText(const QString& text);
    Cell current() const; ///< {-1, -1}: none is read
    void setCurrent(Cell cell);
    QString sentence(Cell cell) const; ///< "1 of 10 Thai names (10.0 %) classified as Irish"
    Cell worst() const;                ///< the commonest mistake; {-1, -1}: none
    QRectF cellRect(Cell cell) const;  ///< in the canvas' coordinates
    /// Every so many classes have their name beside cells of that side, in pixels: 1 where there is room for
    /// all, else 2, 5, 10, 20 …
    static int nameEvery(double side);
    void drawTo(QPaintDevice& device, const QSize& size) override;

Q_SIGNALS:
    void currentChanged();

private:
    class Surface;
    std::int64_t count(Cell cell) const;
    std::int64_t rowSum(int truth) const;
    void fillTable();

    QStringList classes_;
    std::vector<std::int64_t> counts_;
    FigureTable* table_;
    Surface* surface_;
};

} // namespace batchscope
