#include "core/runs/row_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace batchscope {

namespace {

// A disk that stays full must not fill the memory as well: about a million steps.
constexpr std::size_t kMostKept = std::size_t(64) << 20;

} // namespace

RowFile::~RowFile() {
    try {
        flush();
    } catch (const std::runtime_error&) { // told before, or by nobody
    }
    if (descriptor_ >= 0) ::close(descriptor_);
}

void RowFile::open(std::filesystem::path file, std::uint64_t bytes) {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    file_ = std::move(file);
    bytes_ = bytes;
    rows_.clear();
    lost_ = false;
}

void RowFile::add(std::string_view row) {
    lost_ = lost_ || rows_.size() + row.size() > kMostKept;
    if (!lost_) rows_ += row;
}

void RowFile::prepare() {
    if (descriptor_ >= 0) return;
    descriptor_ = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0 || ::ftruncate(descriptor_, off_t(bytes_)) != 0) {
        const int error = errno;
        if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
        throw std::runtime_error(file_.string() + " cannot be written: " + std::strerror(error));
    }
}

void RowFile::flush() {
    if (file_.empty()) return;
    prepare();
    std::string_view left = rows_;
    while (!left.empty()) {
        const ssize_t written =
            ::pwrite(descriptor_, left.data(), left.size(), off_t(bytes_ + (rows_.size() - left.size())));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            const int error = written < 0 ? errno : ENOSPC;
            [[maybe_unused]] const int cut = ::ftruncate(descriptor_, off_t(bytes_));
            throw std::runtime_error(file_.string() + " cannot be written: " + std::strerror(error));
        }
        left.remove_prefix(std::size_t(written));
    }
    bytes_ += rows_.size();
    rows_.clear();
    if (lost_) throw std::runtime_error(file_.string() + " could not be written in full");
}

} // namespace batchscope
