#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace batchscope {

/// The label stands behind the last delimiter of each row …
inline constexpr std::string_view kLastColumn = "last";
/// … and the name is all that stands before it, delimiters included: `O, Neil, English` -> `O, Neil`.
inline constexpr std::string_view kRestColumns = "rest";

/// How a table of names is read. What is left out is guessed from the file (core/data/form_guess.h); a form
/// with every choice set reads the same file the same way at any time. A value; safe to copy anywhere.
///
///     ReadingForm{.delimiter = ';', .header = true, .nameColumn = "surname", .labelColumn = "3"}
struct ReadingForm {
    std::optional<char> delimiter;          ///< an ASCII character: see requireDelimiter()
    std::optional<std::size_t> skipLines;   ///< lines before the table: a title, a comment, Excel's `sep=;`
    std::optional<bool> header;             ///< the table's first row names its columns
    std::optional<std::string> nameColumn;  ///< a number from 1, a word of the header, or kRestColumns
    std::optional<std::string> labelColumn; ///< a number from 1, a word of the header, or kLastColumn
    std::optional<std::string> encoding;    ///< as ICU or IANA name it: "UTF-8", "windows-1250"

    bool empty() const { return *this == ReadingForm(); }
    bool operator==(const ReadingForm&) const = default;
};

/// The word for a delimiter on the command line, in files and in reports: "comma", "tab", "semicolon",
/// "pipe", "space", or the character itself.
std::string delimiterText(char delimiter);
/// The inverse. Throws InputError for anything else than one of the words or one fitting character.
char delimiterFromText(const std::string& text);
/// Whether a character can stand between columns: in ASCII, and not a letter, a digit, a quote or a line end.
bool canDivide(char c);

/// Throws InputError naming the first choice that cannot be met whatever the file: a delimiter that is a
/// letter, a digit, a quote or a line end; a column "0"; kRestColumns with another label column than
/// kLastColumn; one column for both; an encoding that ICU does not know.
void validate(const ReadingForm& form);

} // namespace batchscope
