#pragma once

#include <cstddef>
#include <cstdint>

namespace batchscope::fuzz {

/// How many inputs the target took, and how many it refused as it should.
struct Tally {
    std::uint64_t accepted = 0, refused = 0;
};
inline Tally tally;

inline int accepted() {
    ++tally.accepted;
    return 0;
}
inline int refused() {
    ++tally.refused;
    return 0;
}

} // namespace batchscope::fuzz

/// The entry point of libFuzzer, AFL++ and the driver beside this file. Whatever the bytes are, it returns:
/// the errors that the reader is documented to throw are caught within, any other ends the program.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
