#include "core/kernels/cell.h"

#include "core/base/enum_text.h"

namespace batchscope {

namespace {

constexpr Choices<Cell, 3> kCells{{{Cell::Rnn, "rnn"}, {Cell::Lstm, "lstm"}, {Cell::Gru, "gru"}}};

} // namespace

std::string toText(Cell cell) {
    return textOf(kCells, cell);
}

Cell cellFromText(const std::string& text) {
    return valueOf(kCells, text, "cell");
}

} // namespace batchscope
