#pragma once

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace batchscope {

/// A mistake in what the user gave: a file, a row, an option. `what()` is one line for people that says
/// where, what and what to do; control characters in it are made visible. Front ends show it as it is;
/// the command line exits with 2.
///
///     InputError("names.csv", 7, "no label; write name,label").what()
///         == "names.csv, line 7: no label; write name,label"
class InputError : public std::runtime_error {
public:
    explicit InputError(const std::string& message);
    InputError(const std::filesystem::path& file, const std::string& message);
    InputError(const std::filesystem::path& file, std::size_t line, const std::string& message);
};

} // namespace batchscope
