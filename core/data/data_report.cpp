#include "core/data/data_report.h"

#include "core/base/enum_text.h"

#include <algorithm>

namespace batchscope {

namespace {

using Kind = DataReport::Kind;

constexpr Choices<Kind, 15> kKinds{{
    {Kind::MissingLabel, "missing label"},
    {Kind::EmptyName, "empty name"},
    {Kind::NameTooLong, "name too long"},
    {Kind::ControlLetter, "control letter"},
    {Kind::UnclosedQuote, "unclosed quote"},
    {Kind::Duplicate, "duplicate"},
    {Kind::SeveralLabels, "several labels"},
    {Kind::SeveralLabelsStripped, "several labels once stripped"},
    {Kind::OtherFieldCount, "other number of fields"},
    {Kind::RepeatedHeader, "header again"},
    {Kind::InvisibleLetter, "invisible letter"},
    {Kind::LabelsAlike, "labels alike"},
    {Kind::FirstRowAlone, "first row alone in its class"},
    {Kind::FileLeftOut, "file left out"},
    {Kind::LineLeftOut, "line left out"},
}};

} // namespace

bool leavesRowOut(DataReport::Kind kind) {
    return kind < Kind::Duplicate || kind == Kind::OtherFieldCount;
}

const DataReport::Problem* DataReport::firstBadRow() const {
    const auto bad = std::find_if(problems.begin(), problems.end(),
                                  [](const Problem& problem) { return leavesRowOut(problem.kind); });
    return bad == problems.end() ? nullptr : &*bad;
}

std::string toText(DataReport::Kind kind) {
    return textOf(kKinds, kind);
}

} // namespace batchscope
