#include "widgets/import/import_choices.h"

#include "core/base/visible_text.h"
#include "widgets/fields/choice_field.h"
#include "widgets/import/form_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/warning_note.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QLabel>

#include <algorithm>
#include <array>

namespace batchscope {

namespace {

constexpr std::array kOrder{FormChoice::Delimiter,  FormChoice::SkipLines,   FormChoice::Header,
                            FormChoice::NameColumn, FormChoice::LabelColumn, FormChoice::Encoding};
constexpr qsizetype kLineLetters = 40; // of a line of the file in its choice
constexpr int kListWidthMost = 460;

QString toolTipOf(FormChoice choice) {
    switch (choice) {
    case FormChoice::Delimiter:
        return ImportChoices::tr("The character between the fields of a row");
    case FormChoice::SkipLines:
        return ImportChoices::tr(
            "The first line of the table; lines before it, such as a title, are left out");
    case FormChoice::Header:
        return ImportChoices::tr("Whether the first row of the table is the titles of its columns");
    case FormChoice::NameColumn:
        return ImportChoices::tr("The column with the names, which models read letter by letter");
    case FormChoice::LabelColumn:
        return ImportChoices::tr("The column with the labels, the classes that models learn to tell apart");
    case FormChoice::Encoding:
        return ImportChoices::tr("Which bytes of the file stand for which letters");
    }
    return {};
}

} // namespace

ImportChoices::ImportChoices(QWidget* parent) : QWidget(parent) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 4, 0);
    box->setSpacing(4);
    for (const FormChoice choice : kOrder)
        addRow(choice, box);
    box->addStretch(1);
}

void ImportChoices::addRow(FormChoice choice, QVBoxLayout* box) {
    auto* title = new QLabel(choiceWord(choice));
    title->setFont(uiFont(12.5, QFont::DemiBold));
    auto* field = new ChoiceField(this);
    title->setBuddy(field);
    field->setAccessibleName(choiceWord(choice));
    field->setToolTip(toolTipOf(choice));
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(16);
    auto* reason = new QLabel;
    reason->setProperty("role", "dim");
    reason->setFont(uiFont(12));
    reason->setWordWrap(true);
    reason->setTextFormat(Qt::PlainText);
    auto* warning = new WarningNote;
    if (box->count() > 0) box->addSpacing(8);
    for (QWidget* each : std::initializer_list<QWidget*>{title, field, reason, warning})
        box->addWidget(each);
    rows_ << Row{choice, field, reason, warning};
    connect(field, &QComboBox::activated, this,
            [this, choice, field](int index) { Q_EMIT chosen(choice, field->itemData(index).toString()); });
}

const ImportChoices::Row& ImportChoices::row(FormChoice choice) const {
    return *std::find_if(rows_.begin(), rows_.end(),
                         [choice](const Row& each) { return each.choice == choice; });
}

ChoiceField* ImportChoices::field(FormChoice choice) const {
    return row(choice).field;
}

QString ImportChoices::reason(FormChoice choice) const {
    const Row& each = row(choice);
    return each.warning->text().isEmpty() ? each.reason->text() : each.warning->text();
}

int ImportChoices::toCheck() const {
    return int(std::count_if(rows_.begin(), rows_.end(),
                             [](const Row& each) { return !each.warning->text().isEmpty(); }));
}

QWidget* ImportChoices::firstToCheck() const {
    for (const Row& each : rows_)
        if (!each.warning->text().isEmpty()) return each.field;
    return rows_.first().field;
}

void ImportChoices::setDraft(const FormDraft& draft) {
    const FormGuess& guess = draft.guess();
    fillDelimiters(guess);
    fillLines(draft);
    fill(FormChoice::Header,
         {{tr("yes, it is the first row"), QStringLiteral("yes")}, {tr("no"), QStringLiteral("no")}},
         guess.header.value ? QStringLiteral("yes") : QStringLiteral("no"));
    fillColumns(FormChoice::NameColumn, guess);
    fillColumns(FormChoice::LabelColumn, guess);
    fillEncodings(guess);
    const auto say = [this](FormChoice choice, const auto& each) {
        tell(choice, reasonWords(each.reason, each.subject), each.certainty == Certainty::Uncertain);
    };
    say(FormChoice::Delimiter, guess.delimiter);
    say(FormChoice::SkipLines, guess.skipLines);
    say(FormChoice::Header, guess.header);
    say(FormChoice::NameColumn, guess.nameColumn);
    say(FormChoice::LabelColumn, guess.labelColumn);
    say(FormChoice::Encoding, guess.encoding);
    const bool unreadable = draft.problem() == FormDraft::Problem::Encoding;
    for (const Row& each : rows_) {
        if (unreadable) tell(each.choice, {}, false);
        each.field->setEnabled(!unreadable || each.choice == FormChoice::Encoding);
    }
    if (unreadable)
        tell(FormChoice::Encoding, tr("The file is not text in this encoding. Choose another one."), true);
    if (draft.problem() == FormDraft::Problem::Delimiter)
        tell(FormChoice::Delimiter,
             tr("It does not divide the rows into a name and a label. Choose another one."), true);
}

void ImportChoices::tell(FormChoice choice, const QString& reason, bool warns) {
    const Row& each = row(choice);
    QString sentence = reason;
    if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    each.reason->setText(warns ? QString() : sentence);
    each.reason->setVisible(!warns);
    each.warning->setText(warns ? sentence : QString());
    each.field->setAccessibleDescription(sentence);
}

void ImportChoices::fill(FormChoice choice, const QList<Item>& items, const QString& value) {
    ChoiceField* field = row(choice).field;
    field->clear();
    int width = 0;
    for (const Item& item : items) {
        if (item.text.isEmpty()) {
            field->insertSeparator(field->count());
            continue;
        }
        field->addItem(item.text, item.value);
        width = std::max(width, field->fontMetrics().horizontalAdvance(item.text) + 40);
    }
    field->setCurrentIndex(field->findData(value));
    field->view()->setMinimumWidth(std::min(width, kListWidthMost));
}

void ImportChoices::fillDelimiters(const FormGuess& guess) {
    QList<Item> items;
    QList<char> delimiters{',', '\t', ';', '|', ':', ' '};
    for (const char each : guess.delimiter.others)
        if (!delimiters.contains(each)) delimiters << each;
    if (!delimiters.contains(guess.delimiter.value)) delimiters << guess.delimiter.value;
    for (const char each : delimiters)
        items << Item{delimiterWord(each), QString(QLatin1Char(each))};
    fill(FormChoice::Delimiter, items, QString(QLatin1Char(guess.delimiter.value)));
}

void ImportChoices::fillLines(const FormDraft& draft) {
    QList<Item> items;
    const std::size_t skipped = draft.guess().skipLines.value;
    const auto& lines = draft.lines();
    for (std::size_t i = 0; i < std::max(lines.size(), skipped + 1); ++i) {
        const QString number = grouped(qint64(i + 1));
        QString text = i < lines.size() ? QString::fromStdString(visibleText(lines[i])) : QString();
        if (text.size() > kLineLetters) text = text.left(kLineLetters) + u'…';
        //: a line's number, and how it begins
        items << Item{text.isEmpty() ? tr("line %1").arg(number) : tr("line %1: %2").arg(number, text),
                      QString::number(i)};
    }
    fill(FormChoice::SkipLines, items, QString::number(skipped));
}

void ImportChoices::fillColumns(FormChoice choice, const FormGuess& guess) {
    const bool name = choice == FormChoice::NameColumn;
    QList<Item> items;
    const auto add = [&](const std::string& column) {
        items << Item{columnWord(column, guess), QString::fromStdString(column)};
    };
    for (std::size_t i = 1; i <= guess.columnCount; ++i)
        add(std::to_string(i));
    add(std::string(name ? kRestColumns : kLastColumn));
    fill(choice, items, QString::fromStdString((name ? guess.nameColumn : guess.labelColumn).value));
}

void ImportChoices::fillEncodings(const FormGuess& guess) {
    QList<Item> items;
    QStringList names{QString::fromStdString(guess.encoding.value)};
    for (const std::string& other : guess.encoding.others)
        names << QString::fromStdString(other);
    for (const QString& each : names)
        items << Item{encodingWord(each), each};
    items << Item{}; // a line between what fits and the rest
    for (const QString& each : usualEncodings())
        if (!names.contains(each)) items << Item{encodingWord(each), each};
    fill(FormChoice::Encoding, items, names.first());
}

} // namespace batchscope
