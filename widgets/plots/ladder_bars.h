#pragma once

#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace batchscope {

/// One bar of a ladder.
struct LadderRung {
    QString name, note;       ///< "packed", "1 call · 1,604 cells"
    QString reason;           ///< why it is there; said in the bar's place while nothing is measured
    int color = 0;            ///< index into Theme::series, and of its mark
    double value = 0;         ///< 0: not measured
    double low = 0, high = 0; ///< the whisker
    QString figure = {};      ///< "41.2 ×"
    QString interval = {};    ///< "[39.8, 43.0]"
    QString problem = {};     ///< why there is nothing to measure
};

/// Horizontal bars beneath each other over one axis, each with a whisker and its figures at its end. Up and
/// down choose a bar, hovering reads one. GUI thread only.
///
///     bars.setAxis("names per second", "names/s");
///     bars.setRungs({{"packed", "1 call", "", 0, 24'000, 23'500, 24'300, "46.2 ×", "[45.0, 47.1]"}});
class LadderBars : public QWidget {
    Q_OBJECT
public:
    explicit LadderBars(QWidget* parent = nullptr);

    void setAxis(const QString& title, const QString& unit);
    void setRungs(std::vector<LadderRung> rungs);
    void setLogarithmic(bool logarithmic);
    const std::vector<LadderRung>& rungs() const { return rungs_; }
    int current() const { return current_; } ///< -1: none

    QRectF barRect(int rung) const; ///< empty where nothing was measured
    QRectF whiskerRect(int rung) const;
    QRectF figureRect(int rung) const;  ///< of the texts at the bar's end
    int rungAt(QPointF position) const; ///< -1: none
    QString wordsOf(int rung) const;    ///< "packed, 24,000 names/s, 46.2 × [45.0, 47.1], 1 call"

    /// The bars alone, from the painter's origin on, without what is chosen.
    void draw(QPainter& painter, QSizeF size) const { paint(painter, size, false); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Places {
        QRectF bars; ///< the area over the axis
        double row = 0;
        double least = 0, most = 0; ///< of the axis
        bool logarithmic = false;
        double x(double value) const;
        QRectF line(int rung) const { return {bars.left(), bars.top() + rung * row, bars.width(), row}; }
        QRectF bar(const LadderRung& rung, int index) const;
        double end(const LadderRung& rung) const; ///< of bar and whisker
    };
    Places placesFor(QSizeF size) const;
    bool measured() const;
    void setCurrent(int rung);
    void tell();
    void paint(QPainter& painter, QSizeF size, bool here) const;
    void paintAxis(QPainter& painter, const Places& places) const;
    void paintName(QPainter& painter, const Places& places, int rung) const;
    void paintBar(QPainter& painter, const Places& places, int rung) const;
    void paintFigures(QPainter& painter, const Places& places, int rung) const;
    double nameWidth() const;
    double figureWidth(const LadderRung& rung) const;

    std::vector<LadderRung> rungs_;
    QString title_, unit_;
    bool logarithmic_ = false, ring_ = false;
    int current_ = -1;
};

/// Round values within [lower, upper]: 1, 2 or 5 times a power of ten apart, about `count` of them; on a
/// logarithmic axis the powers of ten.
std::vector<double> ladderTicks(double lower, double upper, int count, bool logarithmic);

} // namespace batchscope
