#include "widgets/explain/classify_panel.h"

#include "core/base/plain_error.h"
#include "widgets/plots/plot_series.h"
#include "widgets/plots/ranking_bars.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace batchscope {

namespace {

constexpr int kShown = 5;

} // namespace

ClassifyPanel::ClassifyPanel(QWidget* parent)
    : Panel(tr("Classify a name"), parent), edit_(new QLineEdit), message_(new QLabel),
      ranking_(new RankingBars) {
    edit_->setPlaceholderText(tr("Type a name, for instance Nakamura"));
    edit_->setClearButtonEnabled(true);
    edit_->setAccessibleName(tr("Name to classify"));
    edit_->setToolTip(tr("Classified as you type, with the current weights"));
    message_->setWordWrap(true);
    message_->setFont(uiFont(12));
    message_->setAccessibleName(tr("Note on the name"));
    connect(edit_, &QLineEdit::textChanged, this, &ClassifyPanel::classify);

    auto* content = new QWidget(this);
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addWidget(edit_);
    box->addWidget(message_);
    box->addWidget(ranking_);
    box->addStretch(1);
    setContent(content);
    clearModel();
}

void ClassifyPanel::setPredictor(std::shared_ptr<const Predictor> predictor) {
    if (!predictor) return clearModel();
    const qint64 step = predictor->step();
    setClassifier(
        [predictor = std::move(predictor)](const QString& name, int count) {
            return predictor->predict(name.toStdString(), std::size_t(count));
        },
        step);
}

void ClassifyPanel::setClassifier(Classifier classify, qint64 step) {
    classifier_ = std::move(classify);
    setFigure(tr("weights of update %1").arg(numberText(double(step))));
    this->classify();
}

void ClassifyPanel::clearModel() {
    classifier_ = nullptr;
    setFigure({});
    classify();
}

QString ClassifyPanel::name() const {
    return edit_->text();
}

void ClassifyPanel::setName(const QString& name) {
    edit_->setText(name);
}

QString ClassifyPanel::message() const {
    return message_->text();
}

void ClassifyPanel::say(const QString& text, bool warning) {
    message_->setText(text);
    message_->setVisible(!text.isEmpty());
    const QString role = warning ? QStringLiteral("warning") : QStringLiteral("dim");
    if (message_->property("role") == role) return;
    message_->setProperty("role", role);
    message_->style()->unpolish(message_);
    message_->style()->polish(message_);
}

QString ClassifyPanel::unknownText(const QStringList& letters) {
    if (letters.isEmpty()) return {};
    if (letters.size() == 1) return tr("%1 is unknown to the model's alphabet").arg(letters.first());
    //: a list of letters with commas, and the last letter
    return tr("%1 and %2 are unknown to the model's alphabet")
        .arg(letters.mid(0, letters.size() - 1).join(QStringLiteral(", ")), letters.last());
}

void ClassifyPanel::classify() {
    std::vector<Ranked> top;
    if (!classifier_) {
        say(tr("Train first, then type a name: it is classified with the current weights, also during "
               "training."),
            false);
    } else if (edit_->text().trimmed().isEmpty()) {
        say(tr("Type a name to see how the current weights classify it."), false);
    } else {
        try {
            Prediction found = classifier_(edit_->text(), kShown);
            top = std::move(found.top);
            QStringList letters;
            for (const char32_t letter : found.unknownLetters)
                letters += QString::fromUcs4(&letter, 1);
            say(unknownText(letters), true);
        } catch (const std::exception& error) {
            say(QString::fromStdString(plainMessage(error)), true);
        }
    }
    ranking_->setRanking(std::move(top));
}

} // namespace batchscope
