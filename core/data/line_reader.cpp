#include "core/data/line_reader.h"

#include "core/base/input_error.h"
#include "core/data/names_loader.h"

#include <algorithm>
#include <utility>

namespace batchscope {

LineReader::LineReader(std::string_view text, std::filesystem::path file)
    : text_(text), file_(std::move(file)), feed_(std::min(text.find('\n'), text.size())),
      return_(std::min(text.find('\r'), text.size())) {}

bool LineReader::next(std::string_view& line) {
    if (end_ == text_.size()) return false;
    begin_ = end_;
    ++number_;
    if (number_ > 1 && text_.substr(begin_, 3) == "\xef\xbb\xbf") begin_ += 3;
    if (feed_ < begin_) feed_ = std::min(text_.find('\n', begin_), text_.size());
    if (return_ < begin_) return_ = std::min(text_.find('\r', begin_), text_.size());
    const std::size_t stop = std::min(feed_, return_);
    line = text_.substr(begin_, stop - begin_);
    if (line.size() > kMaxLineBytes)
        throw InputError(file_, number_, "the line is over 1 MiB long; write one name a line");
    const bool crlf = text_.substr(stop, 2) == "\r\n";
    end_ = std::min(stop + (crlf ? 2 : 1), text_.size());
    return true;
}

} // namespace batchscope
