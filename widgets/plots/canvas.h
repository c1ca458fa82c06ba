#pragma once

// Private to widgets/plots: sources that include this are built with Qt's keywords, which qcustomplot.h
// spells.
#include <QFont>
#include <QTimer>
#include <qcustomplot.h>

#include <functional>

namespace batchscope {

/// A QCustomPlot in the visual language: thin grid, no box, the theme's colours live, buffers that follow the
/// screen, changes drawn once a frame, and two painted layers above the data. Subclasses fill in prepare()
/// and the drawing.
class Canvas : public QCustomPlot {
public:
    explicit Canvas(QWidget* parent);

    /// Redraws with the next frame, later where drawing is slow (a run needs the processor more), and not at
    /// all while hidden.
    void refresh();
    void setEmptyText(const QString& text);
    const QString& emptyText() const { return emptyText_; }
    void drawTo(QPaintDevice& device, const QSize& size);

protected:
    virtual bool empty() const = 0;
    virtual void restyle();              ///< the theme changed; call the base too
    virtual void prepare() {}            ///< before each redraw: ranges and data
    virtual void drawAbove(QPainter&) {} ///< labels, redrawn with the data
    virtual void drawHover(QPainter&) {} ///< the readout, redrawn alone
    void refreshHover();
    void moveMargins(int right);

    /// A card of lines "left … right" in the corner of the data area where the least lies beneath it, away
    /// from `from`; the first line is its title.
    struct ReadoutLine {
        QString left, right;
        std::function<void(QPainter&, const QRectF&)> mark;
    };
    void drawReadout(QPainter& painter, const QList<ReadoutLine>& lines, QPointF from) const;
    virtual int crowding(const QRectF&) const { return 0; } ///< how many points are drawn within

    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Layer;
    void bringUpToDate();
    QTimer frame_;
    bool stale_ = true;
    bool ring_ = false;
    QString emptyText_;
};

/// Round numbers with their thousands separated.
class NumberTicker : public QCPAxisTicker {
public:
    explicit NumberTicker(int count, bool whole = false);

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;

private:
    bool whole_;
    int decimals_ = 0;
};

/// Powers of a base, some left out where there are many; round numbers where the view holds less than two of
/// them.
class PowerTicker : public NumberTicker {
public:
    PowerTicker(int count, double base) : NumberTicker(count), base_(base) {}

protected:
    QVector<double> createTickVector(double step, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

private:
    double base_;
    bool powers_ = true;
};

} // namespace batchscope
