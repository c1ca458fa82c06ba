#include "core/data/source_file.h"

#include "core/base/input_error.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kChunk = std::size_t{4} << 20;

void requireRegularFile(const fs::path& file) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) throw InputError(file, "no such file; check the name");
    if (error) throw InputError(file, "cannot be read (" + error.message() + ")");
    if (status.type() != fs::file_type::regular)
        throw InputError(file, "is neither a file nor a folder; names are read from text files");
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error && size > kMaxFileBytes) throw InputError(file, "is over 2 GiB; split the file");
}

} // namespace

std::string readFileStart(const fs::path& file, std::size_t most) {
    requireRegularFile(file);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"),
                                                                 &std::fclose);
    if (!stream) throw InputError(file, std::string("cannot be opened (") + std::strerror(errno) + ")");
    std::string bytes(most, '\0');
    bytes.resize(std::fread(bytes.data(), 1, most, stream.get()));
    if (std::ferror(stream.get()))
        throw InputError(file, std::string("cannot be read (") + std::strerror(errno) + ")");
    return bytes;
}

std::string readSourceFile(const fs::path& file, LoadTicker& ticker) {
    requireRegularFile(file);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"),
                                                                 &std::fclose);
    if (!stream) throw InputError(file, std::string("cannot be opened (") + std::strerror(errno) + ")");
    std::setvbuf(stream.get(), nullptr, _IONBF, 0);

    std::error_code error;
    const std::uintmax_t expected = fs::file_size(file, error);
    std::string bytes;
    if (!error) bytes.reserve(expected + 1);
    for (;;) {
        const std::size_t held = bytes.size();
        const std::size_t room = bytes.capacity() - held;
        bytes.resize(held + (room > 0 ? std::min(kChunk, room) : kChunk));
        const std::size_t got = std::fread(bytes.data() + held, 1, bytes.size() - held, stream.get());
        bytes.resize(held + got);
        if (std::ferror(stream.get()))
            throw InputError(file, std::string("cannot be read (") + std::strerror(errno) + ")");
        if (got == 0) return bytes;
        if (bytes.size() > kMaxFileBytes) throw InputError(file, "is over 2 GiB; split the file");
        ticker.advance(static_cast<double>(bytes.size()) / static_cast<double>(expected + 1));
    }
}

} // namespace batchscope
