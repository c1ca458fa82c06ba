#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

/// How badly words fit the European languages of Latin script: the least, over the languages, of their
/// letters beyond a-z that the language does not have, plus a half for each that stands where none of its
/// kind does (a vowel between vowels, a consonant between consonants). For telling encodings apart: `Kučera`
/// costs 0 (Czech), `Kuèera`, the same bytes, costs more. Letters only; words of one class, hence mostly of
/// one language.
double languageCost(const std::vector<std::u32string>& words);

} // namespace batchscope
