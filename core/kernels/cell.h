#pragma once

#include <cstdint>
#include <string>

namespace batchscope {

enum class Cell { Rnn, Lstm, Gru }; ///< the RNN is the tanh one

/// "rnn", "lstm", "gru"
std::string toText(Cell cell);
/// Throws InputError naming the choices.
Cell cellFromText(const std::string& text);

/// Blocks of hidden_size rows in a weight of the cell: 4, 3 or 1.
inline std::int64_t gatesOf(Cell cell) {
    return cell == Cell::Lstm ? 4 : cell == Cell::Gru ? 3 : 1;
}

/// What fixes the tensors of a recurrent stack, whatever follows it.
///
///     A GRU over 4 letters, hidden 2: {Cell::Gru, 4, 2}; its weight_ih_l0 is [6, 4]
struct CellShape {
    Cell cell = Cell::Lstm;
    std::int64_t input_size = 0; ///< width of the one-hot vector: Alphabet::size()
    std::int64_t hidden_size = 0;
    std::int64_t num_layers = 1;
    bool bidirectional = false;

    std::int64_t directions() const { return bidirectional ? 2 : 1; }
};

} // namespace batchscope
