#pragma once

#include <sha256.h>
#include <sys/types.h>

#include <string>
#include <string_view>

namespace batchscope {

/// SHA-256 of bytes that come in pieces.
class Sha256 {
public:
    Sha256() { SHA256_Init(&state_); }
    void update(std::string_view bytes);
    /// The digest in 64 hex digits; the object is used up.
    std::string hex();

private:
    SHA2_CTX state_;
};

} // namespace batchscope
