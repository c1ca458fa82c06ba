#include "core/data/delimited_text.h"

#include "core/data/clean_text.h"
#include "core/data/quoted_row.h"

#include <algorithm>

namespace batchscope {

DelimitedText::DelimitedText(std::string_view text, const std::filesystem::path& file,
                             const Division& division)
    : lines_(text, file), division_(division), quoted_(std::make_unique<QuotedRow>(division.delimiter)) {
    std::string_view line;
    while (lines_.number() < division_.skipLines && lines_.next(line)) {
    }
}

DelimitedText::~DelimitedText() = default;

bool DelimitedText::next(DelimitedRow& row) {
    do {
        if (!lines_.next(line_)) return false;
    } while (stripped(line_).empty());
    row.line = lines_.number();
    isQuoted_ = line_.find('"') != std::string_view::npos;
    isUnclosed_ = false;
    if (isQuoted_) {
        readQuoted(row);
    } else if (division_.columns) {
        pick(row);
    } else {
        divide(row);
    }
    return true;
}

void DelimitedText::cells(std::vector<std::string_view>& cells) const {
    cells.clear();
    if (isQuoted_ && !isUnclosed_) {
        for (std::size_t i = 0; i < quoted_->fields(); ++i)
            cells.push_back(quoted_->field(i));
        return;
    }
    for (std::size_t begin = 0; begin <= line_.size();) {
        const std::size_t end =
            isUnclosed_ ? line_.size() : std::min(line_.find(division_.delimiter, begin), line_.size());
        cells.push_back(line_.substr(begin, end - begin));
        begin = end + 1;
    }
}

void DelimitedText::divide(DelimitedRow& row) const {
    const std::size_t last = line_.rfind(division_.delimiter);
    if (last == std::string_view::npos) {
        row.state = DelimitedRow::State::Undivided;
        row.name = line_;
        row.label = {};
    } else {
        row.state = DelimitedRow::State::Divided;
        row.name = line_.substr(0, last);
        row.label = line_.substr(last + 1);
    }
}

void DelimitedText::pick(DelimitedRow& row) {
    const NameColumns& columns = *division_.columns;
    cells(fields_);
    while (fields_.size() > columns.count && stripped(fields_.back()).empty())
        fields_.pop_back();
    row.fields = fields_.size();
    const bool fits =
        fields_.size() > std::max(columns.name, columns.label) && fields_.size() <= columns.count;
    row.state = fits ? DelimitedRow::State::Divided : DelimitedRow::State::OtherCount;
    row.name = fields_[fits ? columns.name : 0];
    row.label = fits ? fields_[columns.label] : std::string_view();
}

void DelimitedText::readQuoted(DelimitedRow& row) {
    const std::size_t begin = lines_.begin();
    if (const std::optional<std::size_t> open = quoted_->read(lines_.text().substr(begin))) {
        while (lines_.end() <= begin + *open && lines_.next(line_)) {
        }
        isUnclosed_ = true;
        row = {DelimitedRow::State::UnclosedQuote, line_, {}, lines_.number(), 1};
        return;
    }
    std::string_view line;
    while (lines_.end() < begin + quoted_->bytes() && lines_.next(line)) {
    }
    if (division_.columns) {
        pick(row);
    } else if (quoted_->fields() == 1) {
        row = {DelimitedRow::State::Undivided, quoted_->field(0), {}, row.line, 1};
    } else {
        row = {DelimitedRow::State::Divided, quoted_->otherFields(), quoted_->field(quoted_->fields() - 1),
               row.line, quoted_->fields()};
    }
}

} // namespace batchscope
