#pragma once

#include "widgets/plots/canvas.h"
#include "widgets/plots/plot_series.h"

#include <vector>

namespace batchscope {

class SeriesTable;

/// The drawing side of LinePlot: reads the points from `table`, which outlives it. Private to widgets/plots.
class LineCanvas : public Canvas {
public:
    LineCanvas(const SeriesTable& table, QWidget* parent);

    void addCurve(); ///< for the table's newest series
    void showCurve(int series, bool shown);
    void setScales(AxisScale x, AxisScale y);
    void setEnd(int series, const QString& reason);
    QString endOfCurve(int series) const { return curves_[std::size_t(series)].end; }
    bool curveShown(int series) const { return curves_[std::size_t(series)].shown; }

    struct Reference {
        QString name;
        double value;
        QString text;
    };
    std::vector<Reference> references;
    double horizon = 0, labelRoom = 0;
    double lowerBound = 0, upperBound = qInf();
    bool fromLowerBound = false;
    std::function<void(bool)> onFollowing;
    std::function<void()> onReadout;

    bool following() const { return following_; }
    void resetView();
    QRectF labelRect(int series) const; ///< as drawn last; empty: none
    QString labelText(int series) const;
    void forget(); ///< the points went: hover and margins start again
    QStringList readout() const;

protected:
    bool empty() const override;
    void restyle() override;
    void prepare() override;
    void drawAbove(QPainter& painter) override;
    void drawHover(QPainter& painter) override;
    int crowding(const QRectF& area) const override;

    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Curve {
        QCPGraph* graph;
        bool shown = true;
        QString end = {}; ///< why it goes no further
    };
    struct Label {
        int series;
        QPointF end; ///< where the curve ends, in pixels
        QString text;
        QColor color;
        double width;
        bool dot, cross, aside; ///< aside: stands in the margin, led to
    };

    void setFollowing(bool following);
    void zoom(double factor);
    bool logarithmicX() const { return xAxis->scaleType() == QCPAxis::stLogarithmic; }
    bool logarithmicY() const { return yAxis->scaleType() == QCPAxis::stLogarithmic; }
    bool drawable(QPointF point) const;
    std::vector<QPointF> drawnPoints(int series, int pixels) const;
    QCPRange keyRange() const;
    qsizetype rowNear(double pixel) const;
    void setHover(qsizetype row);
    QCPRange valueRange() const;
    QString endText(int series) const;
    std::vector<Label> endLabels() const;
    QPointF pixelOf(double x, double y) const;
    bool endOf(int series, QPointF& end) const;
    void drawReference(QPainter& painter, const Reference& reference) const;

    const SeriesTable& table_;
    std::vector<Curve> curves_;
    struct DrawnLabel {
        QRectF box;
        QString text;
    };
    std::vector<DrawnLabel> labels_; ///< of each series, as drawn last
    qsizetype hover_ = -1;           ///< the table's row; -1: none
    double space_ = 0;               ///< kept right of the data for labels
    bool following_ = true, moving_ = false;
};

} // namespace batchscope
