#include "widgets/batch/own_names_box.h"

#include "core/data/clean_text.h"
#include "core/data/typed_names.h"
#include "widgets/batch/own_names_edit.h"
#include "widgets/batch/own_names_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <string_view>

namespace batchscope {

namespace {

// A letter alone, one beyond the articles' alphabet, blanks within, marks that compose and a mark that
// cannot, a long one, and scripts with and without case, from either side.
constexpr char kExamples[] = "O, Korean\n"
                             "Abreu, Portuguese\n"
                             "Groß, German\n"
                             "van den Berg, Dutch\n"
                             "Nguye\u0302\u0303n, Vietnamese\n"
                             "Ṣẹ\u0301gun, Yoruba\n"
                             "Wolfeschlegelsteinhausen, German\n"
                             "Παπαδόπουλος, Greek\n"
                             "Суворова, Russian\n"
                             "البيسار, Arabic\n"
                             "לוי, Hebrew\n"
                             "渡辺, Japanese";

constexpr int kWidthLeast = 256;
constexpr int kWordsFrom = 280; // narrower boxes have no room for the figure's noun

QPushButton* compactButton(const QString& text, const QString& toolTip) {
    auto* button = new QPushButton(text);
    button->setProperty("role", "compact");
    button->setToolTip(toolTip);
    return button;
}

} // namespace

OwnNamesBox::OwnNamesBox(QWidget* parent)
    : Panel(tr("Your own names"), parent), edit_(new OwnNamesEdit), message_(new QLabel),
      examples_(compactButton(tr("Examples"), tr("Fill in names of many scripts and lengths"))),
      back_(compactButton(tr("Show the file's batch"), tr("Show the batch of the file again"))),
      keep_(compactButton(tr("Keep the first %1").arg(grouped(kMaxTypedNames)),
                          tr("Remove all names after these"))) {
    edit_->setPlaceholderText(tr("One name per line:\nAbreu, Portuguese\nNakamura\nسكر, Arabic"));
    edit_->setAccessibleName(tr("Your own names, one per line, with a label after a comma"));
    edit_->setTabChangesFocus(true);
    edit_->setMinimumHeight(64);
    message_->setWordWrap(true);
    message_->setTextFormat(Qt::PlainText);
    message_->setFont(uiFont(12));
    message_->setAccessibleName(tr("Note on the names"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(examples_);
    buttons->addWidget(back_);
    buttons->addStretch(1);
    auto* content = new QWidget(this);
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addWidget(edit_, 1);
    box->addWidget(message_);
    box->addWidget(keep_);
    box->addLayout(buttons);
    setContent(content);
    setFocusProxy(edit_);

    connect(edit_, &QPlainTextEdit::textChanged, this, &OwnNamesBox::read);
    connect(static_cast<OwnNamesEdit*>(edit_), &OwnNamesEdit::pasteRefused, this, [this](qsizetype letters) {
        say(tr("%1 letters are too many to paste; the limit is about %2")
                .arg(grouped(letters), grouped(OwnNamesEdit::kPasteMost)),
            true);
    });
    connect(examples_, &QPushButton::clicked, this, [this] { setText(QString::fromUtf8(kExamples)); });
    connect(back_, &QPushButton::clicked, this, &OwnNamesBox::closed);
    connect(keep_, &QPushButton::clicked, this, &OwnNamesBox::keepFirst);
    read();
}

QString OwnNamesBox::text() const {
    // Not toPlainText, which makes plain blanks of those that must not break.
    QString text = edit_->document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    return text;
}

void OwnNamesBox::setText(const QString& text) {
    QTextCursor cursor(edit_->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.movePosition(QTextCursor::Start);
    edit_->setTextCursor(cursor);
}

QString OwnNamesBox::message() const {
    return message_->text();
}

void OwnNamesBox::say(const QString& text, bool warning) {
    message_->setText(text);
    // Read out with the box, which has the focus while this changes.
    edit_->setAccessibleDescription(text);
    const QString role = warning ? QStringLiteral("warning") : QStringLiteral("dim");
    if (message_->property("role") == role) return;
    message_->setProperty("role", role);
    message_->style()->unpolish(message_);
    message_->style()->polish(message_);
}

QSize OwnNamesBox::minimumSizeHint() const {
    return {kWidthLeast, 190};
}

void OwnNamesBox::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    showFigure();
}

void OwnNamesBox::showFigure() {
    const QString text = width() < kWordsFrom ? tr("%1 of %2") : tr("%1 of %2 names");
    setFigure(text.arg(grouped(count_), grouped(kMaxTypedNames)));
}

void OwnNamesBox::read() {
    const std::string typed = text().toStdString();
    count_ = qint64(typedNameCount(typed));
    showFigure();
    bool tooMany = false;
    try {
        if (stripped(typed).empty()) {
            say(tr("Type or paste names, one per line: the batch updates as you type."), false);
        } else {
            names_ = typedNames(typed);
            const auto& lengths = names_->lengths();
            const auto [least, most] = std::minmax_element(lengths.begin(), lengths.end());
            const QString letters = *most == 1 ? tr("1 letter")
                                    : *least == *most
                                        ? tr("%1 letters").arg(grouped(*most))
                                        : tr("%1 to %2 letters").arg(grouped(*least), grouped(*most));
            QStringList words{tr("%1 each; the batch updates as you type.").arg(letters)};
            if (const int blank = blankLinesWithin(text()); blank > 0)
                words += blank == 1 ? tr("1 blank line is left out.")
                                    : tr("%1 blank lines are left out.").arg(blank);
            if (const QString several = severalLettersText(*names_); !several.isEmpty()) words += several;
            say(words.join(u' '), false);
            Q_EMIT namesChanged(names_);
        }
    } catch (const TooManyNamesError& error) {
        tooMany = true;
        kept_ = QString::fromUtf8(typed.data(), qsizetype(error.kept())).size();
        say(QString::fromUtf8(error.what()), true);
    } catch (const std::exception& error) {
        say(QString::fromUtf8(error.what()), true);
    }
    keep_->setVisible(tooMany);
}

void OwnNamesBox::keepFirst() {
    QTextCursor cursor(edit_->document());
    cursor.setPosition(int(kept_));
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    edit_->setFocus();
    cursor.removeSelectedText();
}

} // namespace batchscope
