#pragma once

#include <string>
#include <string_view>

namespace batchscope {

/// Zip archives with a SHA-256 of their own bytes in the archive comment, where every zip reader passes over
/// it. LibTorch reads archives without checking their checksums, and a damaged one can crash it.
std::string
seal(std::string archive); ///< takes a zip without a comment; throws std::invalid_argument for others
/// The archive as it was given to seal(), or empty where the seal is missing or does not fit the bytes.
std::string unseal(std::string_view sealed);

} // namespace batchscope
