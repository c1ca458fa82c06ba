#pragma once

#include <filesystem>
#include <string>

namespace batchscope::fuzz {

/// Where an input crashes the program, takes longer than `seconds` or more than 1 GB beyond what is taken
/// now, the input is written to `file` and the program ends with a word on how to repeat it.
void watch(const std::filesystem::path& file, unsigned seconds);
/// The input that is about to be tried; nullptr: none is. It must stay until the next call.
void watchInput(const std::string* input);

} // namespace batchscope::fuzz
