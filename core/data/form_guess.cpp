#include "core/data/form_guess.h"

#include "core/data/visible_text.h"

#include <algorithm>
#include <utility>

namespace batchscope {

namespace {

std::string spaced(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : " or ") + word;
    return all;
}

template <typename T>
std::vector<T> allOf(const Guess<T>& guess) {
    std::vector<T> all{guess.value};
    all.insert(all.end(), guess.others.begin(), guess.others.end());
    return all;
}

std::string delimiterOptions(const Guess<char>& guess) {
    std::vector<std::string> words;
    for (const char each : allOf(guess))
        words.push_back("--delimiter " + delimiterText(each));
    return spaced(words);
}

std::string columnOptions(const char* option, const Guess<std::string>& guess) {
    std::vector<std::string> words;
    for (const std::string& each : allOf(guess))
        words.push_back(std::string(option) + ' ' + each);
    return spaced(words);
}

// The columns as people see them: `1 "first", 2 "last", 3 "team"`.
std::string columnList(const FormGuess& guess) {
    std::string all;
    for (std::size_t i = 0; i < guess.columnCount; ++i) {
        all += (i > 0 ? ", " : "") + std::to_string(i + 1);
        if (i < guess.columnNames.size()) all += ' ' + quotedText(guess.columnNames[i]);
    }
    return all;
}

// `which columns are meant (the columns are …); settle it with …`
std::string question(const FormGuess& guess) {
    if (guess.encoding.certainty == Certainty::Uncertain)
        return "is not UTF-8; in " + guess.encoding.value + " its words read " +
               quotedText(guess.encoding.subject) + ", which is not certain; settle it with " +
               columnOptions("--encoding", guess.encoding) + ", or save the file as UTF-8";
    if (guess.delimiter.certainty == Certainty::Uncertain)
        return reasonText(guess.delimiter.reason, guess.delimiter.subject) + "; settle it with " +
               delimiterOptions(guess.delimiter);
    const bool name = guess.nameColumn.certainty == Certainty::Uncertain;
    const bool label = guess.labelColumn.certainty == Certainty::Uncertain;
    if (name || label) {
        return reasonText((label ? guess.labelColumn : guess.nameColumn).reason, {}) + " (the columns are " +
               columnList(guess) + "); settle it with " +
               (name ? columnOptions("--name-column", guess.nameColumn) : "") +
               (name && label ? ", and " : "") +
               (label ? columnOptions("--label-column", guess.labelColumn) : "") +
               (guess.header.certainty == Certainty::Uncertain ? ", and --header yes or --header no" : "");
    }
    return "line " + std::to_string(guess.skipLines.value + 1) +
           " may be a header: " + reasonText(guess.header.reason, guess.header.subject) +
           "; settle it with --header yes or --header no";
}

} // namespace

ReadingForm FormGuess::form() const {
    return {delimiter.value,  skipLines.value,   header.value,
            nameColumn.value, labelColumn.value, encoding.value};
}

Certainty FormGuess::certainty() const {
    return std::max({encoding.certainty, delimiter.certainty, skipLines.certainty, header.certainty,
                     nameColumn.certainty, labelColumn.certainty});
}

std::string reasonText(FormReason reason, const std::string& subject) {
    const std::string quoted = quotedText(subject);
    switch (reason) {
    case FormReason::Given:
        return "as given";
    case FormReason::ByteOrderMark:
        return "the byte order mark says so";
    case FormReason::ValidUtf8:
        return "the bytes are valid";
    case FormReason::Utf16WithoutMark:
        return "it has the zero bytes of UTF-16";
    case FormReason::SameInEveryLatin:
        return "its letters, as in " + quoted + ", are the same in every encoding of Latin letters";
    case FormReason::LettersFit:
        return subject.empty() ? "no other encoding fits as well"
                               : "its letters, as in " + quoted + ", fit no other encoding as well";
    case FormReason::SeveralEncodingsFit:
        return "its words then read " + quoted + ", which is not certain";
    case FormReason::SepLine:
        return "line 1 says so";
    case FormReason::DividesEveryRow:
        return "it divides every row";
    case FormReason::DividesMostRows:
        return "it divides most rows";
    case FormReason::LabelsRepeat:
        return "the labels behind it repeat";
    case FormReason::SeveralDelimiters:
        return "several delimiters divide the rows";
    case FormReason::NothingDivides:
        return "nothing divides the rows";
    case FormReason::TableAtStart:
        return "the table begins in line 1";
    case FormReason::LinesBeforeTable:
        return quoted + " stands before the header";
    case FormReason::CommentLines:
        return quoted + " is a comment";
    case FormReason::HeaderWords:
        return quoted + " is a usual word for a column";
    case FormReason::LabelWordOnce:
        return quoted + " stands nowhere else among the labels";
    case FormReason::NumbersBelow:
        return quoted + " is not a number and all below it are";
    case FormReason::EmptyFirstCell:
        return "its first cell is empty, above row names";
    case FormReason::ReadsAsRow:
        return "the first row reads as the others";
    case FormReason::OnlyRowOfItsClass:
        return "else " + quoted + " is a class of this row alone";
    case FormReason::LastDivides:
        return "the last delimiter of a row divides";
    case FormReason::HeaderWord:
        return "the header says " + quoted;
    case FormReason::OnlyOneLeft:
        return "the other columns do not fit";
    case FormReason::ValuesRepeat:
        return "it alone repeats as labels do";
    case FormReason::SeveralColumns:
        return "it is not clear which columns hold the name and the label";
    case FormReason::LabelsFirst:
        return "the labels seem to stand before the names";
    }
    return {};
}

std::vector<FormLine> describe(const FormGuess& guess) {
    const auto line = [](FormChoice choice, const auto& each, const char* what, std::string value) {
        return FormLine{choice, each.certainty, what, std::move(value),
                        reasonText(each.reason, each.subject)};
    };
    const auto column = [&guess](const std::string& value) {
        if (value == kLastColumn) return std::string("after the last delimiter");
        if (value == kRestColumns) return std::string("before the last delimiter");
        const std::size_t index = std::stoul(value) - 1;
        std::string text = "column ";
        text += value;
        const bool named = index < guess.columnNames.size() && !guess.columnNames[index].empty();
        std::string text = "column ";
        text.append(value);
        if (named) text.append(" ").append(quotedText(guess.columnNames[index]));
        return text;
    };
    const std::size_t skipped = guess.skipLines.value;
    return {line(FormChoice::Encoding, guess.encoding, "encoding", guess.encoding.value),
            line(FormChoice::Delimiter, guess.delimiter, "delimiter", delimiterText(guess.delimiter.value)),
            line(FormChoice::SkipLines, guess.skipLines, "table", "from line " + std::to_string(skipped + 1)),
            line(FormChoice::Header, guess.header, "header", guess.header.value ? "yes" : "no"),
            line(FormChoice::NameColumn, guess.nameColumn, "name", column(guess.nameColumn.value)),
            line(FormChoice::LabelColumn, guess.labelColumn, "label", column(guess.labelColumn.value))};
}

UncertainFormError::UncertainFormError(const std::filesystem::path& file, FormGuess guess)
    : InputError(file, question(guess)), guess_(std::move(guess)) {}

} // namespace batchscope
