#pragma once

#include "core/base/input_error.h"

#include <array>
#include <string>
#include <utility>

namespace batchscope {

/// The words of an enumeration, kept in one place: what the command line takes, files hold and windows show.
///
///     constexpr Choices<Cell, 2> kCells{{{Cell::Rnn, "rnn"}, {Cell::Lstm, "lstm"}}};
///     textOf(kCells, Cell::Rnn) == "rnn";   valueOf(kCells, "gpu", "cell") throws InputError
template <typename E, std::size_t N>
using Choices = std::array<std::pair<E, const char*>, N>;

template <typename E, std::size_t N>
std::string textOf(const Choices<E, N>& choices, E value) {
    for (const auto& [each, text] : choices) {
        if (each == value) return text;
    }
    return {};
}

/// Throws InputError that names `what` and every choice.
template <typename E, std::size_t N>
E valueOf(const Choices<E, N>& choices, const std::string& text, const std::string& what) {
    std::string all;
    for (const auto& [each, word] : choices) {
        if (text == word) return each;
        all += (all.empty() ? "" : ", ") + std::string(word);
    }
    throw InputError("unknown " + what + " \"" + text + "\"; choose one of " + all);
}

} // namespace batchscope
