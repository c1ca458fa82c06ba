#pragma once

#include "core/data/form_guess.h"

#include <QString>
#include <QStringList>

namespace batchscope {

/// How a table is read, in words of the window's language.
QString choiceWord(FormChoice choice);         ///< "Delimiter"
QString delimiterWord(char delimiter);         ///< "semicolon", or the character
QString encodingWord(const QString& encoding); ///< "windows-1250 (Central European)"
/// Column 3 "gender", or what stands before or after the last delimiter.
QString columnWord(const std::string& column, const FormGuess& guess);
QString reasonWords(FormReason reason, const std::string& subject); ///< "it divides every row"

/// Encodings to choose from, the more usual first, by the names that ICU knows.
QStringList usualEncodings();

/// What was guessed and is not plain, for one line: "delimiter: semicolon, header: yes".
QString guessWords(const FormGuess& guess);

} // namespace batchscope
