#include "widgets/batch/strategy_card.h"

#include "widgets/plots/plot_series.h"
#include "widgets/text/strategy_words.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace batchscope {

namespace {

constexpr int kScrollRoom = 4; ///< between the texts and a scroll bar

} // namespace

class StrategyCard::Mark : public QWidget {
public:
    explicit Mark(QWidget* parent) : QWidget(parent) {
        setFixedSize(18, 18);
        connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    }
    void setStrategy(Strategy strategy) {
        strategy_ = strategy;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintPoint(painter, QRectF(rect()).center(), int(strategy_), 12);
    }

private:
    Strategy strategy_ = Strategy::Plain;
};

StrategyCard::StrategyCard(QWidget* parent)
    : QWidget(parent), mark_(new Mark(this)), area_(new QScrollArea(this)), name_(new QLabel(this)),
      use_(new QPushButton(tr("Use this strategy"), this)) {
    name_->setFont(uiFont(16, QFont::DemiBold));
    name_->setAccessibleName(tr("Strategy"));
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setAccessibleName(tr("About the strategy"));
    area_->setWidget(makeWords());
    // The panel beneath shows.
    area_->viewport()->setAutoFillBackground(false);
    area_->widget()->setAutoFillBackground(false);
    connect(use_, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(strategy_); });

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(mark_);
    head->addWidget(name_, 1);
    head->addWidget(use_);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addLayout(head);
    box->addWidget(area_, 1);
    clear();
}

QSize StrategyCard::minimumSizeHint() const {
    return {200, 140};
}

QLabel* StrategyCard::text(const char* role, QVBoxLayout* box) {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role) label->setProperty("role", role);
    box->addWidget(label);
    return label;
}

QWidget* StrategyCard::makeWords() {
    auto* words = new QWidget;
    auto* box = new QVBoxLayout(words);
    box->setContentsMargins(0, 0, kScrollRoom, 0);
    box->setSpacing(6);
    problem_ = text("warning", box);
    problem_->setAccessibleName(tr("Problem"));
    definition_ = text(nullptr, box);
    definition_->setAccessibleName(tr("Definition"));
    formula_ = text("formula", box);
    formula_->setAccessibleName(tr("Formula"));
    formula_->setFont(letterFont(12));
    effect_ = text("warning", box);
    effect_->setAccessibleName(tr("Effect"));
    origin_ = text("dim", box);
    origin_->setAccessibleName(tr("Where it is used"));
    section_ = text("section", box);
    section_->setText(tr("COST IN LEARNING"));
    cost_ = text(nullptr, box);
    cost_->setAccessibleName(tr("Cost in learning"));
    makeFigures(box);
    box->addStretch(1);
    return words;
}

void StrategyCard::makeFigures(QVBoxLayout* box) {
    for (Figure& figure : figures_) {
        figure = {new QLabel, new QLabel, new QLabel};
        figure.caption->setProperty("role", "dim");
        figure.caption->setFont(uiFont(12));
        figure.value->setFont(uiFont(12, QFont::DemiBold));
        figure.meaning->setProperty("role", "dim");
        figure.meaning->setFont(uiFont(11.5));
        figure.meaning->setWordWrap(true);
        auto* line = new QHBoxLayout;
        line->addWidget(figure.caption, 1);
        line->addWidget(figure.value);
        auto* pair = new QVBoxLayout;
        pair->setSpacing(0);
        pair->addLayout(line);
        pair->addWidget(figure.meaning);
        box->addLayout(pair);
    }
}

void StrategyCard::tell(QLabel* label, const QString& words) {
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

void StrategyCard::setStrategy(const StudiedStrategy& studied, const BatchCost* plain, bool inUse) {
    const StrategyWords words = wordsOf(studied.options);
    strategy_ = studied.options.strategy;
    const bool met = studied.problem.empty();
    mark_->setStrategy(strategy_);
    mark_->show();
    name_->setText(words.name);
    tell(problem_, QString::fromStdString(studied.problem));
    tell(definition_, words.definition);
    tell(formula_, words.formula);
    const bool compared = met && plain && strategy_ != Strategy::Plain;
    tell(effect_, compared ? noEffectText(*plain, studied.cost) : QString());
    tell(origin_, tr("Used in: %1").arg(words.origin));
    section_->show();
    tell(cost_, words.cost);
    const auto measured = learningFigures(studied.learning);
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        const LearningFigure& figure = measured[qsizetype(i)];
        tell(figures_[i].caption, met ? figure.caption : QString());
        tell(figures_[i].value,
             met ? QStringLiteral("%1 %2").arg(figure.figure, figure.unit).trimmed() : QString());
        tell(figures_[i].meaning, met ? figure.meaning : QString());
        figures_[i].value->setAccessibleName(figure.caption);
    }
    use_->show();
    use_->setEnabled(met && !inUse);
    use_->setText(inUse ? tr("In use") : tr("Use this strategy"));
    use_->setToolTip(inUse ? tr("This strategy is already in use")
                     : met ? tr("Set the grouping to %1, with the current sizes").arg(words.name)
                           : tr("This strategy is not possible with the current sizes"));
    use_->setAccessibleDescription(use_->toolTip());
    setAccessibleName(tr("About %1").arg(words.name));
}

void StrategyCard::clear() {
    mark_->hide();
    name_->clear();
    for (QLabel* label : area_->widget()->findChildren<QLabel*>())
        label->hide();
    use_->hide();
    setAccessibleName(tr("No strategy is chosen"));
}

} // namespace batchscope
