#include "core/data/converted_text.h"

#include "core/base/input_error.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <cctype>
#include <memory>
#include <vector>

namespace batchscope {

namespace {

using Converter = std::unique_ptr<UConverter, void (*)(UConverter*)>;

Converter open(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status), &ucnv_close);
    if (encoding.empty() || U_FAILURE(status))
        throw InputError("\"" + encoding +
                         "\" is not an encoding that is known; give one such as UTF-8, ISO-8859-2, "
                         "windows-1250 or GB18030");
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

void appendUtf8(std::string& out, UChar32 c) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    out.append(bytes.data(), length);
}

// Pieces of UTF-16 may end between the halves of a pair.
class Utf8Writer {
public:
    explicit Utf8Writer(std::string& out) : out_(out) {}

    void add(const UChar* begin, const UChar* end) {
        for (; begin != end; ++begin) {
            if (U16_IS_LEAD(*begin)) {
                lead_ = *begin;
            } else if (U16_IS_TRAIL(*begin)) {
                appendUtf8(out_, U16_GET_SUPPLEMENTARY(lead_, *begin));
            } else if (*begin != 0xfeff || !out_.empty()) {
                appendUtf8(out_, *begin);
            }
        }
    }

private:
    std::string& out_;
    UChar lead_ = 0;
};

} // namespace

std::string standardEncoding(const std::string& name) {
    const Converter converter = open(name);
    UErrorCode status = U_ZERO_ERROR;
    for (const char* standard : {"MIME", "IANA"}) {
        const char* found = ucnv_getStandardName(name.c_str(), standard, &status);
        if (U_SUCCESS(status) && found) return found;
        status = U_ZERO_ERROR;
    }
    const char* own = ucnv_getName(converter.get(), &status);
    return U_SUCCESS(status) && own ? own : name;
}

ConvertedText convertedText(std::string_view bytes, const std::string& encoding, bool cut) {
    constexpr std::size_t kPiece = std::size_t{1} << 15;
    const Converter converter = open(encoding);
    ConvertedText text;
    text.utf8.reserve(bytes.size() + bytes.size() / 4);
    Utf8Writer writer(text.utf8);
    std::vector<UChar> piece(kPiece);
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar* target = piece.data();
        ucnv_toUnicode(converter.get(), &target, target + piece.size(), &source, end, nullptr,
                       static_cast<UBool>(!cut), &status);
        writer.add(piece.data(), target);
        if (status == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_FAILURE(status)) {
            std::array<char, 32> invalid{};
            auto length = static_cast<std::int8_t>(invalid.size());
            UErrorCode ignored = U_ZERO_ERROR;
            ucnv_getInvalidChars(converter.get(), invalid.data(), &length, &ignored);
            text.bad = static_cast<std::size_t>(source - bytes.data()) - static_cast<std::size_t>(length);
        }
        return text;
    }
}

} // namespace batchscope
