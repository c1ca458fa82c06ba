#include "core/data/row_collector.h"

#include "core/base/input_error.h"
#include "core/base/visible_text.h"
#include "core/data/clean_text.h"
#include "core/data/names_loader.h"

#include <algorithm>
#include <utility>

namespace batchscope {

namespace {

constexpr std::uint32_t kControlInLabel = UINT32_MAX;
constexpr std::uint32_t kEmptyLabel = UINT32_MAX - 1;

std::u32string lettersOf(std::string_view text) {
    std::u32string letters;
    cleanLetters(text, letters);
    return letters;
}

} // namespace

std::size_t fileOfRow(const std::vector<SourceFile>& files, std::size_t row) {
    const auto behind = std::upper_bound(files.begin(), files.end(), row,
                                         [](std::size_t r, const SourceFile& f) { return r < f.firstRow; });
    return static_cast<std::size_t>(behind - files.begin()) - 1;
}

void RowCollector::beginFile(const std::filesystem::path& file) {
    rows_.files.push_back({file, rows_.dataset.size()});
}

void RowCollector::add(std::string_view name, std::string_view label, std::size_t line) {
    const char32_t invisible = cleanLetters(name, letters_);
    const std::string_view rawLabel = stripped(label);
    if (holdsControl(letters_)) {
        addControl("name", name, line);
    } else if (letters_.empty() || rawLabel.empty()) {
        addUnnamed(name, rawLabel, line);
    } else if (letters_.size() > kMaxNameLetters) {
        addBad(DataReport::Kind::NameTooLong, line,
               "the name " + quotedText(name) + " has " + std::to_string(letters_.size()) +
                   " letters; at most " + std::to_string(kMaxNameLetters) + " are taken");
    } else if (const std::uint32_t id = labelId(rawLabel, line); id == kControlInLabel) {
        addControl("label", rawLabel, line);
    } else if (id == kEmptyLabel) {
        addUnnamed(name, {}, line);
    } else {
        if (invisible != 0) noteInvisible("name", name, invisible, line);
        rows_.dataset.append(letters_, id, static_cast<std::uint32_t>(line));
        rows_.wasStripped.push_back(stripped(name).size() != name.size());
    }
}

void RowCollector::addUnclosedQuote(std::string_view text, std::size_t line) {
    addBad(DataReport::Kind::UnclosedQuote, line,
           isListFull() ? std::string()
                        : "a quote opens in " + quotedText(stripped(text)) +
                              " and does not close; close it, or double it where it is a letter of the name");
}

void RowCollector::addOtherCount(std::string_view first, std::size_t fields, std::size_t line) {
    const auto count = [](std::size_t n) { return std::to_string(n) + (n == 1 ? " field" : " fields"); };
    addBad(DataReport::Kind::OtherFieldCount, line,
           "the row that begins with " + quotedText(stripped(first)) + " has " + count(fields) + " and not " +
               std::to_string(columns_) + "; quote a field that holds a delimiter");
}

void RowCollector::noteRepeatedHeader(std::size_t line) {
    note(DataReport::Kind::RepeatedHeader, line, "the header stands here again; the row is left out");
}

void RowCollector::noteLineLeftOut(const char* what, std::string_view first, std::size_t line) {
    note(DataReport::Kind::LineLeftOut, line,
         std::string("the ") + what + ' ' + quotedText(stripped(first)) + " is left out");
}

void RowCollector::noteFileLeftOut(const std::filesystem::path& file, const std::string& why) {
    const std::string name = visibleText(file.string());
    rows_.notes.push_back({0,
                           {DataReport::Kind::FileLeftOut, name, 0,
                            quotedText(file.filename().string()) + " is left out; " + why}});
}

CollectedRows RowCollector::finish() {
    rows_.dataset.setClasses(std::move(classes_));
    rows_.dataset.sortClasses();
    return std::move(rows_);
}

std::uint32_t RowCollector::labelId(std::string_view raw, std::size_t line) {
    const auto known = idOfRaw_.find(raw);
    return known != idOfRaw_.end() ? known->second : newLabelId(raw, line);
}

std::uint32_t RowCollector::newLabelId(std::string_view raw, std::size_t line) {
    char32_t invisible = 0;
    const std::string label = cleanLabel(raw, &invisible);
    if (label.empty()) return kEmptyLabel; // invisible letters alone
    if (holdsControl(lettersOf(label))) return kControlInLabel;
    const auto [entry, isNew] = idOfLabel_.emplace(label, static_cast<std::uint32_t>(classes_.size()));
    if (isNew) {
        if (classes_.size() == kMaxClasses)
            throw InputError(rows_.files.back().path, line,
                             "more than " + std::to_string(kMaxClasses) +
                                 " different labels; is the last column the class?");
        classes_.push_back(label);
    }
    if (invisible != 0) noteInvisible("label", raw, invisible, line);
    idOfRaw_.emplace(raw, entry->second);
    return entry->second;
}

void RowCollector::note(DataReport::Kind kind, std::size_t line, std::string detail) {
    rows_.notes.push_back({rows_.files.size() - 1,
                           {kind, visibleText(rows_.files.back().path.string()), line, std::move(detail)}});
}

void RowCollector::noteInvisible(const char* part, std::string_view text, char32_t letter, std::size_t line) {
    if (++rows_.invisibleCount > DataReport::kMaxListed) return;
    note(DataReport::Kind::InvisibleLetter, line,
         "the " + std::string(part) + " " + quotedText(stripped(text)) + " held " + codePointText(letter) +
             ", which nobody sees; it is taken out");
}

void RowCollector::addBad(DataReport::Kind kind, std::size_t line, std::string detail) {
    ++rows_.badRowCount;
    if (isListFull()) return;
    rows_.badRows.push_back({rows_.files.size() - 1,
                             {kind, visibleText(rows_.files.back().path.string()), line, std::move(detail)}});
}

void RowCollector::addUnnamed(std::string_view name, std::string_view label, std::size_t line) {
    const std::string form =
        delimiter_ == '\t' ? "; write name, tab, label" : std::string("; write name") + delimiter_ + "label";
    if (!label.empty()) {
        addBad(DataReport::Kind::EmptyName, line, "no name before the label " + quotedText(label) + form);
    } else if (stripped(name).empty()) {
        addBad(DataReport::Kind::MissingLabel, line, "neither a name nor a label" + form);
    } else {
        const bool semicolon = delimiter_ == ',' && name.find(';') != std::string_view::npos;
        addBad(DataReport::Kind::MissingLabel, line,
               "no label after " + quotedText(stripped(name)) + form +
                   (semicolon ? " (a semicolon does not divide)" : ""));
    }
}

void RowCollector::addControl(const char* part, std::string_view text, std::size_t line) {
    const bool nul = text.find('\0') != std::string_view::npos;
    addBad(DataReport::Kind::ControlLetter, line,
           "the " + std::string(part) + " " + quotedText(stripped(text)) +
               (nul ? " holds NUL bytes; is this a text file?" : " holds a control character; take it out"));
}

} // namespace batchscope
