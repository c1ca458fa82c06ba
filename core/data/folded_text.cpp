#include "core/data/folded_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <memory>
#include <stdexcept>

namespace batchscope {

namespace {

icu::UnicodeString fromUtf8(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

std::string toUtf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

icu::UnicodeString compatible(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status))
        throw std::runtime_error(std::string("ICU has no NFKC data: ") + u_errorName(status));
    icu::UnicodeString out = form->normalize(text, status);
    return U_FAILURE(status) ? text : out;
}

} // namespace

std::string caseFolded(std::string_view utf8) {
    return toUtf8(fromUtf8(utf8).foldCase());
}

std::string formFolded(std::string_view utf8) {
    icu::UnicodeString text = compatible(fromUtf8(utf8));
    icu::UnicodeString out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        const bool blank = u_isUWhiteSpace(c) || c == '_' || c == '-';
        if (!blank) out.append(c);
    }
    return toUtf8(out);
}

std::string looksFolded(std::string_view utf8) {
    static const std::shared_ptr<USpoofChecker> checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::shared_ptr<USpoofChecker>(uspoof_open(&status), &uspoof_close);
    }();
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = fromUtf8(utf8);
    icu::UnicodeString skeleton;
    uspoof_getSkeletonUnicodeString(checker.get(), 0, text, skeleton, &status);
    return formFolded(toUtf8(U_FAILURE(status) ? text : skeleton));
}

bool holdsOtherScript(std::string_view utf8) {
    const icu::UnicodeString text = fromUtf8(utf8);
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(text.char32At(i), &status);
        if (script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED) return true;
    }
    return false;
}

} // namespace batchscope
