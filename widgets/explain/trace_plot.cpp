#include "widgets/explain/trace_plot.h"

#include "widgets/tables/figure_table.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace batchscope {

namespace {

constexpr int kNames = 104, kFigures = 58; ///< beside the columns, pixels
constexpr int kHead = 34, kMostColumn = 40, kLeastLetter = 12, kMostRow = 56;

} // namespace

/// The painted part.
class TracePlot::Surface : public QWidget {
public:
    explicit Surface(TracePlot& plot) : QWidget(&plot), plot_(plot) {
        setMouseTracking(true);
        setFocusPolicy(Qt::StrongFocus);
        setMinimumSize(300, 170);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

    struct Places {
        double column = 0, row = 0;
        QRectF cell(int row_, int letter) const {
            return {kNames + letter * column, kHead + row_ * row, column, row};
        }
    };
    Places places(QSizeF size) const {
        const Trace& trace = plot_.trace_;
        Places places;
        if (trace.letters.isEmpty() || trace.classes.isEmpty()) return places;
        places.column =
            std::min<double>((size.width() - kNames - kFigures) / double(trace.letters.size()), kMostColumn);
        places.row = std::min<double>((size.height() - kHead - 2) / double(trace.classes.size()), kMostRow);
        return places;
    }
    QRectF bar(const Places& places, int row, int letter) const {
        const QRectF cell = places.cell(row, letter);
        const double gap = cell.width() > 6 ? 1.5 : 0.5;
        const double height = (cell.height() - 7) * plot_.trace_.shares[row][letter];
        return {cell.left() + gap, cell.bottom() - 1 - height, cell.width() - 2 * gap, height};
    }
    int leader(int letter) const {
        const Trace& trace = plot_.trace_;
        if (letter < trace.leaders.size()) return trace.leaders[letter];
        int best = 0;
        for (int row = 1; row < int(trace.classes.size()); ++row) {
            if (trace.shares[row][letter] > trace.shares[best][letter]) best = row;
        }
        return best;
    }
    void setCurrent(int letter) {
        if (std::exchange(current_, letter) == letter) return;
        update();
        Q_EMIT plot_.currentChanged(letter);
    }
    void draw(QPainter& painter, QSizeF size, int current) const;

    int current_ = -1;
    QString empty_;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        draw(painter, size(), current_);
        if (!hasFocus()) return;
        painter.setPen(QPen(theme().accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        const Places at = places(size());
        const double x = event->position().x() - kNames;
        const int letter = at.column > 0 && x >= 0 ? int(x / at.column) : -1;
        setCurrent(letter < plot_.trace_.letters.size() ? letter : -1);
    }
    void leaveEvent(QEvent*) override { setCurrent(-1); }
    void keyPressEvent(QKeyEvent* event) override {
        const int count = int(plot_.trace_.letters.size());
        if (count == 0) return QWidget::keyPressEvent(event);
        switch (event->key()) {
        case Qt::Key_Left:
            return setCurrent(current_ < 0 ? count - 1 : std::max(0, current_ - 1));
        case Qt::Key_Right:
            return setCurrent(std::min(count - 1, current_ + 1));
        case Qt::Key_Home:
            return setCurrent(0);
        case Qt::Key_End:
            return setCurrent(count - 1);
        case Qt::Key_Escape:
            if (current_ >= 0) return setCurrent(-1);
            break;
        default:
            break;
        }
        QWidget::keyPressEvent(event);
    }

private:
    void drawLetters(QPainter& painter, const Places& at) const;
    void drawRow(QPainter& painter, const Places& at, int row, int read) const;

    TracePlot& plot_;
};

void TracePlot::Surface::draw(QPainter& painter, QSizeF size, int current) const {
    const Trace& trace = plot_.trace_;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight); // time runs that way in every language
    const Places at = places(size);
    if (at.column <= 0 || at.row <= 0) {
        painter.setPen(theme().dim);
        painter.setFont(uiFont(12.5));
        painter.drawText(QRectF({}, size), Qt::AlignCenter | Qt::TextWordWrap, empty_);
        return;
    }
    drawLetters(painter, at);
    for (int row = 0; row < int(trace.classes.size()); ++row)
        drawRow(painter, at, row, current < 0 ? int(trace.letters.size()) - 1 : current);
    if (current < 0) return;
    const QRectF frame(kNames + current * at.column, 1, at.column,
                       kHead + at.row * double(trace.classes.size()) - 1);
    painter.setPen(QPen(theme().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 3, 3);
}

void TracePlot::Surface::drawLetters(QPainter& painter, const Places& at) const {
    const qsizetype count = plot_.trace_.letters.size();
    for (int letter = 0; letter < int(count); ++letter) {
        const double side = std::min(at.column - 2, 26.0);
        const QRectF cell(kNames + letter * at.column + (at.column - side) / 2, 4, side, 26);
        const QColor fill = theme().stepColor(letter, count);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(cell, 3, 3);
        if (at.column < kLeastLetter) continue;
        painter.setPen(Theme::textOn(fill));
        painter.setFont(letterFont(std::min(14.0, at.column * 0.7)));
        painter.drawText(cell, Qt::AlignCenter, plot_.trace_.letters[letter]);
    }
}

void TracePlot::Surface::drawRow(QPainter& painter, const Places& at, int row, int read) const {
    const Trace& trace = plot_.trace_;
    const int letters = int(trace.letters.size());
    const bool leads = leader(read) == row;
    const QRectF first = at.cell(row, 0);
    const double bottom = first.bottom() - 0.5;
    painter.setPen(QPen(theme().line, 1));
    painter.drawLine(QPointF(kNames, bottom), QPointF(kNames + letters * at.column, bottom));
    painter.setFont(uiFont(12.5, leads ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme().text);
    const QRectF name(0, first.top(), kNames - 8, first.height());
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(trace.classes[row], Qt::ElideRight, kNames - 8));
    painter.setPen(leads ? theme().text : theme().dim);
    painter.drawText(QRectF(kNames + letters * at.column, first.top(), kFigures, first.height()),
                     Qt::AlignRight | Qt::AlignVCenter, percent(trace.shares[row][read]));
    painter.setPen(Qt::NoPen);
    for (int letter = 0; letter < letters; ++letter) {
        const QColor step = theme().stepColor(letter, letters);
        painter.setBrush(leader(letter) == row ? step : theme().faded(step, 0.4));
        painter.drawRect(bar(at, row, letter));
    }
}

TracePlot::TracePlot(QWidget* parent)
    : PlotFrame(parent), table_(new FigureTable(this)), surface_(new Surface(*this)) {
    setCanvas(surface_, table_);
    connect(&ThemeManager::instance(), &ThemeManager::changed, surface_, qOverload<>(&QWidget::update));
    setTrace({});
}

void TracePlot::setTrace(Trace trace) {
    const bool sameName = trace.letters == trace_.letters;
    trace_ = std::move(trace);
    if (!sameName) surface_->setCurrent(-1);
    QList<FigureTable::Column> columns{{tr("after"), tr("the letters read so far")}};
    for (const QString& name : std::as_const(trace_.classes))
        columns << FigureTable::Column{name, tr("its probability")};
    table_->setColumns(columns);
    QList<FigureTable::Row> rows;
    QString read;
    for (int letter = 0; letter < int(trace_.letters.size()); ++letter) {
        read += trace_.letters[letter];
        FigureTable::Row row{{{read}}};
        for (const QVector<double>& shares : std::as_const(trace_.shares))
            row.cells << FigureTable::Cell{percent(shares[letter]), shares[letter]};
        rows << row;
    }
    table_->setRows(rows);
    surface_->update();
}

void TracePlot::setEmptyText(const QString& text) {
    surface_->empty_ = text;
    surface_->update();
}

int TracePlot::current() const {
    return surface_->current_;
}

void TracePlot::setCurrent(int letter) {
    surface_->setCurrent(letter < trace_.letters.size() ? letter : -1);
}

QString TracePlot::sentence() const {
    const int letter = current();
    if (letter < 0) return {};
    QList<std::pair<double, QString>> ranking;
    for (qsizetype row = 0; row < trace_.classes.size(); ++row)
        ranking << std::pair(-trace_.shares[row][letter], trace_.classes[row]);
    std::sort(ranking.begin(), ranking.end());
    QStringList words;
    for (const auto& [share, name] : ranking.mid(0, 3))
        words << name + QLatin1Char(' ') + percent(-share);
    return tr("after “%1”: %2")
        .arg(trace_.letters.mid(0, letter + 1).join(QString()), words.join(QStringLiteral(", ")));
}

QRectF TracePlot::barRect(int row, int letter) const {
    return surface_->bar(surface_->places(surface_->size()), row, letter);
}

void TracePlot::drawTo(QPaintDevice& device, const QSize& size) {
    QPainter painter(&device);
    painter.fillRect(QRect(QPoint(0, 0), size), theme().panel);
    surface_->draw(painter, size, -1);
}

} // namespace batchscope
