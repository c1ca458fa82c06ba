#pragma once

#include "widgets/plots/plot_frame.h"

#include <QRectF>
#include <QStringList>
#include <QVector>

class QPaintDevice;

namespace batchscope {

class FigureTable;

/// What a name is taken for after each of its letters: a row a class, a column a letter, in it a bar as high
/// as the class's probability, in the colour of the letter's step; the leader's is full, the others' faded.
/// Hovering, or Left and Right, reads a letter.
///
///     plot.setTrace({{"a", "b"}, {"Thai", "Irish"}, {{0.6, 0.9}, {0.4, 0.1}}});
class TracePlot : public PlotFrame {
    Q_OBJECT
public:
    struct Trace {
        QStringList letters, classes;
        QVector<QVector<double>> shares; ///< [class][letter], 0 … 1
        /// Of each letter the class that leads, -1 where it has no row; empty: the highest of the rows.
        QVector<int> leaders = {};
    };

    explicit TracePlot(QWidget* parent = nullptr);

    void setTrace(Trace trace); ///< without letters: none
    const Trace& trace() const { return trace_; }
    void setEmptyText(const QString& text);
    int current() const; ///< the letter that is read; -1: none
    void setCurrent(int letter);
    QString sentence() const; ///< "after Nak: Japanese 81.3 %, Polish 7.0 %"; empty: none is read
    QRectF barRect(int row, int letter) const; ///< in the canvas' coordinates
    void drawTo(QPaintDevice& device, const QSize& size) override;

Q_SIGNALS:
    void currentChanged(int letter);

private:
    class Surface;
    Trace trace_;
    FigureTable* table_;
    Surface* surface_;
};

} // namespace batchscope
