#include "core/storage/seal.h"

#include "core/data/sha256.h"

#include <stdexcept>

namespace batchscope {

namespace {

constexpr std::string_view kMark = "sha256:";
constexpr std::size_t kSealBytes = kMark.size() + 64;
// The end-of-central-directory record closes a zip; its last two bytes count the comment that follows.
constexpr std::size_t kEndRecord = 22;
constexpr std::string_view kEndMagic{"PK\x05\x06", 4};

std::string digest(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.hex();
}

void setCommentLength(std::string& archive, std::size_t length) {
    archive[archive.size() - 2] = char(length & 0xff);
    archive[archive.size() - 1] = char(length >> 8);
}

} // namespace

std::string seal(std::string archive) {
    if (archive.size() < kEndRecord ||
        std::string_view(archive).substr(archive.size() - kEndRecord, kEndMagic.size()) != kEndMagic)
        throw std::invalid_argument("not a zip archive without a comment");
    setCommentLength(archive, kSealBytes);
    const std::string hash = digest(archive);
    return archive.append(kMark).append(hash);
}

std::string unseal(std::string_view sealed) {
    if (sealed.size() < kEndRecord + kSealBytes) return {};
    const std::string_view mark = sealed.substr(sealed.size() - kSealBytes);
    sealed.remove_suffix(kSealBytes);
    if (mark.substr(0, kMark.size()) != kMark || mark.substr(kMark.size()) != digest(sealed)) return {};
    std::string archive(sealed);
    setCommentLength(archive, 0);
    return archive;
}

} // namespace batchscope
