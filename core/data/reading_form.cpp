#include "core/data/reading_form.h"

#include "core/base/enum_text.h"
#include "core/base/input_error.h"
#include "core/data/converted_text.h"

#include <algorithm>
#include <charconv>

namespace batchscope {

namespace {

constexpr Choices<char, 5> kDelimiters{
    {{',', "comma"}, {'\t', "tab"}, {';', "semicolon"}, {'|', "pipe"}, {' ', "space"}}};

void requireColumn(const std::optional<std::string>& column, const char* what) {
    if (!column) return;
    std::size_t number = 1;
    const auto end = column->data() + column->size();
    const auto read = std::from_chars(column->data(), end, number);
    if (column->empty() || (read.ec == std::errc() && read.ptr == end && number == 0))
        throw InputError(std::string("\"") + *column + "\" is not a " + what +
                         " column; give a number from 1 or a word of the header");
}

} // namespace

bool canDivide(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    return c == '\t' || (c >= ' ' && c < 0x7f && !letter && !digit && c != '"' && c != '\'');
}

std::string delimiterText(char delimiter) {
    const std::string word = textOf(kDelimiters, delimiter);
    return word.empty() ? std::string(1, delimiter) : word;
}

char delimiterFromText(const std::string& text) {
    for (const auto& [delimiter, word] : kDelimiters)
        if (text == word) return delimiter;
    if (text == "\\t") return '\t';
    if (text.size() == 1 && canDivide(text.front())) return text.front();
    throw InputError(
        "\"" + text +
        "\" is not a delimiter; give comma, tab, semicolon, pipe, space, or one character that is "
        "neither a letter, a digit nor a quote");
}

void validate(const ReadingForm& form) {
    if (form.delimiter && !canDivide(*form.delimiter)) delimiterFromText(std::string(1, *form.delimiter));
    requireColumn(form.nameColumn, "name");
    requireColumn(form.labelColumn, "label");
    if (form.nameColumn == kRestColumns && form.labelColumn && form.labelColumn != kLastColumn)
        throw InputError("the name column \"rest\" goes with the label column \"last\" alone");
    if (form.labelColumn == kLastColumn && form.nameColumn && form.nameColumn != kRestColumns)
        throw InputError("the label column \"last\" goes with the name column \"rest\" alone");
    if (form.nameColumn && form.nameColumn == form.labelColumn)
        throw InputError("column \"" + *form.nameColumn + "\" cannot hold both the name and the label");
    if (form.encoding) standardEncoding(*form.encoding);
}

} // namespace batchscope
