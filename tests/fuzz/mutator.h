#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace batchscope::fuzz {

/// Makes broken files out of whole ones: bits and bytes changed, cut short, pieces put in, copied or taken
/// from another file, sizes and numbers replaced by awkward ones. The same seed makes the same files.
class Mutator {
public:
    /// At least one file.
    Mutator(std::vector<std::string> corpus, std::uint64_t seed);
    std::string next();

private:
    std::size_t below(std::size_t limit); ///< 0 … limit - 1; 0 where limit is 0
    void change(std::string& bytes);
    void changeBits(std::string& bytes);
    void putIn(std::string& bytes);
    void takeOut(std::string& bytes);
    void copyWithin(std::string& bytes);
    void splice(std::string& bytes);
    void putInteger(std::string& bytes);
    void putNumber(std::string& bytes);

    std::vector<std::string> corpus_;
    std::mt19937_64 random_;
};

} // namespace batchscope::fuzz
