#include "core/base/sha256.h"

#include <array>
#include <cstdint>

namespace batchscope {

void Sha256::update(std::string_view bytes) {
    SHA256_Update(&state_, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string Sha256::hex() {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
    return SHA256_End(&state_, digits.data());
}

} // namespace batchscope
