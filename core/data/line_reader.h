#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace batchscope {

/// The lines of a text, ended by LF, CRLF or CR. A byte order mark before a line, as in files that
/// were joined, is left out. Throws InputError for a line over kMaxLineBytes.
class LineReader {
public:
    /// `text` must outlive the reader; `file` names it in errors.
    LineReader(std::string_view text, std::filesystem::path file);

    /// Steps to the next line, without its end; false after the last one.
    bool next(std::string_view& line);

    std::size_t number() const { return number_; } ///< of the current line, from 1
    std::size_t begin() const { return begin_; }   ///< offset of the current line
    std::size_t end() const { return end_; }       ///< offset behind the current line and its end
    std::string_view text() const { return text_; }

private:
    std::string_view text_;
    std::filesystem::path file_;
    std::size_t number_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t feed_, return_; ///< the next of each from begin_ on; text_.size(): none
};

} // namespace batchscope
