#pragma once

#include <csv.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

/// One row that holds a quote, divided as RFC 4180 says by libcsv, fed byte by byte: only so is it known
/// where each field lies in the text.
class QuotedRow {
public:
    explicit QuotedRow(char delimiter);
    ~QuotedRow();
    QuotedRow(const QuotedRow&) = delete;
    QuotedRow& operator=(const QuotedRow&) = delete;

    /// Offset in `text` of a quote that does not close, or none and the fields of its first row are read.
    std::optional<std::size_t> read(std::string_view text);

    std::size_t bytes() const { return used_; } ///< of the row, its end included
    std::size_t fields() const { return fields_; }
    std::string_view field(std::size_t index) const { return list_[index].value; }
    /// All fields but the last: unquoted ones as they are written, with the delimiters between them.
    std::string_view otherFields();

private:
    struct Field {
        std::string value;
        std::string_view raw;
    };
    static void onField(void* value, std::size_t size, void* self);
    static void onRow(int, void* self) { static_cast<QuotedRow*>(self)->ended_ = true; }
    std::size_t offsetOf(std::string_view part) const;

    csv_parser parser_{};
    char delimiter_;
    std::string_view text_;
    std::vector<Field> list_;
    std::string joined_;
    std::size_t used_ = 0;
    std::size_t fields_ = 0;
    std::size_t fieldBegin_ = 0;
    bool ended_ = false;
};

} // namespace batchscope
