#include "core/data/split.h"

#include "core/base/enum_text.h"
#include "core/base/input_error.h"
#include "core/base/random.h"
#include "core/data/first_rows.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace batchscope {

namespace {

constexpr Choices<SplitBy, 2> kChoices{{{SplitBy::Row, "row"}, {SplitBy::Name, "name"}}};

// Keeps the split's draws apart from other uses of the same seed.
constexpr std::uint64_t kSplitStream = 0x73706c6974;

using Rows = std::vector<std::uint32_t>;

std::size_t share(std::size_t count, double fraction) {
    const auto wanted = static_cast<std::size_t>(std::llround(static_cast<double>(count) * fraction));
    return count < 2 ? wanted : std::clamp<std::size_t>(wanted, 1, count - 1);
}

std::vector<bool> drawRows(const NameDataset& names, const SplitOptions& options) {
    std::vector<Rows> ofClass(names.classes().size());
    for (std::uint32_t row = 0; row < names.size(); ++row)
        ofClass[names.label(row)].push_back(row);
    Random random(options.seed, kSplitStream);
    std::vector<bool> isTest(names.size());
    for (Rows& rows : ofClass) {
        random.shuffle(std::span(rows));
        for (std::size_t i = 0; i < share(rows.size(), options.testFraction); ++i)
            isTest[rows[i]] = true;
    }
    return isTest;
}

// The rows of each distinct name, in file order; a name is known by its first row.
class NameGroups {
public:
    explicit NameGroups(const NameDataset& names)
        : next_(names.size()), last_(names.size()), mixed_(names.size()) {
        FirstRows table = firstRowsOfNames(names);
        for (std::uint32_t row = 0; row < names.size(); ++row) {
            const std::uint32_t first = table.firstOf(row);
            next_[row] = row;
            if (first == row) {
                firsts_.push_back(row);
            } else {
                next_[last_[first]] = row;
                if (names.label(row) != names.label(first)) mixed_[first] = true;
            }
            last_[first] = row;
        }
    }

    const Rows& firsts() const { return firsts_; }
    bool hasSeveralLabels(std::uint32_t first) const { return mixed_[first]; }

    template <typename Visit>
    void forRows(std::uint32_t first, Visit visit) const {
        std::uint32_t row = first;
        for (visit(row); next_[row] != row; visit(row))
            row = next_[row];
    }
    std::size_t size(std::uint32_t first) const {
        std::size_t rows = 0;
        forRows(first, [&rows](std::uint32_t) { ++rows; });
        return rows;
    }

private:
    Rows firsts_;
    Rows next_; // the next row of the same name; the row itself where it is the last
    Rows last_;
    std::vector<bool> mixed_;
};

class NameDraw {
public:
    NameDraw(const NameDataset& names, const SplitOptions& options)
        : names_(names), options_(options), groups_(names), single_(names.classes().size()),
          several_(names.classes().size()), isTest_(names.size()), rowsOf_(names.classes().size()),
          drawnOf_(names.classes().size()) {
        for (const std::uint32_t first : groups_.firsts())
            (groups_.hasSeveralLabels(first) ? several_ : single_)[names.label(first)].push_back(first);
        for (const std::uint32_t label : names.labels())
            ++rowsOf_[label];
    }

    std::vector<bool> draw() {
        Random random(options_.seed, kSplitStream);
        // Names of several classes first: the others then fill each class up to its share.
        for (Rows& firsts : several_) {
            random.shuffle(std::span(firsts));
            const auto wanted = std::llround(static_cast<double>(firsts.size()) * options_.testFraction);
            for (std::size_t i = 0; i < static_cast<std::size_t>(wanted); ++i)
                set(firsts[i], true);
        }
        for (std::uint32_t label = 0; label < single_.size(); ++label) {
            random.shuffle(std::span(single_[label]));
            fill(label);
        }
        return std::move(isTest_);
    }

private:
    void set(std::uint32_t first, bool test) {
        groups_.forRows(first, [&](std::uint32_t row) {
            isTest_[row] = test;
            drawnOf_[names_.label(row)] += test ? 1 : -1;
        });
    }

    void fill(std::uint32_t label) {
        const Rows& firsts = single_[label];
        const auto wanted = static_cast<std::int64_t>(share(rowsOf_[label], options_.testFraction));
        for (const std::uint32_t first : firsts) {
            const auto size = static_cast<std::int64_t>(groups_.size(first));
            const std::int64_t missing = wanted - drawnOf_[label];
            if (missing <= 0) break;
            if (std::abs(missing - size) < missing) set(first, true);
        }
        if (firsts.size() < 2) return;
        const std::uint32_t smallest = *std::min_element(
            firsts.begin(), firsts.end(), [&](auto a, auto b) { return groups_.size(a) < groups_.size(b); });
        const auto all = static_cast<std::int64_t>(rowsOf_[label]);
        if (drawnOf_[label] == 0) set(smallest, true);
        if (drawnOf_[label] == all) set(smallest, false);
    }

    const NameDataset& names_;
    const SplitOptions& options_;
    NameGroups groups_;
    std::vector<Rows> single_;  // first rows of the names with one label, by class
    std::vector<Rows> several_; // of those with several
    std::vector<bool> isTest_;
    std::vector<std::size_t> rowsOf_;
    std::vector<std::int64_t> drawnOf_;
};

} // namespace

Split makeSplit(const NameDataset& names, const SplitOptions& options) {
    if (!(options.testFraction > 0 && options.testFraction < 1))
        throw InputError("the test fraction is " + std::to_string(options.testFraction) +
                         "; it must lie between 0 and 1, such as 0.2");
    const std::vector<bool> isTest =
        options.by == SplitBy::Row ? drawRows(names, options) : NameDraw(names, options).draw();
    Split split;
    for (std::uint32_t row = 0; row < names.size(); ++row)
        (isTest[row] ? split.test : split.train).push_back(row);
    if (split.train.empty() || split.test.empty())
        throw InputError(std::to_string(names.size()) + " rows cannot be split by " + toText(options.by) +
                         ": one side would be empty; use more names or another test fraction");
    return split;
}

std::string toText(SplitBy by) {
    return textOf(kChoices, by);
}

SplitBy splitByFromText(const std::string& text) {
    return valueOf(kChoices, text, "split");
}

} // namespace batchscope
