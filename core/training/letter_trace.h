#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

class Predictor;

/// What a model takes a name for after each of its letters.
///
///     "abc":  letters U"abc", shares[1] = the classes' probabilities of "ab"
struct LetterTrace {
    std::u32string letters;                  ///< as they were read: stripped, NFC
    std::vector<std::string> classes;        ///< all of the model's
    std::vector<std::vector<double>> shares; ///< [letter][class], each row sums to 1
    std::size_t left = 0;                    ///< letters after those, not traced

    /// The letter from which on the last answer leads, from 0; -1: there is no letter.
    int settledAt() const;
    /// The class with the highest share after that letter; the first of those that are equal.
    std::size_t leaderAt(std::size_t letter) const;
    /// The letters after which the last answer leads, from 0, ascending; the last of all is among them.
    ///
    ///     leaders "Polish Thai Polish Thai": {1, 3}
    std::vector<int> leads() const;
};

/// Each beginning of the name is classified as a name of its own, so that a model that reads both ways is
/// traced too. Takes as many forward passes as letters, of which the first 48 are traced. Any thread. Throws
/// as Predictor::predict().
LetterTrace traceLetters(const Predictor& predictor, std::string_view nameUtf8);

} // namespace batchscope
