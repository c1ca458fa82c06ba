#include "widgets/import/form_words.h"

#include "core/base/visible_text.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FormWords)
};

constexpr qsizetype kLongest = 32; // letters of the file that a reason repeats

QString quoted(const std::string& text) {
    QString shown = QString::fromStdString(visibleText(text));
    if (shown.size() > kLongest) shown = shown.left(kLongest) + u'…';
    //: a word of the file
    return Words::tr("“%1”").arg(shown);
}

QString encodingReason(FormReason reason, const std::string& subject) {
    switch (reason) {
    case FormReason::ByteOrderMark:
        return Words::tr("the byte order mark at the start says so");
    case FormReason::ValidUtf8:
        return Words::tr("all bytes are valid in it");
    case FormReason::Utf16WithoutMark:
        return Words::tr("every other byte is zero, as in UTF-16");
    case FormReason::SameInEveryLatin:
        return Words::tr("the letters, as in %1, are the same in all Latin encodings").arg(quoted(subject));
    case FormReason::LettersFit:
        return subject.empty()
                   ? Words::tr("no other encoding fits as well")
                   : Words::tr("the letters, as in %1, fit no other as well").arg(quoted(subject));
    default:
        return Words::tr("not certain: do words such as %1 look right?").arg(quoted(subject));
    }
}

QString delimiterReason(FormReason reason) {
    switch (reason) {
    case FormReason::SepLine:
        return Words::tr("line 1 names the delimiter");
    case FormReason::DividesEveryRow:
        return Words::tr("it divides every row");
    case FormReason::DividesMostRows:
        return Words::tr("it divides most rows");
    case FormReason::LabelsRepeat:
        return Words::tr("what stands after it repeats, as labels do");
    case FormReason::SeveralDelimiters:
        return Words::tr("not certain: several characters divide the rows");
    default:
        return Words::tr("nothing divides the rows");
    }
}

QString startReason(FormReason reason, const std::string& subject) {
    switch (reason) {
    case FormReason::LinesBeforeTable:
        return Words::tr("%1 stands before the header").arg(quoted(subject));
    case FormReason::CommentLines:
        return Words::tr("%1 is a comment").arg(quoted(subject));
    default:
        return Words::tr("nothing stands before it");
    }
}

QString headerReason(FormReason reason, const std::string& subject) {
    switch (reason) {
    case FormReason::HeaderWords:
        return Words::tr("%1 is a usual title of a column").arg(quoted(subject));
    case FormReason::LabelWordOnce:
        return Words::tr("%1 occurs nowhere else among the labels").arg(quoted(subject));
    case FormReason::NumbersBelow:
        return Words::tr("%1 is not a number, all below it are").arg(quoted(subject));
    case FormReason::EmptyFirstCell:
        return Words::tr("its first cell is empty, above the row names");
    case FormReason::OnlyRowOfItsClass:
        return Words::tr("not certain: as a row it would be the only one with the label %1")
            .arg(quoted(subject));
    default:
        return Words::tr("the first row looks like the others");
    }
}

QString columnReason(FormReason reason, const std::string& subject) {
    switch (reason) {
    case FormReason::LastDivides:
        return Words::tr("rows have two parts, divided at the last delimiter");
    case FormReason::HeaderWord:
        return Words::tr("its title is %1").arg(quoted(subject));
    case FormReason::OnlyOneLeft:
        return Words::tr("no other column fits");
    case FormReason::ValuesRepeat:
        return Words::tr("only its values repeat, as labels do");
    case FormReason::SeveralColumns:
        return Words::tr("not certain: several columns fit");
    default:
        return Words::tr("not certain: the labels seem to come first");
    }
}

struct KnownEncoding {
    const char* name;
    const char* script;
};
constexpr std::array kEncodings{
    KnownEncoding{"UTF-8", QT_TRANSLATE_NOOP("FormWords", "Unicode")},
    KnownEncoding{"UTF-16LE", QT_TRANSLATE_NOOP("FormWords", "Unicode")},
    KnownEncoding{"UTF-16BE", QT_TRANSLATE_NOOP("FormWords", "Unicode")},
    KnownEncoding{"windows-1252", QT_TRANSLATE_NOOP("FormWords", "Western European")},
    KnownEncoding{"ISO-8859-1", QT_TRANSLATE_NOOP("FormWords", "Western European")},
    KnownEncoding{"ISO-8859-15", QT_TRANSLATE_NOOP("FormWords", "Western European")},
    KnownEncoding{"macintosh", QT_TRANSLATE_NOOP("FormWords", "Western European")},
    KnownEncoding{"IBM850", QT_TRANSLATE_NOOP("FormWords", "Western European")},
    KnownEncoding{"windows-1250", QT_TRANSLATE_NOOP("FormWords", "Central European")},
    KnownEncoding{"ISO-8859-2", QT_TRANSLATE_NOOP("FormWords", "Central European")},
    KnownEncoding{"IBM852", QT_TRANSLATE_NOOP("FormWords", "Central European")},
    KnownEncoding{"windows-1254", QT_TRANSLATE_NOOP("FormWords", "Turkish")},
    KnownEncoding{"ISO-8859-9", QT_TRANSLATE_NOOP("FormWords", "Turkish")},
    KnownEncoding{"windows-1257", QT_TRANSLATE_NOOP("FormWords", "Baltic")},
    KnownEncoding{"windows-1251", QT_TRANSLATE_NOOP("FormWords", "Cyrillic")},
    KnownEncoding{"KOI8-R", QT_TRANSLATE_NOOP("FormWords", "Cyrillic")},
    KnownEncoding{"ISO-8859-5", QT_TRANSLATE_NOOP("FormWords", "Cyrillic")},
    KnownEncoding{"IBM866", QT_TRANSLATE_NOOP("FormWords", "Cyrillic")},
    KnownEncoding{"windows-1253", QT_TRANSLATE_NOOP("FormWords", "Greek")},
    KnownEncoding{"windows-1255", QT_TRANSLATE_NOOP("FormWords", "Hebrew")},
    KnownEncoding{"windows-1256", QT_TRANSLATE_NOOP("FormWords", "Arabic")},
    KnownEncoding{"windows-874", QT_TRANSLATE_NOOP("FormWords", "Thai")},
    KnownEncoding{"GB18030", QT_TRANSLATE_NOOP("FormWords", "Chinese")},
    KnownEncoding{"Big5", QT_TRANSLATE_NOOP("FormWords", "Chinese")},
    KnownEncoding{"Shift_JIS", QT_TRANSLATE_NOOP("FormWords", "Japanese")},
    KnownEncoding{"EUC-JP", QT_TRANSLATE_NOOP("FormWords", "Japanese")},
    KnownEncoding{"EUC-KR", QT_TRANSLATE_NOOP("FormWords", "Korean")},
};

template <typename T>
void addTo(QStringList& words, const Guess<T>& guess, FormChoice choice, const QString& value) {
    //: what was guessed of a table, and its value: "Delimiter: semicolon"
    if (guess.certainty == Certainty::Certain) words += Words::tr("%1: %2").arg(choiceWord(choice), value);
}

} // namespace

QString choiceWord(FormChoice choice) {
    switch (choice) {
    case FormChoice::Encoding:
        return Words::tr("Encoding");
    case FormChoice::Delimiter:
        return Words::tr("Delimiter");
    case FormChoice::SkipLines:
        return Words::tr("Table begins in");
    case FormChoice::Header:
        return Words::tr("Header");
    case FormChoice::NameColumn:
        return Words::tr("Name");
    case FormChoice::LabelColumn:
        return Words::tr("Label");
    }
    return {};
}

QString delimiterWord(char delimiter) {
    switch (delimiter) {
    case ',':
        return Words::tr("comma");
    case '\t':
        return Words::tr("tab");
    case ';':
        return Words::tr("semicolon");
    case '|':
        return Words::tr("vertical bar");
    case ':':
        return Words::tr("colon");
    case ' ':
        return Words::tr("space");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString encodingWord(const QString& encoding) {
    for (const KnownEncoding& each : kEncodings) {
        if (encoding == QLatin1String(each.name))
            //: an encoding and the letters that it is used for
            return Words::tr("%1 (%2)").arg(encoding, Words::tr(each.script));
    }
    return encoding;
}

QString columnWord(const std::string& column, const FormGuess& guess) {
    if (column == kLastColumn)
        return Words::tr("after the last %1").arg(delimiterWord(guess.delimiter.value));
    if (column == kRestColumns)
        return Words::tr("before the last %1").arg(delimiterWord(guess.delimiter.value));
    const QString number = QString::fromStdString(column);
    const std::size_t index = number.toULongLong() - 1;
    if (index >= guess.columnNames.size() || guess.columnNames[index].empty())
        return Words::tr("column %1").arg(number);
    //: a column's number and its title in the header
    return Words::tr("column %1, %2").arg(number, quoted(guess.columnNames[index]));
}

QString reasonWords(FormReason reason, const std::string& subject) {
    if (reason == FormReason::Given) return Words::tr("chosen for this file");
    if (reason <= FormReason::SeveralEncodingsFit) return encodingReason(reason, subject);
    if (reason <= FormReason::NothingDivides) return delimiterReason(reason);
    if (reason <= FormReason::CommentLines) return startReason(reason, subject);
    if (reason <= FormReason::OnlyRowOfItsClass) return headerReason(reason, subject);
    return columnReason(reason, subject);
}

QStringList usualEncodings() {
    QStringList names;
    for (const KnownEncoding& each : kEncodings)
        names += QString::fromLatin1(each.name);
    return names;
}

QString guessWords(const FormGuess& guess) {
    QStringList words;
    addTo(words, guess.encoding, FormChoice::Encoding, QString::fromStdString(guess.encoding.value));
    addTo(words, guess.delimiter, FormChoice::Delimiter, delimiterWord(guess.delimiter.value));
    addTo(words, guess.skipLines, FormChoice::SkipLines,
          Words::tr("line %1").arg(grouped(qint64(guess.skipLines.value + 1))));
    addTo(words, guess.header, FormChoice::Header, guess.header.value ? Words::tr("yes") : Words::tr("no"));
    addTo(words, guess.nameColumn, FormChoice::NameColumn, columnWord(guess.nameColumn.value, guess));
    addTo(words, guess.labelColumn, FormChoice::LabelColumn, columnWord(guess.labelColumn.value, guess));
    return words.join(QStringLiteral(" · "));
}

} // namespace batchscope
