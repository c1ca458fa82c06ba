#include "core/data/typed_names.h"

#include "core/data/clean_text.h"
#include "core/data/names_loader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace batchscope {

namespace {

struct Line {
    std::string_view text;
    std::size_t number; ///< from 1
};

/// Takes the first line off `rest`, with its end.
std::string_view takeLine(std::string_view& rest) {
    const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
    const std::string_view line = rest.substr(0, end);
    const std::size_t breakBytes = rest.substr(end, 2) == "\r\n" ? 2 : 1;
    rest.remove_prefix(std::min(end + breakBytes, rest.size()));
    return line;
}

std::vector<Line> filledLines(std::string_view utf8) {
    std::vector<Line> lines;
    for (std::size_t number = 1; !utf8.empty(); ++number) {
        const std::string_view line = takeLine(utf8);
        if (!stripped(line).empty()) lines.push_back({line, number});
    }
    return lines;
}

std::string grouped(std::size_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;)
        text.insert(at -= 3, 1, ',');
    return text;
}

[[noreturn]] void refuse(std::size_t line, const std::string& message) {
    throw InputError("line " + std::to_string(line) + ": " + message);
}

void checkUtf8(std::string_view utf8) {
    const std::size_t bad = firstInvalidUtf8(utf8);
    if (bad == std::string_view::npos) return;
    std::size_t line = 0;
    for (std::string_view rest = utf8.substr(0, bad + 1); !rest.empty(); ++line)
        takeLine(rest);
    refuse(line, "not UTF-8 text; type it, or copy it again as UTF-8");
}

std::u32string part(std::string_view text, const char* what, std::size_t line) {
    std::u32string letters;
    cleanLetters(text, letters);
    if (holdsControl(letters))
        refuse(line, std::string("a control character in the ") + what + "; type it again");
    if (letters.size() > kMaxNameLetters) {
        refuse(line, std::string("the ") + what + " has " + grouped(letters.size()) +
                         " letters; shorten it to " + grouped(kMaxNameLetters));
    }
    return letters;
}

} // namespace

TooManyNamesError::TooManyNamesError(std::size_t names, std::size_t kept)
    : InputError(grouped(names) + " names, and " + grouped(kMaxTypedNames) +
                 " are the most; take some away, or keep the first " + grouped(kMaxTypedNames)),
      kept_(kept) {}

std::size_t typedNameCount(std::string_view utf8) {
    std::size_t count = 0;
    while (!utf8.empty())
        count += !stripped(takeLine(utf8)).empty();
    return count;
}

std::shared_ptr<const NameDataset> typedNames(std::string_view utf8) {
    checkUtf8(utf8);
    const std::vector<Line> lines = filledLines(utf8);
    if (lines.empty())
        throw InputError("nothing typed yet; type one name per line, such as Abreu, Portuguese");
    if (lines.size() > kMaxTypedNames) {
        const std::string_view last = lines[kMaxTypedNames - 1].text;
        throw TooManyNamesError(lines.size(), std::size_t(last.data() - utf8.data()) + last.size());
    }
    auto names = std::make_shared<NameDataset>();
    std::vector<std::string> classes;
    for (const auto& [text, number] : lines) {
        const std::size_t comma = text.rfind(',');
        const bool labelled = comma != std::string_view::npos;
        const std::u32string name = part(text.substr(0, comma), "name", number);
        if (name.empty()) refuse(number, "no name before the comma; type it there, or take the line away");
        std::string label = toUtf8(part(labelled ? text.substr(comma + 1) : "", "label", number));
        if (label.empty()) label = kTypedClass;
        const auto known = std::find(classes.begin(), classes.end(), label);
        names->append(name, std::uint32_t(known - classes.begin()), std::uint32_t(number));
        if (known == classes.end()) classes.push_back(std::move(label));
    }
    names->setClasses(std::move(classes));
    names->sortClasses();
    return names;
}

} // namespace batchscope
