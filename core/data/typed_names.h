#pragma once

#include "core/base/input_error.h"
#include "core/data/name_dataset.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace batchscope {

/// More typed names than this do not fit on one screen.
inline constexpr std::size_t kMaxTypedNames = 64;
/// Class of a typed name without a label.
inline constexpr std::string_view kTypedClass = "yours";

/// More than kMaxTypedNames names were typed; `kept` bytes of the text hold the first of them.
class TooManyNamesError : public InputError {
public:
    TooManyNamesError(std::size_t names, std::size_t kept);
    std::size_t kept() const { return kept_; }

private:
    std::size_t kept_;
};

/// Names as a person types them: one a line, with a label after the last comma or without one. Names and
/// labels are cleaned as the loader does it (stripped, NFC), blank lines are passed over, `line()` counts all
/// lines from 1, and `source()` is empty. Lines end with LF, CR LF or CR. One class is enough here: these
/// names are looked at, not trained on.
///
///     "abc, Greek\n\nx"  ->  abc of class Greek (line 1), x of class yours (line 3)
///
/// Throws InputError, in one line with line number and what to do: nothing typed, bytes that are no UTF-8, a
/// control character, a name or label over kMaxNameLetters, a label without a name; TooManyNamesError for
/// more than kMaxTypedNames names, whatever stands in them. Safe to call from any thread.
std::shared_ptr<const NameDataset> typedNames(std::string_view utf8);

/// Number of lines that are not blank.
std::size_t typedNameCount(std::string_view utf8);

} // namespace batchscope
