#pragma once

#include "core/training/train_options.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace batchscope {

/// What a piece of code gets in place of `@WORD@`.
using CodeWords = std::vector<std::pair<std::string, std::string>>;

/// The words that stand for the same text in Python and C++: numbers and quoted text.
CodeWords sharedWords(const TrainOptions& options, const std::string& dataFile, const ReadingForm& form);
/// A column's number from 0, as code; empty where the last delimiter divides.
std::string columnIndex(const std::optional<std::string>& column);
/// The code with every word in its place; what stands between other @ stays as it is.
std::string filledIn(const std::string& code, const CodeWords& words);

/// A literal that both languages read as this text: `"a\"b"`, `"\012"`.
std::string quotedLiteral(const std::string& text);

} // namespace batchscope
