#include "core/data/delimited_text.h"

#include "core/data/clean_text.h"
#include "core/data/names_loader.h"

#include <csv.h>

#include <new>
#include <optional>
#include <vector>

namespace batchscope {

namespace {

char findDelimiter(std::string_view text, const std::filesystem::path& file) {
    LineReader lines(text, file);
    std::string_view line;
    while (lines.next(line)) {
        line = stripped(line);
        if (!line.empty()) return line.find('\t') != std::string_view::npos ? '\t' : ',';
    }
    return ',';
}

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

// One row that holds a quote, fed to libcsv byte by byte: only so is it known where each field lies in the
// text.
class DelimitedText::QuotedRow {
public:
    struct Field {
        std::string value;
        std::string_view raw;
    };

    explicit QuotedRow(char delimiter) : delimiter_(delimiter) {
        csv_init(&parser_, 0);
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    ~QuotedRow() { csv_free(&parser_); }
    QuotedRow(const QuotedRow&) = delete;
    QuotedRow& operator=(const QuotedRow&) = delete;

    // Offset in `text` of a quote that does not close, or none and the fields are read.
    std::optional<std::size_t> read(std::string_view text) {
        text_ = text;
        used_ = fields_ = fieldBegin_ = 0;
        ended_ = false;
        std::size_t lineEnds = 0;
        for (; !ended_ && used_ <= text.size() && used_ <= kMaxLineBytes && lineEnds < kMaxQuotedLines;
             ++used_) {
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

    std::size_t bytes() const { return used_; }
    std::size_t fields() const { return fields_; }
    std::string_view lastField() const { return list_[fields_ - 1].value; }

    // All fields but the last: unquoted ones as they are written, with the delimiters between them.
    std::string_view otherFields() {
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

private:
    static void onField(void* value, std::size_t size, void* self) {
        auto& row = *static_cast<QuotedRow*>(self);
        if (row.fields_ == row.list_.size()) row.list_.emplace_back();
        Field& field = row.list_[row.fields_++];
        field.value.assign(static_cast<const char*>(value), size);
        field.raw = row.text_.substr(row.fieldBegin_, row.used_ - row.fieldBegin_);
        row.fieldBegin_ = row.used_ + 1;
    }
    static void onRow(int, void* self) { static_cast<QuotedRow*>(self)->ended_ = true; }

    std::size_t offsetOf(std::string_view part) const {
        return static_cast<std::size_t>(part.data() - text_.data());
    }

    csv_parser parser_;
    char delimiter_;
    std::string_view text_;
    std::vector<Field> list_;
    std::string joined_;
    std::size_t used_ = 0;
    std::size_t fields_ = 0;
    std::size_t fieldBegin_ = 0;
    bool ended_ = false;
};

DelimitedText::DelimitedText(std::string_view text, const std::filesystem::path& file)
    : lines_(text, file), delimiter_(findDelimiter(text, file)),
      quoted_(std::make_unique<QuotedRow>(delimiter_)) {}

DelimitedText::~DelimitedText() = default;

bool DelimitedText::next(DelimitedRow& row) {
    std::string_view line;
    do {
        if (!lines_.next(line)) return false;
    } while (stripped(line).empty());
    row.line = lines_.number();
    if (line.find('"') == std::string_view::npos) {
        divide(line, row);
    } else {
        readQuoted(line, row);
    }
    return true;
}

void DelimitedText::divide(std::string_view line, DelimitedRow& row) const {
    const std::size_t last = line.rfind(delimiter_);
    if (last == std::string_view::npos) {
        row.state = DelimitedRow::State::Undivided;
        row.name = line;
        row.label = {};
    } else {
        row.state = DelimitedRow::State::Divided;
        row.name = line.substr(0, last);
        row.label = line.substr(last + 1);
    }
}

void DelimitedText::readQuoted(std::string_view line, DelimitedRow& row) {
    const std::size_t begin = lines_.begin();
    if (const std::optional<std::size_t> open = quoted_->read(lines_.text().substr(begin))) {
        while (lines_.end() <= begin + *open && lines_.next(line)) {
        }
        row = {DelimitedRow::State::UnclosedQuote, line, {}, lines_.number()};
        return;
    }
    while (lines_.end() < begin + quoted_->bytes() && lines_.next(line)) {
    }
    if (quoted_->fields() == 1) {
        row = {DelimitedRow::State::Undivided, quoted_->lastField(), {}, row.line};
    } else {
        row = {DelimitedRow::State::Divided, quoted_->otherFields(), quoted_->lastField(), row.line};
    }
}

} // namespace batchscope
