#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace batchscope {

/// A text file that grows row by row and holds whole rows only, whatever becomes of the disk. Not
/// thread-safe.
class RowFile {
public:
    RowFile() = default;
    RowFile(const RowFile&) = delete;
    RowFile& operator=(const RowFile&) = delete;
    ~RowFile(); ///< writes what is left, as far as it can be

    /// Takes up `file` after its first `bytes`, and makes it where it is missing; both at the first flush().
    void open(std::filesystem::path file, std::uint64_t bytes);
    /// Keeps a row, with its line end, for the next flush().
    void add(std::string_view row);
    std::size_t kept() const { return rows_.size(); } ///< bytes
    /// Writes the rows kept. Throws std::runtime_error naming file and reason where that fails: then the file
    /// is as it was, and the next flush() tries them again.
    void flush();

private:
    void prepare();

    std::filesystem::path file_;
    std::string rows_;
    std::uint64_t bytes_ = 0; ///< of the whole rows in the file
    int descriptor_ = -1;
    bool lost_ = false; ///< a row, because too many had to be kept
};

} // namespace batchscope
