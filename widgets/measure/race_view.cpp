#include "widgets/measure/race_view.h"

#include "core/base/option_ranges.h"
#include "widgets/fields/number_field.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/measure/measure_words.h"
#include "widgets/plots/ladder_bars.h"
#include "widgets/plots/plot_button.h"
#include "widgets/tables/figure_table.h"
#include "widgets/tables/figure_table_view.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/warning_note.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

#include <array>

namespace batchscope {

namespace {

const std::array<std::pair<BatchPath, std::string>, 6> kLadder{{{BatchPath::LetterByLetter, "libtorch"},
                                                                {BatchPath::NameByName, "libtorch"},
                                                                {BatchPath::Padded, "libtorch"},
                                                                {BatchPath::Bucketed, "libtorch"},
                                                                {BatchPath::Packed, "libtorch"},
                                                                {BatchPath::Packed, "fused"}}};

QString fixed(double value, int decimals) {
    return numberLocale().toString(value, 'f', decimals);
}

QFont lessonFont() {
    return uiFont(17, QFont::DemiBold);
}

QString intervalText(const Ratio& ratio) {
    const int decimals = ratio.high < 9.995 ? 2 : ratio.high < 99.95 ? 1 : 0;
    return QStringLiteral("[%1, %2]").arg(fixed(ratio.low, decimals), fixed(ratio.high, decimals));
}

LadderRung rungOf(const Rung& rung, bool first) {
    LadderRung drawn;
    drawn.name = rungName(rung.path, rung.device, rung.engine);
    drawn.reason = rungReason(rung.path, rung.engine);
    drawn.color = rungColor(rung.path, rung.engine);
    drawn.problem = QString::fromStdString(rung.problem);
    if (rung.calls > 0)
        drawn.note =
            (rung.calls == 1 ? RaceView::tr("1 call · %1")
                             : RaceView::tr("%2 calls · %1").arg(QStringLiteral("%1"), grouped(rung.calls)))
                .arg(cellsText(rung.cells));
    if (!rung.problem.empty() || rung.namesPerSecond <= 0) return drawn;
    drawn.value = rung.namesPerSecond;
    if (rung.spread.q1 > 0) {
        drawn.low = double(rung.names) / rung.spread.q3;
        drawn.high = double(rung.names) / rung.spread.q1;
    }
    if (rung.ratio.value > 0) {
        drawn.figure = timesText(rung.ratio.value);
        drawn.interval = first ? RaceView::tr("the baseline") : intervalText(rung.ratio);
    }
    return drawn;
}

FigureTable::Row rowOf(const Rung& rung) {
    FigureTable::Row row;
    row.mark = rungColor(rung.path, rung.engine);
    row.problem = QString::fromStdString(rung.problem);
    const bool measured = rung.namesPerSecond > 0;
    const auto ms = [](double seconds) { return 1e3 * seconds; };
    const auto number = [measured](double value, int decimals) {
        return measured ? FigureTable::Cell{fixed(value, decimals), value} : FigureTable::Cell{};
    };
    const auto ratio = [&](double value) {
        return rung.ratio.value > 0 ? FigureTable::Cell{fixed(value, 2), value} : FigureTable::Cell{};
    };
    row.cells = {{rungName(rung.path, rung.device, rung.engine), {}, rungReason(rung.path, rung.engine)},
                 {grouped(rung.calls), qint64(rung.calls)},
                 {grouped(rung.cells), qint64(rung.cells)},
                 number(ms(rung.spread.median), 2),
                 number(ms(rung.spread.q3 - rung.spread.q1), 2),
                 number(rung.namesPerSecond, 0),
                 ratio(rung.ratio.value),
                 ratio(rung.ratio.low),
                 ratio(rung.ratio.high),
                 {bytesText(double(rung.peakBytes)),
                  rung.peakBytes > 0 ? QVariant(qint64(rung.peakBytes)) : QVariant()}};
    return row;
}

} // namespace

RaceView::RaceView(QWidget* parent)
    : QWidget(parent), bar_(new MeasureBar(tr("Start the race"))),
      names_(bar_->addNumber(tr("Names"), ranges::kMeasuredNames, 256,
                             tr("Names per update, the same for every rung"))),
      rounds_(bar_->addNumber(tr("Rounds"), ranges::kRaceRounds, 25,
                              tr("Rounds to measure; every rung runs once per round"))),
      ladderPanel_(new Panel(tr("The ladder"))), tablePanel_(new Panel(tr("All figures"))),
      ladder_(new LadderBars), logarithmic_(new PlotButton(tr("Logarithmic"))), intro_(new QLabel),
      lesson_(new QLabel), noise_(new WarningNote), table_(new FigureTable(this)) {
    setAccessibleName(tr("Race"));
    makeTable();
    layOut();
    setResult(nullptr, {});
}

void RaceView::makeTable() {
    table_->setColumns({
        {tr("Rung"), tr("The path through the model")},
        {tr("Calls"), tr("Of the recurrent model, forward, per update")},
        {tr("Cells computed"), tr("Letters and padding, per layer and direction")},
        {tr("ms per update"), tr("Median of the rounds")},
        {tr("IQR (ms)"), tr("Interquartile range: the middle half of the rounds lies within")},
        {tr("Names/s"), tr("Names per update / median")},
        {tr("Ratio"), tr("Speed relative to the first rung")},
        {tr("Low"), tr("Lower end of the 95 % interval of the ratio, by resampling")},
        {tr("High"), tr("Upper end of the 95 % interval of the ratio, by resampling")},
        {tr("Peak memory"), tr("Peak memory of the tensors of an update, beyond weights and optimiser")},
    });
}

void RaceView::layOut() {
    intro_->setText(tr("Every rung computes one update on the same names and changes one thing. They take "
                       "turns in each round, so that background load hits all alike."));
    intro_->setFont(uiFont(13));
    lesson_->setFont(lessonFont());
    lesson_->setAccessibleName(tr("Result of the race"));
    lesson_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel* label : {intro_, lesson_}) {
        label->setWordWrap(true);
        label->setContentsMargins(0, 0, 0, 4);
    }
    ladder_->setAxis(tr("names per second"), tr("names/s"));
    ladder_->setAccessibleName(tr("Names per second, one bar per rung"));
    logarithmic_->setToolTip(tr("Each tick is ten times the last, so slow rungs are readable"));
    connect(logarithmic_, &QAbstractButton::toggled, ladder_, &LadderBars::setLogarithmic);
    ladderPanel_->addHeaderWidget(logarithmic_);
    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(8);
    inner->addWidget(intro_);
    inner->addWidget(ladder_, 1);
    inner->addWidget(lesson_);
    inner->addWidget(noise_);
    ladderPanel_->setContent(content);

    auto* view = new FigureTableView(table_, tr("All figures of the race"));
    view->setMaximumHeight(view->heightFor(10));
    tablePanel_->setContent(view);
    tablePanel_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    box->addWidget(bar_);
    box->addWidget(ladderPanel_, 1);
    box->addWidget(tablePanel_);
    setFocusProxy(bar_);
}

void RaceView::setResult(std::shared_ptr<const RaceResult> result, const QString& lesson) {
    result_ = std::move(result);
    const bool measured = result_ && result_->rounds > 0;
    intro_->setVisible(!measured);
    logarithmic_->setVisible(measured);
    lesson_->setText(lesson);
    lesson_->setVisible(!lesson.isEmpty());
    const Rung* loud = result_ && result_->noise ? &result_->rungs[result_->noise.who] : nullptr;
    noise_->setText(loud ? noiseText(result_->noise, rungName(loud->path, loud->device, loud->engine))
                         : QString());
    ladderPanel_->setFigure(figure());
    showLadder();
    showTable();
    tablePanel_->setVisible(result_ != nullptr);
    bar_->setSavable(measured);
}

QString RaceView::figure() const {
    if (!result_ || result_->rungs.empty()) return {};
    if (result_->rounds == 0)
        return bar_->running() ? tr("warming up: these rounds are not counted")
                               : tr("stopped before the first round was complete");
    const QString rounds =
        result_->complete()
            ? (result_->rounds == 1 ? tr("1 round") : tr("%1 rounds").arg(grouped(result_->rounds)))
            : tr("round %1 of %2").arg(grouped(result_->rounds), grouped(result_->wanted));
    return tr("%1 · %2, %3, longest %4")
        .arg(rounds, namesText(result_->rungs.front().names), lettersText(result_->lettersOfBatch),
             grouped(result_->longest));
}

void RaceView::showLadder() {
    std::vector<LadderRung> drawn;
    if (result_) {
        for (const Rung& rung : result_->rungs)
            drawn.push_back(rungOf(rung, &rung == &result_->rungs.front()));
    } else {
        for (const auto& [path, engine] : kLadder)
            drawn.push_back(
                {rungName(path, {}, engine), {}, rungReason(path, engine), rungColor(path, engine)});
    }
    ladder_->setRungs(std::move(drawn));
}

void RaceView::showTable() {
    QList<FigureTable::Row> rows;
    if (result_) {
        for (const Rung& rung : result_->rungs)
            rows += rowOf(rung);
    }
    table_->setRows(std::move(rows));
}

qint64 RaceView::names() const {
    return qint64(names_->whole());
}

qint64 RaceView::rounds() const {
    return qint64(rounds_->whole());
}

void RaceView::setNames(qint64 names) {
    names_->setNearest(names);
}

void RaceView::setRounds(qint64 rounds) {
    rounds_->setNearest(rounds);
}

QAbstractItemModel* RaceView::table() const {
    return table_;
}

void RaceView::drawTo(QPaintDevice& device, const QSize& size) const {
    constexpr int kPad = 16;
    QPainter painter(&device);
    painter.fillRect(QRect(QPoint(), size), theme().panel);
    const QRectF area = QRectF(QPointF(), size).adjusted(kPad, kPad, -kPad, -kPad);
    painter.setFont(lessonFont());
    const QRectF words = painter.boundingRect(area, Qt::TextWordWrap, lesson_->text());
    painter.setPen(theme().text);
    painter.drawText(QRectF(area.left(), area.bottom() - words.height(), area.width(), words.height()),
                     Qt::TextWordWrap, lesson_->text());
    painter.translate(area.topLeft());
    ladder_->draw(painter, area.size() - QSizeF(0, words.height() + (words.isEmpty() ? 0 : kPad)));
}

} // namespace batchscope
