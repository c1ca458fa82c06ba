#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

// Whether bytes that were decoded on trial, now valid UTF-8, read as names: a wrong encoding puts capitals
// into words, symbols between letters and letters of two scripts into one word.

/// Latin letters beside Latin letters, capitals where capitals stand, no word of letters beyond ASCII alone.
bool isPlausibleLatin(std::string_view utf8);
/// Words of one script each, of them some of another than the Latin one; no symbols.
bool isPlausibleScript(std::string_view utf8);
/// The same of Chinese, Japanese or Korean characters that are in common use; `bytes` as they stood in
/// `encoding`.
bool isPlausibleEastAsian(std::string_view utf8, std::string_view bytes, std::string_view encoding);

/// Runs of letters and marks.
std::vector<std::u32string> wordsOf(std::string_view utf8);
/// Number of letters beyond ASCII.
std::size_t highLetters(std::string_view utf8);
/// The first two words with letters beyond ASCII.
std::string firstHighWords(std::string_view utf8);

} // namespace batchscope
