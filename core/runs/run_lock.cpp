#include "core/runs/run_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace batchscope {

namespace {

// Who releases a lock removes its file: another process may have opened that very file just before, and then
// locks what has no name any more.
bool isStill(const std::filesystem::path& file, int descriptor) {
    struct stat named {
    }, opened{};
    return ::stat(file.c_str(), &named) == 0 && ::fstat(descriptor, &opened) == 0 &&
           named.st_ino == opened.st_ino && named.st_dev == opened.st_dev;
}

} // namespace

RunLock::RunLock(RunLock&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)), busy_(other.busy_) {}

RunLock& RunLock::operator=(RunLock&& other) noexcept {
    if (this == &other) return *this;
    release();
    file_ = std::move(other.file_);
    descriptor_ = std::exchange(other.descriptor_, -1);
    busy_ = other.busy_;
    return *this;
}

RunLock::~RunLock() {
    release();
}

RunLock RunLock::take(const std::filesystem::path& file) {
    RunLock lock;
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    while (true) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0) return lock;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            lock.busy_ = errno == EWOULDBLOCK;
            ::close(descriptor);
            return lock;
        }
        if (isStill(file, descriptor)) {
            lock.file_ = file;
            lock.descriptor_ = descriptor;
            return lock;
        }
        ::close(descriptor);
    }
}

bool RunLock::isHeld(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return errno != ENOENT; // where one cannot look, nobody is called dead
    const bool held = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0;
    ::close(descriptor);
    return held;
}

void RunLock::release() {
    if (descriptor_ < 0) return;
    ::unlink(file_.c_str());
    ::close(std::exchange(descriptor_, -1));
}

} // namespace batchscope
