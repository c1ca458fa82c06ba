#include "core/data/header_words.h"
#include "core/data/table_guess.h"

#include <algorithm>
#include <optional>

namespace batchscope {

namespace {

using Columns = std::vector<std::size_t>;

std::string numberOf(std::size_t column) {
    return std::to_string(column + 1);
}

Columns columnsWith(const std::vector<std::string>& header, bool (*isWord)(std::string_view)) {
    Columns columns;
    for (std::size_t i = 0; i < header.size(); ++i)
        if (isWord(header[i])) columns.push_back(i);
    return columns;
}

class ColumnGuesser {
public:
    ColumnGuesser(const SampleRows& rows, std::size_t begin, std::size_t count,
                  const std::vector<std::string>& header, const ReadingForm& given)
        : header_(header), given_(given), count_(count) {
        for (std::size_t i = 0; i < count; ++i)
            facts_.push_back(factsOf(rows, begin, i));
    }

    ColumnsGuess guess() {
        if (given_.nameColumn) take(name_, *given_.nameColumn);
        if (given_.labelColumn) take(label_, *given_.labelColumn);
        if (!given_.nameColumn) byWord(name_, columnsWith(header_, isNameWord), isPlainNameWord);
        if (!given_.labelColumn) byWord(label_, columnsWith(header_, isLabelWord), isPlainLabelWord);
        if (!label_) byValues();
        if (!name_) byWhatIsLeft();
        return {*name_, *label_};
    }

private:
    using Found = std::optional<Guess<std::string>>;

    static void take(Found& found, const std::string& column) {
        found = Guess<std::string>{column, Certainty::Given, FormReason::Given, {}, {}};
    }

    bool isTaken(std::size_t column) const {
        const std::string number = numberOf(column);
        return (name_ && name_->value == number) || (label_ && label_->value == number);
    }

    Guess<std::string> certain(std::size_t column, FormReason reason) const {
        return {numberOf(column), Certainty::Certain, reason, wordOf(column), {}};
    }
    Guess<std::string> uncertain(std::size_t best, const Columns& all) const {
        Guess<std::string> guess{
            numberOf(best), Certainty::Uncertain, FormReason::SeveralColumns, wordOf(best), {}};
        for (const std::size_t each : all)
            if (each != best) guess.others.push_back(numberOf(each));
        return guess;
    }
    std::string wordOf(std::size_t column) const {
        return column < header_.size() ? header_[column] : std::string();
    }

    void byWord(Found& found, Columns columns, bool (*isPlain)(std::string_view)) const {
        std::erase_if(columns, [this](std::size_t column) { return isTaken(column); });
        if (columns.empty()) return;
        if (columns.size() == 1) {
            found = certain(columns.front(), FormReason::HeaderWord);
            return;
        }
        // "class" beside "country" is the label; "name" beside "surname" may be either.
        const auto plain = [&](std::size_t column) { return isPlain(header_[column]); };
        const auto best = std::find_if(columns.begin(), columns.end(), plain);
        const bool label =
            isPlain == isPlainLabelWord && std::count_if(columns.begin(), columns.end(), plain) == 1;
        found = label ? certain(*best, FormReason::HeaderWord)
                      : uncertain(best == columns.end() ? columns.front() : *best, columns);
    }

    // Columns that may hold something to read: neither empty nor counting the rows.
    Columns usable(bool numbers) const {
        Columns columns;
        for (std::size_t i = 0; i < count_; ++i) {
            const bool fits = facts_[i].filled > 0 && !facts_[i].counts && (numbers || !facts_[i].numbers);
            if (fits && !isTaken(i)) columns.push_back(i);
        }
        return columns;
    }

    void byValues() {
        const Columns left = usable(true);
        Columns repeating;
        std::copy_if(left.begin(), left.end(), std::back_inserter(repeating),
                     [this](std::size_t column) { return facts_[column].repeats(); });
        if (name_ && left.size() == 1) {
            label_ = certain(left.front(), FormReason::OnlyOneLeft);
        } else if (repeating.size() == 1) {
            label_ = certain(repeating.front(), FormReason::ValuesRepeat);
        } else if (!left.empty()) {
            label_ = uncertain(repeating.empty() ? left.back() : repeating.back(), left);
        } else {
            label_ = uncertain(count_ - 1, {});
        }
    }

    void byWhatIsLeft() {
        if (count_ == 2) {
            name_ = certain(label_->value == numberOf(0) ? 1 : 0, FormReason::OnlyOneLeft);
            return;
        }
        const Columns left = usable(false);
        if (left.size() == 1) {
            name_ = certain(left.front(), FormReason::OnlyOneLeft);
            return;
        }
        const std::size_t first = label_->value == numberOf(0) ? 1 : 0;
        name_ = left.empty() ? uncertain(std::min(first, count_ - 1), {}) : uncertain(left.front(), left);
        // Names with the delimiter in them, unquoted, look like columns.
        if (header_.empty() && label_->value == numberOf(count_ - 1) && !given_.labelColumn)
            name_->others.emplace_back(kRestColumns);
    }

    const std::vector<std::string>& header_;
    const ReadingForm& given_;
    std::size_t count_;
    std::vector<ColumnFacts> facts_;
    Found name_, label_;
};

ColumnsGuess lastDivides(const ReadingForm& given) {
    const auto guess = [](std::string_view value, bool isGiven) {
        return Guess<std::string>{std::string(value),
                                  isGiven ? Certainty::Given : Certainty::Plain,
                                  isGiven ? FormReason::Given : FormReason::LastDivides,
                                  {},
                                  {}};
    };
    return {guess(kRestColumns, given.nameColumn.has_value()),
            guess(kLastColumn, given.labelColumn.has_value())};
}

// Rows of two fields, or of so many that they cannot be columns.
bool doesLastDivide(const SampleRows& rows, std::size_t begin, std::size_t count, bool named) {
    if (count <= 2) return true;
    if (named) return false;
    const auto isPair = [](const SampleRow& row) { return row.cells.size() == 2; };
    return shareOfCount(rows, begin, count) < 0.9 && std::any_of(rows.begin(), rows.end(), isPair);
}

bool labelsComeFirst(const SampleRows& rows, std::size_t begin) {
    constexpr std::size_t kLeast = 6;
    const ColumnFacts first = factsOf(rows, begin, 0), second = factsOf(rows, begin, 1);
    if (10 * second.filled < 9 * first.filled) return false;
    return first.filled >= kLeast && first.distinct >= 2 && 3 * first.distinct <= first.filled &&
           second.distinct >= 3 * first.distinct;
}

} // namespace

ColumnsGuess guessColumns(const SampleRows& rows, std::size_t begin, std::size_t count,
                          const std::vector<std::string>& header, const ReadingForm& given, bool tail) {
    if (given.nameColumn == kRestColumns || given.labelColumn == kLastColumn) return lastDivides(given);
    if (given.nameColumn || given.labelColumn)
        return ColumnGuesser(rows, begin, std::max<std::size_t>(count, 1), header, given).guess();
    const bool named = !columnsWith(header, isNameWord).empty() && !columnsWith(header, isLabelWord).empty();
    if (tail || !doesLastDivide(rows, begin, count, named && header.size() == count))
        return ColumnGuesser(rows, begin, count, header, given).guess();
    if (named && header.size() == 2 && isLabelWord(header[0]) && isNameWord(header[1]) &&
        !isNameWord(header[0]))
        return ColumnGuesser(rows, begin, 2, header, given).guess();
    ColumnsGuess guess = lastDivides(given);
    if (!named && labelsComeFirst(rows, begin)) {
        guess.name = {"2", Certainty::Uncertain, FormReason::LabelsFirst, {}, {std::string(kRestColumns)}};
        guess.label = {"1", Certainty::Uncertain, FormReason::LabelsFirst, {}, {std::string(kLastColumn)}};
    }
    return guess;
}

} // namespace batchscope
