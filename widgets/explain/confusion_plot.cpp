#include "widgets/explain/confusion_plot.h"

#include "widgets/tables/figure_table.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace batchscope {

namespace {

constexpr int kNames = 88, kHead = 84; ///< left of the cells and above them, pixels
constexpr double kMostCell = 34, kLeastFigure = 19, kLeastCell = 3; ///< smaller cells are drawn as pixels
constexpr double kLeastName = 10;                                   ///< pixels from one name to the next
constexpr int kRight = 2, kWrong = 1;                               ///< of Theme::series
constexpr ConfusionPlot::Cell kNone{-1, -1};

} // namespace

/// The painted part.
class ConfusionPlot::Surface : public QWidget {
public:
    explicit Surface(ConfusionPlot& plot) : QWidget(&plot), plot_(plot) {
        setMouseTracking(true);
        setFocusPolicy(Qt::StrongFocus);
        setMinimumSize(kNames + 160, kHead + 160);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

    int classes() const { return int(plot_.classes_.size()); }
    double side(QSizeF size) const {
        if (classes() == 0) return 0;
        const double room = std::min(size.width() - kNames, size.height() - kHead) - 2;
        return std::min(kMostCell, room / classes());
    }
    static QRectF cell(Cell at, double side) {
        return {kNames + at.second * side, kHead + at.first * side, side, side};
    }
    void setCurrent(Cell cell) {
        if (cell == current_) return;
        current_ = cell;
        update();
        Q_EMIT plot_.currentChanged();
    }
    void draw(QPainter& painter, QSizeF size, Cell current) const;

    Cell current_ = kNone;
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
        const double each = side(size());
        if (each <= 0) return;
        const int truth = int(std::floor((event->position().y() - kHead) / each));
        const int answer = int(std::floor((event->position().x() - kNames) / each));
        const bool within = truth >= 0 && answer >= 0 && truth < classes() && answer < classes();
        setCurrent(within ? Cell(truth, answer) : kNone);
    }
    void leaveEvent(QEvent*) override { setCurrent(kNone); }
    void keyPressEvent(QKeyEvent* event) override {
        const int last = classes() - 1;
        Cell to = current_ == kNone ? Cell(0, 0) : current_;
        const bool fresh = current_ == kNone;
        switch (event->key()) {
        case Qt::Key_Left:
            to.second -= fresh ? 0 : 1;
            break;
        case Qt::Key_Right:
            to.second += fresh ? 0 : 1;
            break;
        case Qt::Key_Up:
            to.first -= fresh ? 0 : 1;
            break;
        case Qt::Key_Down:
            to.first += fresh ? 0 : 1;
            break;
        case Qt::Key_Escape:
            if (fresh) return QWidget::keyPressEvent(event);
            return setCurrent(kNone);
        default:
            return QWidget::keyPressEvent(event);
        }
        if (last >= 0) setCurrent({std::clamp(to.first, 0, last), std::clamp(to.second, 0, last)});
    }

private:
    void drawNames(QPainter& painter, double side, Cell current) const;
    void drawCell(QPainter& painter, Cell at, double side, std::int64_t all) const;
    QColor fillOf(Cell at, std::int64_t all) const;
    void drawPixels(QPainter& painter, double side) const;

    ConfusionPlot& plot_;
};

void ConfusionPlot::Surface::draw(QPainter& painter, QSizeF size, Cell current) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight); // the cells run that way in every language
    const double each = side(size);
    if (each <= 0) {
        painter.setPen(theme().dim);
        painter.setFont(uiFont(12.5));
        painter.drawText(QRectF({}, size), Qt::AlignCenter | Qt::TextWordWrap, empty_);
        return;
    }
    drawNames(painter, each, current);
    if (each < kLeastCell) drawPixels(painter, each);
    for (int truth = 0; truth < classes() && each >= kLeastCell; ++truth) {
        const std::int64_t all = plot_.rowSum(truth);
        for (int answer = 0; answer < classes(); ++answer)
            drawCell(painter, {truth, answer}, each, all);
    }
    if (current == kNone) return;
    painter.setPen(QPen(theme().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cell(current, each), 2, 2);
}

void ConfusionPlot::Surface::drawNames(QPainter& painter, double side, Cell current) const {
    const double pixels = std::clamp(side - 4, 8.0, 12.0);
    painter.setFont(uiFont(10.5));
    painter.setPen(theme().dim);
    painter.drawText(QRectF(0, kHead - 34, kNames - 8, 14), Qt::AlignRight | Qt::AlignVCenter,
                     ConfusionPlot::tr("predicted →"));
    painter.drawText(QRectF(0, kHead - 18, kNames - 8, 14), Qt::AlignRight | Qt::AlignVCenter,
                     ConfusionPlot::tr("true ↓"));
    const int every = ConfusionPlot::nameEvery(side);
    const auto shown = [&](int i, int read) {
        // Where there is no room for all, the one that is read stands in place of those about it.
        const bool inTheWay = every > 1 && read >= 0 && std::abs(i - read) * side < kLeastName;
        return i == read || (i % every == 0 && !inTheWay);
    };
    const auto write = [&](int i, const QRectF& place, Qt::Alignment align, bool read) {
        painter.setFont(uiFont(pixels, read ? QFont::DemiBold : QFont::Normal));
        painter.setPen(read ? theme().text : theme().dim);
        painter.drawText(
            place, align | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(plot_.classes_[i], Qt::ElideRight, int(place.width())));
    };
    const double height = std::max(side, pixels + 2), lift = (height - side) / 2;
    for (int i = 0; i < classes(); ++i) {
        if (shown(i, current.first))
            write(i, {0, kHead + i * side - lift, kNames - 8.0, height}, Qt::AlignRight, i == current.first);
        if (!shown(i, current.second)) continue;
        painter.save();
        painter.translate(kNames + i * side - lift, kHead - 6);
        painter.rotate(-90);
        write(i, {0, 0, kHead - 8.0, height}, Qt::AlignLeft, i == current.second);
        painter.restore();
    }
}

QColor ConfusionPlot::Surface::fillOf(Cell at, std::int64_t all) const {
    const std::int64_t count = plot_.count(at);
    if (count == 0) return theme().padding;
    const double share = all > 0 ? double(count) / double(all) : 0;
    const bool right = at.first == at.second;
    // The root: a mistake in thirty still shows.
    return theme().faded(theme().series[std::size_t(right ? kRight : kWrong)],
                         0.12 + 0.88 * std::sqrt(share));
}

// One pixel for each pixel of the screen, of the cell in it with most names: none is lost in the ground.
void ConfusionPlot::Surface::drawPixels(QPainter& painter, double side) const {
    const int size = std::max(1, int(std::ceil(side * classes())));
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(theme().padding);
    std::vector<std::int64_t> most(std::size_t(size) * std::size_t(size), 0);
    for (int truth = 0; truth < classes(); ++truth) {
        const std::int64_t all = plot_.rowSum(truth);
        for (int answer = 0; all > 0 && answer < classes(); ++answer) {
            const std::int64_t count = plot_.count({truth, answer});
            if (count == 0) continue;
            const QColor fill = fillOf({truth, answer}, all);
            const auto end = [&](int index) {
                return std::max(int(index * side) + 1, int((index + 1) * side));
            };
            for (int y = int(truth * side); y < std::min(size, end(truth)); ++y) {
                for (int x = int(answer * side); x < std::min(size, end(answer)); ++x) {
                    std::int64_t& shown = most[std::size_t(y) * std::size_t(size) + std::size_t(x)];
                    if (count <= shown) continue;
                    shown = count;
                    image.setPixelColor(x, y, fill);
                }
            }
        }
    }
    painter.drawImage(QPointF(kNames, kHead), image);
}

void ConfusionPlot::Surface::drawCell(QPainter& painter, Cell at, double side, std::int64_t all) const {
    const std::int64_t count = plot_.count(at);
    const double share = all > 0 ? double(count) / double(all) : 0;
    const QRectF place = cell(at, side).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor fill = fillOf(at, all);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(place, 2, 2);
    if (count == 0 || side < kLeastFigure || share < 0.005) return;
    painter.setPen(Theme::textOn(fill));
    painter.setFont(uiFont(std::min(11.0, side * 0.5)));
    painter.drawText(place, Qt::AlignCenter, QString::number(std::lround(100 * share)));
}

ConfusionPlot::ConfusionPlot(QWidget* parent)
    : PlotFrame(parent), table_(new FigureTable(this)), surface_(new Surface(*this)) {
    setCanvas(surface_, table_);
    table_->setColumns({{tr("true"), tr("the true class")},
                        {tr("predicted"), tr("the model's answer")},
                        {tr("names"), tr("names with this true class and this answer")},
                        {tr("of the class"), tr("their share of the class's held-out names")}});
    connect(&ThemeManager::instance(), &ThemeManager::changed, surface_, qOverload<>(&QWidget::update));
}

int ConfusionPlot::nameEvery(double side) {
    for (int power = 1;; power *= 10) {
        for (const int step : {1, 2, 5}) {
            if (step * power * side >= kLeastName) return step * power;
        }
    }
}

std::int64_t ConfusionPlot::count(Cell cell) const {
    return counts_[std::size_t(cell.first) * std::size_t(classes_.size()) + std::size_t(cell.second)];
}

std::int64_t ConfusionPlot::rowSum(int truth) const {
    std::int64_t sum = 0;
    for (int answer = 0; answer < int(classes_.size()); ++answer)
        sum += count({truth, answer});
    return sum;
}

void ConfusionPlot::setCounts(const QStringList& classes, std::vector<std::int64_t> counts) {
    const bool fits = counts.size() == std::size_t(classes.size()) * std::size_t(classes.size());
    if (classes != classes_) surface_->setCurrent(kNone);
    classes_ = fits ? classes : QStringList();
    counts_ = fits ? std::move(counts) : std::vector<std::int64_t>();
    fillTable();
    surface_->update();
    if (current() != kNone) Q_EMIT currentChanged();
}

void ConfusionPlot::fillTable() {
    struct Mistake {
        std::int64_t count;
        Cell cell;
    };
    std::vector<Mistake> mistakes;
    for (int truth = 0; truth < int(classes_.size()); ++truth) {
        for (int answer = 0; answer < int(classes_.size()); ++answer) {
            if (truth != answer && count({truth, answer}) > 0)
                mistakes.push_back({count({truth, answer}), {truth, answer}});
        }
    }
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Mistake& a, const Mistake& b) { return a.count > b.count; });
    QList<FigureTable::Row> rows;
    for (const Mistake& each : mistakes) {
        const double share = double(each.count) / double(rowSum(each.cell.first));
        rows << FigureTable::Row{{{classes_[each.cell.first]},
                                  {classes_[each.cell.second]},
                                  {grouped(each.count), qint64(each.count)},
                                  {percent(share), share}}};
    }
    table_->setRows(rows);
}

ConfusionPlot::Cell ConfusionPlot::worst() const {
    Cell worst = kNone;
    for (int truth = 0; truth < int(classes_.size()); ++truth) {
        for (int answer = 0; answer < int(classes_.size()); ++answer) {
            const Cell cell(truth, answer);
            if (truth != answer && count(cell) > (worst == kNone ? 0 : count(worst))) worst = cell;
        }
    }
    return worst;
}

QString ConfusionPlot::sentence(Cell cell) const {
    if (cell == kNone || cell.first >= classes_.size()) return {};
    const std::int64_t all = rowSum(cell.first), found = count(cell);
    const QString is = classes_[cell.first], answer = classes_[cell.second];
    if (all == 0) return tr("no %1 name is held out").arg(is);
    const QString share = percent(double(found) / double(all));
    if (cell.first == cell.second)
        return tr("%1 of %2 %3 names (%4) recognised").arg(grouped(found), grouped(all), is, share);
    return tr("%1 of %2 %3 names (%4) classified as %5").arg(grouped(found), grouped(all), is, share, answer);
}

void ConfusionPlot::setEmptyText(const QString& text) {
    surface_->empty_ = text;
    surface_->update();
}

ConfusionPlot::Cell ConfusionPlot::current() const {
    return surface_->current_;
}

void ConfusionPlot::setCurrent(Cell cell) {
    const int size = int(classes_.size());
    const bool within = cell.first >= 0 && cell.second >= 0 && cell.first < size && cell.second < size;
    surface_->setCurrent(within ? cell : kNone);
}

QRectF ConfusionPlot::cellRect(Cell cell) const {
    return Surface::cell(cell, surface_->side(surface_->size()));
}

void ConfusionPlot::drawTo(QPaintDevice& device, const QSize& size) {
    QPainter painter(&device);
    painter.fillRect(QRect(QPoint(0, 0), size), theme().panel);
    surface_->draw(painter, size, kNone);
}

} // namespace batchscope
