#pragma once

#include <string_view>

namespace batchscope::cli {

/// To be called before anything is opened or printed: a standard stream that is closed (`>&-`) is opened so
/// that writing to it fails, instead of letting the next file take its number; and a closed pipe becomes a
/// write error instead of ending the program.
void beginOutput();

/// Prints a text to standard output. A failure is kept for endOutput().
void writeOutput(std::string_view text);

/// Hands what was printed so far to the system. A failure is kept for endOutput().
void flushOutput();

/// The exit status of a program that ends with `status`: 1 where its standard output could not be written,
/// which is then said on standard error, unless the output is a pipe that nobody reads any more.
///
///     batchscope-cli: write error: No space left on device
int endOutput(int status);

} // namespace batchscope::cli
