#include "core/data/quoted_row.h"

#include "core/data/delimited_text.h"
#include "core/data/names_loader.h"

#include <algorithm>
#include <new>

namespace batchscope {

namespace {

std::string_view withoutLeadingBlanks(std::string_view raw) {
    return raw.substr(std::min(raw.find_first_not_of(" \t"), raw.size()));
}

// libcsv takes `"a"b,c` for the beginning of one long field, as if the second quote had been doubled.
bool closesWhereItShould(std::string_view quotedField) {
    std::size_t quote = quotedField.find('"', 1);
    while (quote != std::string_view::npos && quotedField.substr(quote + 1).starts_with('"'))
        quote = quotedField.find('"', quote + 2);
    return quote != std::string_view::npos && withoutLeadingBlanks(quotedField.substr(quote + 1)).empty();
}

} // namespace

QuotedRow::QuotedRow(char delimiter) : delimiter_(delimiter) {
    csv_init(&parser_, 0);
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
}

QuotedRow::~QuotedRow() {
    csv_free(&parser_);
}

std::optional<std::size_t> QuotedRow::read(std::string_view text) {
    text_ = text;
    used_ = fields_ = fieldBegin_ = 0;
    ended_ = false;
    std::size_t lineEnds = 0;
    for (; !ended_ && used_ <= text.size() && used_ <= kMaxLineBytes && lineEnds < kMaxQuotedLines; ++used_) {
        const char byte = used_ < text.size() ? text[used_] : '\n';
        if (csv_parse(&parser_, &byte, 1, &QuotedRow::onField, &QuotedRow::onRow, this) != 1)
            throw std::bad_alloc();
        const bool crlf = byte == '\r' && text.substr(used_ + 1).starts_with('\n');
        if (byte == '\n' || (byte == '\r' && !crlf)) ++lineEnds;
    }
    if (!ended_) {
        csv_fini(&parser_, nullptr, nullptr, nullptr);
        return offsetOf(withoutLeadingBlanks(text.substr(std::min(fieldBegin_, text.size()))));
    }
    for (std::size_t i = 0; i < fields_; ++i) {
        const std::string_view raw = withoutLeadingBlanks(list_[i].raw);
        if (raw.starts_with('"') && !closesWhereItShould(raw)) return offsetOf(raw);
    }
    return std::nullopt;
}

std::string_view QuotedRow::otherFields() {
    if (fields_ == 2) return list_[0].value;
    joined_.clear();
    for (std::size_t i = 0; i + 1 < fields_; ++i) {
        const std::string_view raw = list_[i].raw;
        const std::string_view field = withoutLeadingBlanks(raw);
        if (i > 0) joined_ += delimiter_;
        if (field.starts_with('"')) {
            joined_ += raw.substr(0, raw.size() - field.size());
            joined_ += list_[i].value;
        } else {
            joined_ += raw;
        }
    }
    return joined_;
}

void QuotedRow::onField(void* value, std::size_t size, void* self) {
    auto& row = *static_cast<QuotedRow*>(self);
    if (row.fields_ == row.list_.size()) row.list_.emplace_back();
    Field& field = row.list_[row.fields_++];
    field.value.assign(static_cast<const char*>(value), size);
    field.raw = row.text_.substr(row.fieldBegin_, row.used_ - row.fieldBegin_);
    row.fieldBegin_ = row.used_ + 1;
}

std::size_t QuotedRow::offsetOf(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
}

} // namespace batchscope
