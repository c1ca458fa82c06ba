#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace batchscope {

/// The usual name of an encoding that ICU knows under any of its names: "latin2" -> "ISO-8859-2". Throws
/// InputError for one that it does not know.
std::string standardEncoding(const std::string& name);

/// Bytes turned into UTF-8 by ICU's converter for `encoding`, strictly: what it cannot read ends the text. A
/// byte order mark is left out. An unfinished character at the end of bytes that are `cut` is passed over.
struct ConvertedText {
    std::string utf8;
    std::optional<std::size_t> bad; ///< offset of the first byte that is not text in this encoding
};
ConvertedText convertedText(std::string_view bytes, const std::string& encoding, bool cut = false);

} // namespace batchscope
