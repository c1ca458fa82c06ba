#include "core/data/label_checks.h"

#include "core/base/visible_text.h"
#include "core/data/folded_text.h"
#include "core/data/form_sample.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

namespace batchscope {

namespace {

// Digits of any script as those of ASCII.
std::string withAsciiDigits(std::string_view utf8) {
    std::string out;
    for (std::size_t next = 0; next < utf8.size();) {
        const std::size_t begin = next;
        UChar32 c = 0;
        U8_NEXT(utf8.data(), next, utf8.size(), c);
        const int digit = u_charDigitValue(c);
        if (digit >= 0)
            out += static_cast<char>('0' + digit);
        else
            out += utf8.substr(begin, next - begin);
    }
    return out;
}

std::optional<double> numberOf(std::string_view utf8) {
    std::string text = withAsciiDigits(utf8);
    if (!isNumber(text)) return std::nullopt;
    std::replace(text.begin(), text.end(), ',', '.');
    return std::strtod(text.c_str(), nullptr);
}

// Remembers the first label of each key.
template <typename Key>
class Firsts {
public:
    /// `label` itself where it is the first.
    std::size_t firstOf(const Key& key, std::size_t label) {
        return firsts_.try_emplace(key, label).first->second;
    }

private:
    std::map<Key, std::size_t> firsts_;
};

PlacedProblem problemAt(const CollectedRows& rows, std::size_t row, DataReport::Kind kind,
                        std::string detail) {
    const std::size_t file = fileOfRow(rows.files, row);
    return {file,
            {kind, visibleText(rows.files[file].path.string()), rows.dataset.line(row), std::move(detail)}};
}

// The first row of a table without a header is the only one of its class, and most others are larger.
bool isFirstRowOdd(const CollectedRows& rows, const std::vector<std::size_t>& counts) {
    if (rows.files.size() != 1 || rows.header || counts.size() < 3) return false;
    const auto singles = static_cast<std::size_t>(std::count(counts.begin(), counts.end(), std::size_t{1}));
    return counts[rows.dataset.label(0)] == 1 && 2 * singles <= counts.size();
}

} // namespace

std::vector<AlikeLabels> alikeLabels(const std::vector<std::string>& labels) {
    Firsts<std::string> byCase, byForm, byLooks;
    Firsts<double> byNumber;
    std::vector<AlikeLabels> alike;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::optional<double> number = numberOf(labels[i]);
        const std::size_t sameCase = byCase.firstOf(caseFolded(labels[i]), i);
        const std::size_t sameForm = number ? i : byForm.firstOf(formFolded(labels[i]), i);
        const std::size_t sameLooks = number ? i : byLooks.firstOf(looksFolded(labels[i]), i);
        const std::size_t sameNumber = number ? byNumber.firstOf(*number, i) : i;
        if (sameCase != i) {
            alike.push_back({sameCase, i, "by case alone"});
        } else if (sameForm != i) {
            alike.push_back({sameForm, i, "by blanks, hyphens or the form of letters alone"});
        } else if (sameLooks != i && holdsOtherScript(labels[i]) != holdsOtherScript(labels[sameLooks])) {
            alike.push_back({sameLooks, i, "by letters of another script that look the same"});
        } else if (sameNumber != i) {
            alike.push_back({sameNumber, i, "in how the number is written"});
        }
    }
    return alike;
}

std::vector<PlacedProblem> labelProblems(const CollectedRows& rows) {
    const NameDataset& names = rows.dataset;
    std::vector<std::size_t> counts(names.classes().size()), firsts(names.classes().size());
    for (std::size_t row = names.size(); row-- > 0;) {
        ++counts[names.label(row)];
        firsts[names.label(row)] = row;
    }
    std::vector<PlacedProblem> problems;
    for (const auto& [a, b, how] : alikeLabels(names.classes())) {
        const std::size_t early = std::min(firsts[a], firsts[b]), late = std::max(firsts[a], firsts[b]);
        problems.push_back(problemAt(rows, late, DataReport::Kind::LabelsAlike,
                                     "the labels " + quotedText(names.className(late)) + " and " +
                                         quotedText(names.className(early)) + " (line " +
                                         std::to_string(names.line(early)) + ") differ " + how));
    }
    if (isFirstRowOdd(rows, counts) && problems.empty())
        problems.push_back(problemAt(rows, 0, DataReport::Kind::FirstRowAlone,
                                     "the class " + quotedText(names.className(0)) +
                                         " has this first row alone; if it is a header, give --header yes"));
    return problems;
}

} // namespace batchscope
