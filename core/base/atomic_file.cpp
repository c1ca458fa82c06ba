#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <random>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRandomLetters = 6;

[[noreturn]] void fail(const fs::path& file, int error) {
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

bool names(const std::string& path, int descriptor) {
    struct stat named {
    }, opened{};
    return ::lstat(path.c_str(), &named) == 0 && ::fstat(descriptor, &opened) == 0 &&
           named.st_ino == opened.st_ino && named.st_dev == opened.st_dev;
}

std::string randomLetters() {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device source;
    std::uniform_int_distribution<std::size_t> index(0, kLetters.size() - 1);
    std::string letters(kRandomLetters, ' ');
    for (char& letter : letters)
        letter = kLetters[index(source)];
    return letters;
}

/// An open temporary file, locked where the file system has locks; `path` becomes its name. Its permissions
/// are those that the system gives a new file, which mkostemp() would not do.
int openTemporary(std::string& path) {
    const std::string stem = path;
    while (true) {
        path = stem + randomLetters();
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor < 0 && errno == EEXIST) continue;
        if (descriptor < 0) return descriptor;
        const bool busy = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        // Another process may have swept the file between its creation and the lock.
        if (!busy && names(path, descriptor)) return descriptor;
        ::close(descriptor);
    }
}

bool isTemporary(const std::string& name) {
    const std::size_t mark = name.rfind(kTemporary);
    if (name.front() != '.' || mark == std::string::npos || mark == 0) return false;
    const std::string rest = name.substr(mark + std::strlen(kTemporary));
    return rest.size() == kRandomLetters &&
           std::all_of(rest.begin(), rest.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
}

void removeUnlessWritten(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) return;
    struct stat status {};
    const bool own =
        ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid();
    if (own && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0) ::unlink(file.c_str());
    ::close(descriptor);
}

} // namespace

void writeAtomically(const fs::path& file, std::string_view bytes) {
    std::string temporary = (file.parent_path() / ('.' + file.filename().string() + kTemporary)).string();
    const int descriptor = openTemporary(temporary);
    if (descriptor < 0) fail(file, errno);
    int error = writeAll(descriptor, bytes);
    // Closed after the rename: until then its lock says that this process lives.
    if (error == 0 && ::rename(temporary.c_str(), file.c_str()) != 0) error = errno;
    if (error != 0) ::unlink(temporary.c_str());
    ::close(descriptor);
    if (error != 0) fail(file, error);
}

void sweepTemporaries(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (isTemporary(entry.path().filename().string())) found.push_back(entry.path());
    }
    for (const fs::path& file : found)
        removeUnlessWritten(file);
}

} // namespace batchscope
