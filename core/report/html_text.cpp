#include "core/report/html_text.h"

#include "core/base/visible_text.h"

namespace batchscope {

namespace {

// XML forbids U+FFFE and U+FFFF, the two three-byte sequences that begin so and end in be or bf.
bool isForbiddenInXml(std::string_view text, std::size_t at) {
    const std::string_view three = text.substr(at, 3);
    return three == "\xef\xbf\xbe" || three == "\xef\xbf\xbf";
}

} // namespace

std::string escaped(std::string_view text) {
    const std::string visible = visibleText(text);
    std::string out;
    out.reserve(visible.size() + visible.size() / 8);
    for (std::size_t at = 0; at < visible.size(); ++at) {
        switch (visible[at]) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            if (isForbiddenInXml(visible, at)) {
                out += "\xef\xbf\xbd"; // U+FFFD, the replacement character
                at += 2;
            } else {
                out += visible[at];
            }
        }
    }
    return out;
}

std::string escapedLines(std::string_view text) {
    std::string out;
    for (;;) {
        const std::size_t end = text.find_first_of("\r\n");
        out += escaped(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        out += '\n';
        text.remove_prefix(text.substr(end, 2) == "\r\n" ? end + 2 : end + 1);
    }
}

std::string element(std::string_view tag, std::string_view cssClass, std::string_view html) {
    std::string out = "<";
    out += tag;
    if (!cssClass.empty()) out.append(" class=\"").append(cssClass).append("\"");
    out.append(">").append(html).append("</").append(tag).append(">");
    return out;
}

} // namespace batchscope
