#include "widgets/import/form_draft.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace batchscope {

namespace {

std::size_t numberIn(const std::string& text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool isSpecial(const std::string& column) {
    return column == kRestColumns || column == kLastColumn;
}

/// The other of the two columns, after `value` was chosen for one that had `before`: the two swap where they
/// would be one, and what divides at the last delimiter goes in pairs.
std::optional<std::string> partnerOf(const std::string& value, const std::string& before,
                                     const std::optional<std::string>& given, const std::string& shown,
                                     std::string_view special) {
    if (isSpecial(value)) return std::string(special);
    if (given && isSpecial(*given)) return std::nullopt;
    if (shown == value && !isSpecial(before)) return before;
    return given;
}

} // namespace

FormDraft::FormDraft(std::shared_ptr<const TableFile> table, ReadingForm given)
    : table_(std::move(table)), given_(std::move(given)) {
    update();
}

void FormDraft::choose(FormChoice choice, const std::string& value) {
    switch (choice) {
    case FormChoice::Encoding:
        given_.encoding = value;
        break;
    case FormChoice::Delimiter:
        given_.delimiter = value.empty() ? ',' : value.front();
        break;
    case FormChoice::SkipLines:
        given_.skipLines = numberIn(value);
        break;
    case FormChoice::Header:
        given_.header = value == "yes";
        break;
    case FormChoice::NameColumn:
        given_.labelColumn = partnerOf(value, guess_.nameColumn.value, given_.labelColumn,
                                       guess_.labelColumn.value, kLastColumn);
        given_.nameColumn = value;
        break;
    case FormChoice::LabelColumn:
        given_.nameColumn = partnerOf(value, guess_.labelColumn.value, given_.nameColumn,
                                      guess_.nameColumn.value, kRestColumns);
        given_.labelColumn = value;
        break;
    }
    update();
}

void FormDraft::forget() {
    given_ = {};
    update();
}

bool FormDraft::tryForm(const ReadingForm& form) {
    try {
        guess_ = guessForm(*table_, form);
        preview_ = previewRows(*table_, guess_.form(), kRows);
        given_ = form;
        return true;
    } catch (const InputError&) {
        return false;
    }
}

void FormDraft::update() {
    problem_ = Problem::None;
    ReadingForm withoutColumns = given_;
    withoutColumns.nameColumn.reset();
    withoutColumns.labelColumn.reset();
    ReadingForm encodingAlone;
    encodingAlone.encoding = given_.encoding;
    for (const ReadingForm& form : {given_, withoutColumns, encodingAlone}) {
        if (!tryForm(form)) continue;
        if (guess_.columnCount < 2) problem_ = Problem::Delimiter;
        readLines();
        return;
    }
    preview_ = {};
    lines_.clear();
    problem_ = Problem::Encoding;
    guess_.encoding = {given_.encoding.value_or("UTF-8"), Certainty::Uncertain, FormReason::Given, {}, {}};
}

void FormDraft::readLines() {
    ReadingForm lines;
    lines.encoding = guess_.encoding.value;
    lines.delimiter = guess_.delimiter.value;
    lines.skipLines = std::max(kLines, guess_.skipLines.value + 2);
    lines.header = false;
    lines.nameColumn = kRestColumns;
    lines.labelColumn = kLastColumn;
    lines_.clear();
    for (TablePreview::Row& row : previewRows(*table_, lines, *lines.skipLines).rows)
        if (!row.cells.empty() && !row.used) lines_.push_back(std::move(row.cells.front()));
}

} // namespace batchscope
