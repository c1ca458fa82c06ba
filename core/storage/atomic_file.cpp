#include "core/storage/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>

namespace batchscope {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, int error) {
    throw std::runtime_error(file.string() + " cannot be written: " + std::strerror(error));
}

int writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(std::size_t(written));
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

} // namespace

void writeAtomically(const std::filesystem::path& file, std::string_view bytes) {
    std::string temporary =
        (file.parent_path() / ('.' + file.filename().string() + kTemporary + "XXXXXX")).string();
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0) fail(file, errno);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    int error = ::fchmod(descriptor, 0666 & ~mask) == 0 ? 0 : errno;
    if (error == 0) error = writeAll(descriptor, bytes);
    if (::close(descriptor) != 0 && error == 0) error = errno;
    if (error == 0 && ::rename(temporary.c_str(), file.c_str()) != 0) error = errno;
    if (error != 0) {
        ::unlink(temporary.c_str());
        fail(file, error);
    }
}

} // namespace batchscope
