#include "core/data/report_builder.h"

#include "core/base/visible_text.h"
#include "core/data/alphabet.h"
#include "core/data/first_rows.h"
#include "core/data/label_checks.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace batchscope {

namespace {

constexpr std::size_t kRowsBetweenTicks = 1 << 14;

bool isBefore(const PlacedProblem& a, const PlacedProblem& b) {
    return std::tie(a.file, a.problem.line, a.problem.kind) <
           std::tie(b.file, b.problem.line, b.problem.kind);
}

void countLengths(const NameDataset& names, DataReport& report) {
    const std::vector<std::int64_t>& lengths = names.lengths();
    if (lengths.empty()) return;
    const auto [shortest, longest] = std::minmax_element(lengths.begin(), lengths.end());
    report.shortest = static_cast<std::size_t>(*shortest);
    report.longest = static_cast<std::size_t>(*longest);
    report.lengthCounts.assign(report.longest + 1, 0);
    std::int64_t all = 0;
    for (const std::int64_t length : lengths) {
        ++report.lengthCounts[static_cast<std::size_t>(length)];
        all += length;
    }
    report.meanLength = static_cast<double>(all) / static_cast<double>(lengths.size());
}

void countClasses(const NameDataset& names, DataReport& report) {
    for (const std::string& label : names.classes())
        report.classes.push_back({label, 0});
    for (const std::uint32_t label : names.labels())
        ++report.classes[label].rows;
}

void countLetters(const NameDataset& names, DataReport& report) {
    std::vector<std::size_t> counts;
    for (std::size_t row = 0; row < names.size(); ++row) {
        for (const char32_t letter : names.name(row)) {
            if (letter >= counts.size()) counts.resize(letter + 1);
            ++counts[letter];
        }
    }
    const Alphabet article = Alphabet::article();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const auto letter = static_cast<char32_t>(i);
        report.letters.push_back({letter, counts[i]});
        if (article.indexOf(letter) == article.unknown()) ++report.lettersOutsideArticle;
    }
}

// Looks for rows that repeat an earlier name, with its label or with another.
class RepeatFinder {
public:
    RepeatFinder(const CollectedRows& rows, DataReport& report)
        : names_(rows.dataset), wasStripped_(rows.wasStripped), files_(rows.files), report_(report),
          first_(names_.size()), known_(names_.size()) {}

    std::vector<PlacedProblem> find(LoadTicker& ticker) {
        FirstRows sameName = firstRowsOfNames(names_);
        FirstRows sameRow(
            names_.size(), [this](std::uint32_t row) { return hashOfRow(row); },
            [this](std::uint32_t a, std::uint32_t b) {
                return first_[a] == first_[b] && names_.label(a) == names_.label(b);
            });
        for (std::uint32_t row = 0; row < names_.size(); ++row) {
            if (row % kRowsBetweenTicks == 0)
                ticker.advance(static_cast<double>(row) / static_cast<double>(names_.size()));
            first_[row] = sameName.firstOf(row);
            const std::uint32_t twin = sameRow.firstOf(row);
            if (first_[row] == row) ++report_.distinctNames;
            if (twin != row) addDuplicate(row, twin);
            compareWithWritten(row);
        }
        compareWithStripped();
        std::sort(found_.begin(), found_.end(), isBefore);
        return std::move(found_);
    }

private:
    std::size_t hashOfRow(std::uint32_t row) const {
        // Fibonacci hashing: the two numbers alone would fill neighbouring slots.
        return (std::uint64_t{first_[row]} << 16 ^ names_.label(row)) * 0x9e3779b97f4a7c15u >> 7;
    }

    // Compares the row with the first of those that are written as it is.
    void compareWithWritten(std::uint32_t row) {
        const std::uint32_t first = first_[row];
        const bool asFirst = wasStripped_[row] == wasStripped_[first];
        const std::uint32_t other =
            asFirst ? first : firstWrittenOtherwise_.try_emplace(first, row).first->second;
        if (names_.label(other) == names_.label(row) || known_[first]) return;
        known_[first] = true;
        ++report_.namesWithSeveralLabels;
        addSeveralLabels(DataReport::Kind::SeveralLabels, report_.namesWithSeveralLabels, row, other);
    }

    void compareWithStripped() {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(firstWrittenOtherwise_.begin(),
                                                                   firstWrittenOtherwise_.end());
        std::sort(pairs.begin(), pairs.end(), [](auto a, auto b) { return a.second < b.second; });
        for (const auto& [first, row] : pairs) {
            if (known_[first] || names_.label(first) == names_.label(row)) continue;
            ++report_.namesWithSeveralLabelsStripped;
            addSeveralLabels(DataReport::Kind::SeveralLabelsStripped, report_.namesWithSeveralLabelsStripped,
                             row, first);
        }
    }

    void addDuplicate(std::uint32_t row, std::uint32_t twin) {
        if (++report_.duplicates > DataReport::kMaxListed) return;
        add(DataReport::Kind::Duplicate, row, twin,
            quotedText(names_.nameUtf8(row)) + " with the label " + quotedText(names_.className(row)) +
                " stands already in " + placeOf(twin, row));
    }

    void addSeveralLabels(DataReport::Kind kind, std::size_t count, std::uint32_t row, std::uint32_t other) {
        if (count > DataReport::kMaxListed) return;
        add(kind, row, other,
            quotedText(names_.nameUtf8(row)) + " has the label " + quotedText(names_.className(row)) +
                " here and " + quotedText(names_.className(other)) + " in " + placeOf(other, row));
    }

    void add(DataReport::Kind kind, std::uint32_t row, std::uint32_t other, std::string detail) {
        const std::size_t file = fileOf(row), otherFile = fileOf(other);
        DataReport::Problem problem{kind, visibleText(files_[file].path.string()), names_.line(row),
                                    std::move(detail)};
        problem.parts = {names_.nameUtf8(row), names_.className(row), names_.className(other),
                         otherFile == file ? std::string()
                                           : visibleText(files_[otherFile].path.filename().string()),
                         names_.line(other)};
        found_.push_back({file, std::move(problem)});
    }

    std::string placeOf(std::uint32_t row, std::uint32_t seenFrom) const {
        const std::size_t file = fileOf(row);
        const std::string line = "line " + std::to_string(names_.line(row));
        return file == fileOf(seenFrom) ? line
                                        : visibleText(files_[file].path.filename().string()) + ", " + line;
    }

    std::size_t fileOf(std::uint32_t row) const { return fileOfRow(files_, row); }

    const NameDataset& names_;
    const std::vector<bool>& wasStripped_;
    const std::vector<SourceFile>& files_;
    DataReport& report_;
    std::vector<std::uint32_t> first_; // the first row with the same name
    std::vector<bool> known_;          // by first row: the name has several labels
    // By first row: the first row whose name had white space around it where that of the first had none, or
    // the other way round.
    std::unordered_map<std::uint32_t, std::uint32_t> firstWrittenOtherwise_;
    std::vector<PlacedProblem> found_;
};

} // namespace

DataReport buildReport(const CollectedRows& rows, LoadTicker& ticker) {
    DataReport report;
    report.rows = rows.dataset.size();
    report.badRows = rows.badRowCount;
    countClasses(rows.dataset, report);
    countLengths(rows.dataset, report);
    countLetters(rows.dataset, report);

    const std::vector<PlacedProblem> repeats = RepeatFinder(rows, report).find(ticker);
    std::vector<PlacedProblem> all = rows.badRows;
    for (const auto& more : {rows.notes, labelProblems(rows), repeats})
        all.insert(all.end(), more.begin(), more.end());
    std::stable_sort(all.begin(), all.end(), isBefore);
    report.invisibleLetters = rows.invisibleCount;
    for (PlacedProblem& placed : all)
        report.problems.push_back(std::move(placed.problem));
    return report;
}

} // namespace batchscope
