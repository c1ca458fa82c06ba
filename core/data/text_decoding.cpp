#include "core/data/text_decoding.h"

#include "core/base/input_error.h"
#include "core/data/clean_text.h"
#include "core/data/converted_text.h"
#include "core/data/encoding_guess.h"

#include <array>
#include <cstdio>
#include <utility>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
constexpr std::array kMarks{Mark{"\xff\xfe\0\0"sv, "UTF-32LE"}, Mark{"\0\0\xfe\xff"sv, "UTF-32BE"},
                            Mark{"\xff\xfe"sv, "UTF-16LE"}, Mark{"\xfe\xff"sv, "UTF-16BE"},
                            Mark{"\xef\xbb\xbf"sv, "UTF-8"}};

std::size_t lineAt(std::string_view text, std::size_t offset) {
    return countLineEnds(text.substr(0, offset)) + 1;
}

std::string hexOf(char byte) {
    std::array<char, 8> hex{};
    std::snprintf(hex.data(), hex.size(), "0x%02x", static_cast<unsigned char>(byte));
    return hex.data();
}

void refuseBinary(std::string_view bytes, const fs::path& file) {
    if (looksBinary(countBytes(bytes))) throw InputError(file, "looks like a binary file; names are text");
}

DecodedText requireText(std::string_view bytes, Guess<std::string> encoding, const fs::path& file, bool cut) {
    ConvertedText text = convertedText(bytes, encoding.value, cut);
    refuseBinary(text.utf8, file);
    if (text.bad) {
        const bool wide = encoding.value.starts_with("UTF-16");
        const std::string what = wide ? " (half a letter)" : " (byte " + hexOf(bytes[*text.bad]) + ")";
        const std::string advice = encoding.certainty == Certainty::Given
                                       ? "; name another encoding, or save the file as UTF-8"
                                       : "; save the file as UTF-8";
        throw InputError(file, lineAt(text.utf8, text.utf8.size()),
                         "invalid " + (wide ? "UTF-16" : encoding.value) + what + advice);
    }
    return {std::move(text.utf8), std::move(encoding)};
}

std::string_view withoutUtf8Mark(std::string_view bytes) {
    return bytes.starts_with(kMarks.back().bytes) ? bytes.substr(kMarks.back().bytes.size()) : bytes;
}

// UTF-8 is taken as it is; only where it is bad ICU has to say where.
DecodedText given(std::string bytes, const std::string& name, const fs::path& file, bool cut) {
    Guess<std::string> encoding{standardEncoding(name), Certainty::Given, FormReason::Given, {}, {}};
    if (encoding.value == "UTF-8") {
        bytes.erase(0, bytes.size() - withoutUtf8Mark(bytes).size());
        refuseBinary(bytes, file);
        if (firstInvalidUtf8(bytes) == std::string::npos) return {std::move(bytes), std::move(encoding)};
    }
    return requireText(bytes, std::move(encoding), file, cut);
}

[[noreturn]] void throwInvalidUtf8(std::string_view bytes, std::size_t bad, const fs::path& file) {
    throw InputError(file, lineAt(bytes, bad),
                     "invalid UTF-8 (byte " + hexOf(bytes[bad]) +
                         "); save the file as UTF-8, or name its encoding with --encoding");
}

Guess<std::string> guessOf(std::string_view bytes, const std::vector<EncodingCandidate>& candidates) {
    constexpr double kFar = 2; // letters that the second best does not explain
    const EncodingCandidate& best = candidates.front();
    Guess<std::string> guess{
        best.encoding, Certainty::Uncertain, FormReason::SeveralEncodingsFit, best.sample, {}};
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        guess.others.push_back(candidates[i].encoding);
        guess.otherSubjects.push_back(candidates[i].sample);
    }
    const bool western = best.encoding == "ISO-8859-1" || best.encoding == "windows-1252";
    if (best.latin && isSameInEveryLatin(bytes)) {
        guess.certainty = Certainty::Certain;
        guess.reason = FormReason::SameInEveryLatin;
        guess.others.clear();
        guess.otherSubjects.clear();
        return guess;
    }
    const bool alone = candidates.size() == 1;
    const double next = alone ? best.cost + kFar : candidates[1].cost;
    const bool ahead = western ? next > best.cost && next >= 3 * best.cost
                               : next >= best.cost + kFar && next >= 3 * best.cost;
    if (best.latin && (alone || ahead)) {
        guess.certainty = Certainty::Certain;
        guess.reason = FormReason::LettersFit;
    }
    return guess;
}

} // namespace

DecodedText decodeText(std::string bytes, const fs::path& file, const std::optional<std::string>& encoding,
                       bool cut) {
    if (encoding) return given(std::move(bytes), *encoding, file, cut);
    for (const Mark& mark : kMarks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        Guess<std::string> guess{mark.encoding, Certainty::Plain, FormReason::ByteOrderMark, {}, {}};
        if (guess.value != "UTF-8")
            return requireText(std::string_view(bytes).substr(mark.bytes.size()), std::move(guess), file,
                               cut);
        bytes.erase(0, mark.bytes.size());
        const std::size_t bad = firstInvalidUtf8(bytes);
        if (bad != std::string::npos) throwInvalidUtf8(bytes, bad, file);
        return {std::move(bytes), std::move(guess)};
    }
    const ByteCounts counts = countBytes(bytes);
    if (const std::optional<ByteOrder> order = unmarkedUtf16(bytes, counts)) {
        const char* name = *order == ByteOrder::Little ? "UTF-16LE" : "UTF-16BE";
        return requireText(bytes, {name, Certainty::Certain, FormReason::Utf16WithoutMark, {}, {}}, file,
                           cut);
    }
    if (looksBinary(counts)) throw InputError(file, "looks like a binary file; names are text");
    const std::size_t bad = counts.high > 0 ? firstInvalidUtf8(bytes) : std::string::npos;
    if (bad == std::string::npos)
        return {std::move(bytes), {"UTF-8", Certainty::Plain, FormReason::ValidUtf8, {}, {}}};
    const std::vector<EncodingCandidate> candidates = encodingCandidates(bytes);
    if (candidates.empty()) throwInvalidUtf8(bytes, bad, file);
    Guess<std::string> guess = guessOf(bytes, candidates);
    ConvertedText text = convertedText(bytes, guess.value, cut);
    if (text.bad) throwInvalidUtf8(bytes, bad, file);
    return {std::move(text.utf8), std::move(guess)};
}

std::size_t countLineEnds(std::string_view text) {
    std::size_t ends = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool loneReturn = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || loneReturn) ++ends;
    }
    return ends;
}

} // namespace batchscope
