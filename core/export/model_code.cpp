#include "core/export/model_code_words.h"

#include <algorithm>
#include <charconv>

namespace batchscope {

namespace {

// The shortest text that reads back as the same number, whatever the locale.
std::string number(double value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

std::string note(const TrainOptions& options) {
    if (options.plan.strategy == Strategy::Plain) return "Batches are not grouped by length.";
    return "The run's batches were grouped by length (" + toText(options.plan.strategy) +
           "); these are not: more padding, the same model.";
}

} // namespace

std::string quotedLiteral(const std::string& text) {
    std::string literal = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            literal += std::string("\\") + c;
        } else if (code < ' ' || code == 0x7f) {
            literal += {'\\', char('0' + (code >> 6)), char('0' + (code >> 3 & 7)), char('0' + (code & 7))};
        } else {
            literal += c;
        }
    }
    return literal + '"';
}

std::string columnIndex(const std::optional<std::string>& column) {
    if (!column || *column == kRestColumns || *column == kLastColumn) return {};
    return std::to_string(std::stoul(*column) - 1);
}

CodeWords sharedWords(const TrainOptions& options, const std::string& dataFile, const ReadingForm& form) {
    const std::string cell = options.cell == Cell::Lstm ? "LSTM" : options.cell == Cell::Gru ? "GRU" : "RNN";
    const std::string letters =
        options.letters == Letters::Article ? toUtf8(Alphabet::article().letters()) : "";
    return {{"DATA", quotedLiteral(dataFile)},
            {"DELIMITER", quotedLiteral(std::string(1, form.delimiter.value_or(',')))},
            {"SKIP_LINES", std::to_string(form.skipLines.value_or(0))},
            {"CELL", cell},
            {"LETTERS", quotedLiteral(letters)},
            {"HIDDEN", std::to_string(options.hidden_size)},
            {"LAYERS", std::to_string(options.num_layers)},
            {"STEPS", std::to_string(options.steps)},
            {"BATCH_SIZE", std::to_string(options.plan.batchSize)},
            {"LR", number(options.learningRate)},
            {"MOMENTUM", number(options.momentum)},
            {"SEED", std::to_string(options.seed)},
            {"TEST_FRACTION", number(options.split.testFraction)},
            {"NOTE", note(options)}};
}

std::string filledIn(const std::string& code, const CodeWords& words) {
    std::string result;
    std::size_t from = 0;
    for (std::size_t at = code.find('@'); at != std::string::npos; at = code.find('@', from)) {
        result += code.substr(from, at - from);
        const std::size_t end = code.find('@', at + 1);
        const std::string word = end == std::string::npos ? "" : code.substr(at + 1, end - at - 1);
        const auto found = std::find_if(words.begin(), words.end(),
                                        [&word](const auto& each) { return each.first == word; });
        // Python's decorators begin with an @ too.
        result += found == words.end() ? "@" : found->second;
        from = found == words.end() ? at + 1 : end + 1;
    }
    return result + code.substr(from);
}

} // namespace batchscope
