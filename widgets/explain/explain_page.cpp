#include "widgets/explain/explain_page.h"

#include "core/base/plain_error.h"
#include "widgets/explain/confusion_plot.h"
#include "widgets/tables/figure_table.h"
#include "widgets/tables/figure_table_view.h"
#include "widgets/text/letter_text.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace batchscope {

namespace {

constexpr int kBest = 5, kMostRows = 7;

QLabel* wordsLabel(const QString& name) {
    auto* label = new QLabel;
    label->setAccessibleName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(uiFont(12));
    label->setProperty("role", "dim");
    label->setMinimumHeight(34); // two lines: the plot above stays where it is
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QWidget* stacked(std::initializer_list<QWidget*> widgets, QWidget* stretched) {
    auto* holder = new QWidget;
    auto* box = new QVBoxLayout(holder);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    for (QWidget* widget : widgets)
        box->addWidget(widget, widget == stretched ? 1 : 0);
    return holder;
}

/// The classes worth a row: the last answer's best, and whoever led on the way.
std::vector<std::size_t> rowsOf(const LetterTrace& trace) {
    std::vector<std::size_t> order(trace.classes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto& last = trace.shares.back();
    std::stable_sort(order.begin(), order.end(),
                     [&last](std::size_t a, std::size_t b) { return last[a] > last[b]; });
    std::set<std::size_t> leaders;
    for (const auto& shares : trace.shares)
        leaders.insert(std::size_t(std::max_element(shares.begin(), shares.end()) - shares.begin()));
    std::vector<std::size_t> rows;
    for (std::size_t place = 0; place < order.size() && rows.size() < kMostRows; ++place) {
        if (place < kBest || leaders.count(order[place])) rows.push_back(order[place]);
    }
    return rows;
}

} // namespace

ExplainPage::ExplainPage(QWidget* parent)
    : QWidget(parent), tracePanel_(new Panel(tr("Letter by letter"))),
      confusionPanel_(new Panel(tr("Confusion matrix"))), classPanel_(new Panel(tr("Accuracy by class"))),
      name_(new QLineEdit(QStringLiteral("Nakamura"))), trace_(new TracePlot), confusions_(new ConfusionPlot),
      classes_(new FigureTable(this)), traceWords_(wordsLabel(tr("Effect of each letter"))),
      confusionWords_(wordsLabel(tr("Confusions in words"))) {
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(makeTracePanel(), 3);
    right->addWidget(makeClassPanel(), 2);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(16, 16, 16, 16);
    box->setSpacing(16);
    box->addWidget(makeConfusionPanel(), 6);
    box->addLayout(right, 5);
    setFocusProxy(name_);
    reset();
}

QWidget* ExplainPage::makeTracePanel() {
    name_->setAccessibleName(tr("Name to read letter by letter"));
    name_->setPlaceholderText(tr("Type a name"));
    name_->setToolTip(tr("Each prefix is classified as a name of its own, with the current weights"));
    name_->setClearButtonEnabled(true);
    trace_->setCaption(tr("probability after each letter"));
    trace_->setEmptyText(tr("Train first, then type a name: each prefix is classified."));
    trace_->describe(tr("Probabilities letter by letter"), {});
    connect(name_, &QLineEdit::textChanged, this, &ExplainPage::retrace);
    connect(trace_, &TracePlot::currentChanged, this, &ExplainPage::showTraceWords);
    tracePanel_->setContent(stacked({name_, trace_, traceWords_}, trace_));
    return tracePanel_;
}

QWidget* ExplainPage::makeConfusionPanel() {
    confusions_->setCaption(tr("share of each class's names, %"));
    confusions_->setEmptyText(tr("The held-out split is scored during the run; its mistakes appear here."));
    confusions_->describe(tr("Confusions"), {});
    connect(confusions_, &ConfusionPlot::currentChanged, this, &ExplainPage::showConfusionWords);
    confusionPanel_->setContent(stacked({confusions_, confusionWords_}, confusions_));
    return confusionPanel_;
}

QWidget* ExplainPage::makeClassPanel() {
    classes_->setColumns({{tr("class"), tr("hardest first")},
                          {tr("names"), tr("held-out names of the class")},
                          {tr("recall"), tr("share of its names that are recognised")},
                          {tr("precision"), tr("share of the names classified as it that belong to it")},
                          {tr("F1"), tr("harmonic mean of the two")}});
    auto* view = new FigureTableView(classes_, tr("Classes, hardest first"));
    view->setMinimumHeight(90);
    classPanel_->setContent(view);
    return classPanel_;
}

void ExplainPage::setPredictor(std::shared_ptr<const Predictor> predictor) {
    if (!predictor) return setTracer(nullptr, names_, 0);
    QStringList classes;
    for (const std::string& name : predictor->classes())
        classes << QString::fromStdString(name);
    const qint64 step = predictor->step();
    setTracer([predictor = std::move(predictor)](
                  const QString& name) { return traceLetters(*predictor, name.toStdString()); },
              std::move(classes), step);
}

void ExplainPage::setTracer(Tracer trace, QStringList classes, qint64 step) {
    tracer_ = std::move(trace);
    tracePanel_->setFigure(tracer_ ? tr("weights of update %1").arg(grouped(step)) : QString());
    if (classes != names_) {
        names_ = std::move(classes);
        showClasses();
    }
    retrace();
}

void ExplainPage::setEvaluation(const Evaluation& evaluation) {
    evaluation_ = evaluation;
    showClasses();
}

void ExplainPage::reset() {
    evaluation_ = {};
    setTracer(nullptr, {}, 0);
    showClasses();
}

void ExplainPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) retrace();
}

void ExplainPage::retrace() {
    stale_ = !isVisible();
    if (stale_) return;
    settled_.clear();
    TracePlot::Trace shown;
    if (tracer_ && name_->text().trimmed().isEmpty()) {
        settled_ = tr("Type a name to see at which letter the model decides.");
    } else if (tracer_) {
        try {
            shown = explain(tracer_(name_->text()));
        } catch (const std::exception& error) {
            settled_ = QString::fromStdString(plainMessage(error));
        }
    }
    trace_->setTrace(std::move(shown));
    showTraceWords();
}

TracePlot::Trace ExplainPage::explain(const LetterTrace& trace) {
    TracePlot::Trace shown;
    for (const char32_t letter : trace.letters)
        shown.letters << letterText(letter);
    for (const std::size_t row : rowsOf(trace)) {
        shown.classes << QString::fromStdString(trace.classes[row]);
        QVector<double> shares;
        for (const auto& each : trace.shares)
            shares << each[row];
        shown.shares << shares;
    }
    for (std::size_t letter = 0; letter < trace.shares.size(); ++letter) {
        const QString leader = QString::fromStdString(trace.classes[trace.leaderAt(letter)]);
        shown.leaders << int(shown.classes.indexOf(leader));
    }
    settled_ = leadText(trace, shown.classes.value(0));
    if (trace.left > 0)
        settled_ += trace.left == 1 ? tr(" The last letter is not shown.")
                                    : tr(" The last %1 letters are not shown.").arg(trace.left);
    return shown;
}

// What the bars show: all letters after which the answer is the highest of them.
QString ExplainPage::leadText(const LetterTrace& trace, const QString& answer) {
    const std::vector<int> leads = trace.leads();
    const int at = trace.settledAt(), last = int(trace.letters.size()) - 1;
    const auto listed = [](std::span<const int> letters) {
        QStringList numbers;
        for (const int letter : letters)
            numbers << grouped(letter + 1);
        if (numbers.size() == 1) return numbers.first();
        const QString end = numbers.takeLast();
        //: a list of numbers with commas, and the last number
        return tr("%1 and %2").arg(numbers.join(QStringLiteral(", ")), end);
    };
    if (at == last && leads.size() > 1) return tr("%1 leads after letters %2.").arg(answer, listed(leads));
    if (at == last && last > 0) return tr("%1 leads only with the last letter.").arg(answer);
    const QString read = QString::fromUcs4(trace.letters.data(), at + 1);
    const auto before = std::span(leads).first(leads.size() - std::size_t(last - at + 1));
    if (before.empty()) return tr("%1 leads from “%2” on.").arg(answer, read);
    return (before.size() == 1 ? tr("%1 leads from “%2” on, and before that after letter %3.")
                               : tr("%1 leads from “%2” on, and before that after letters %3."))
        .arg(answer, read, listed(before));
}

void ExplainPage::showTraceWords() {
    const QString read = trace_->sentence();
    const QString words = read.isEmpty() ? settled_ : read;
    traceWords_->setText(words);
    trace_->describe(tr("Probabilities letter by letter"), words);
}

void ExplainPage::showConfusionWords() {
    const auto current = confusions_->current();
    QString words = confusions_->sentence(current);
    if (words.isEmpty()) {
        const QString worst = confusions_->sentence(confusions_->worst());
        if (!worst.isEmpty()) words = tr("Most common mistake: %1.").arg(worst);
    }
    confusionWords_->setText(words);
    confusions_->describe(tr("Confusions"), words);
}

void ExplainPage::showClasses() {
    const auto size = std::size_t(names_.size());
    const bool known = evaluation_.rows > 0 && evaluation_.confusion.size() == size * size;
    confusions_->setCounts(known ? names_ : QStringList(),
                           known ? evaluation_.confusion : std::vector<std::int64_t>());
    confusionPanel_->setFigure(
        known ? tr("%1 held-out names, update %2").arg(grouped(evaluation_.rows), grouped(evaluation_.step))
              : QString());
    classPanel_->setFigure(known ? tr("macro-F1 %1").arg(percent(evaluation_.scores["macro_f1"]))
                                 : QString());
    QList<std::pair<double, FigureTable::Row>> rows;
    for (std::size_t i = 0; known && i < size; ++i) {
        double names = 0, answers = 0;
        for (std::size_t j = 0; j < size; ++j) {
            names += double(evaluation_.confusion[i * size + j]);
            answers += double(evaluation_.confusion[j * size + i]);
        }
        const auto right = double(evaluation_.confusion[i * size + i]);
        const auto share = [right](double of) {
            return of > 0 ? FigureTable::Cell{percent(right / of), right / of}
                          : FigureTable::Cell{QStringLiteral("–")};
        };
        const double f1 = names + answers > 0 ? 2 * right / (names + answers) : 0;
        rows << std::pair(f1, FigureTable::Row{{{names_[qsizetype(i)]},
                                                {grouped(qint64(names)), names},
                                                share(names),
                                                share(answers),
                                                {percent(f1), f1}}});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<FigureTable::Row> sorted;
    for (auto& [f1, row] : rows)
        sorted << std::move(row);
    classes_->setRows(sorted);
    showConfusionWords();
}

QString ExplainPage::traceWords() const {
    return traceWords_->text();
}

QString ExplainPage::confusionWords() const {
    return confusionWords_->text();
}

} // namespace batchscope
