#include "core/models/batch_path.h"

#include "core/base/enum_text.h"

namespace batchscope {

namespace {

constexpr Choices<BatchPath, kBatchPaths> kPathWords{{{BatchPath::LetterByLetter, "letter-by-letter"},
                                                      {BatchPath::NameByName, "name-by-name"},
                                                      {BatchPath::Padded, "padded"},
                                                      {BatchPath::PaddedMask, "padded-mask"},
                                                      {BatchPath::Bucketed, "bucketed"},
                                                      {BatchPath::Packed, "packed"}}};
constexpr Choices<Trap, kTraps> kTrapWords{{{Trap::None, "none"},
                                            {Trap::LastColumn, "last-column"},
                                            {Trap::MaskByValue, "mask-by-value"},
                                            {Trap::UnsortedLabels, "unsorted-labels"},
                                            {Trap::View, "view"},
                                            {Trap::MeanOverCells, "mean-over-cells"},
                                            {Trap::PadBidirectional, "pad-bidirectional"}}};

} // namespace

bool strikes(Trap trap, BatchPath path) {
    switch (trap) {
    case Trap::None:
        return false;
    case Trap::LastColumn:
    case Trap::PadBidirectional:
        return path == BatchPath::Padded || path == BatchPath::Bucketed;
    case Trap::MaskByValue:
        return path == BatchPath::PaddedMask;
    case Trap::UnsortedLabels:
    case Trap::View:
        return path == BatchPath::Packed;
    case Trap::MeanOverCells:
        return path == BatchPath::Padded || path == BatchPath::PaddedMask || path == BatchPath::Bucketed;
    }
    return false;
}

bool strikes(Trap trap, BatchPath path, Engine engine) {
    return strikes(trap, path) && !(engine == Engine::Fused && trap == Trap::View);
}

bool harms(Trap trap, std::int64_t num_layers, bool bidirectional) {
    if (trap == Trap::View) return num_layers > 1 || bidirectional;
    if (trap == Trap::PadBidirectional) return bidirectional;
    return trap != Trap::None;
}

std::string toText(BatchPath path) {
    return textOf(kPathWords, path);
}
std::string toText(Trap trap) {
    return textOf(kTrapWords, trap);
}
Trap trapFromText(const std::string& text) {
    return valueOf(kTrapWords, text, "trap");
}

} // namespace batchscope
