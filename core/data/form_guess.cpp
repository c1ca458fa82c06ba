#include "core/data/form_guess.h"

#include "core/base/enum_text.h"
#include "core/base/visible_text.h"

#include <algorithm>
#include <utility>

namespace batchscope {

namespace {

// @ stands for the subject, quoted.
constexpr Choices<FormReason, 28> kReasons{{
    {FormReason::Given, "as given"},
    {FormReason::ByteOrderMark, "the byte order mark says so"},
    {FormReason::ValidUtf8, "the bytes are valid"},
    {FormReason::Utf16WithoutMark, "it has the zero bytes of UTF-16"},
    {FormReason::SameInEveryLatin, "its letters, as in @, are the same in every encoding of Latin letters"},
    {FormReason::LettersFit, "its letters, as in @, fit no other encoding as well"},
    {FormReason::SeveralEncodingsFit, "its words then read @, which is not certain"},
    {FormReason::SepLine, "line 1 says so"},
    {FormReason::DividesEveryRow, "it divides every row"},
    {FormReason::DividesMostRows, "it divides most rows"},
    {FormReason::LabelsRepeat, "the labels behind it repeat"},
    {FormReason::SeveralDelimiters, "several delimiters divide the rows"},
    {FormReason::NothingDivides, "nothing divides the rows"},
    {FormReason::TableAtStart, "the table begins in line 1"},
    {FormReason::LinesBeforeTable, "@ stands before the header"},
    {FormReason::CommentLines, "@ is a comment"},
    {FormReason::HeaderWords, "@ is a usual word for a column"},
    {FormReason::LabelWordOnce, "@ stands nowhere else among the labels"},
    {FormReason::NumbersBelow, "@ is not a number and all below it are"},
    {FormReason::EmptyFirstCell, "its first cell is empty, above row names"},
    {FormReason::ReadsAsRow, "the first row reads as the others"},
    {FormReason::OnlyRowOfItsClass, "else @ is a class of this row alone"},
    {FormReason::LastDivides, "the last delimiter of a row divides"},
    {FormReason::HeaderWord, "the header says @"},
    {FormReason::OnlyOneLeft, "the other columns do not fit"},
    {FormReason::ValuesRepeat, "it alone repeats as labels do"},
    {FormReason::SeveralColumns, "it is not clear which columns hold the name and the label"},
    {FormReason::LabelsFirst, "the labels seem to stand before the names"},
}};

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

// `"김, 이" in EUC-KR, "Бш, РЬ" in ISO-8859-5`
std::string readings(const Guess<std::string>& encoding) {
    std::string all = quotedText(encoding.subject) + " in " + encoding.value;
    for (std::size_t i = 0; i < encoding.otherSubjects.size(); ++i)
        all += ", " + quotedText(encoding.otherSubjects[i]) + " in " + encoding.others[i];
    return all;
}

// `which columns are meant (the columns are …); settle it with …`
std::string question(const FormGuess& guess) {
    if (guess.encoding.certainty == Certainty::Uncertain)
        return "is not UTF-8; its words read " + readings(guess.encoding) +
               ", which is not certain; settle it with " + columnOptions("--encoding", guess.encoding) +
               ", or save the file as UTF-8";
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
    if (reason == FormReason::LettersFit && subject.empty()) return "no other encoding fits as well";
    std::string text = textOf(kReasons, reason);
    if (const std::size_t at = text.find('@'); at != std::string::npos)
        text.replace(at, 1, quotedText(subject));
    return text;
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
