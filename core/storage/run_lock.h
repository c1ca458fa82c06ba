#pragma once

#include <filesystem>

namespace batchscope {

/// Says that a run's process lives: a lock on a file that the system lets go of however the process ends.
/// Not thread-safe.
class RunLock {
public:
    RunLock() = default;
    RunLock(RunLock&& other) noexcept;
    RunLock& operator=(RunLock&& other) noexcept;
    ~RunLock();

    /// Takes the lock, making the file and its folder. Not held where another process has it, or where the
    /// file cannot be made.
    static RunLock take(const std::filesystem::path& file);
    bool held() const { return descriptor_ >= 0; }
    void release(); ///< and removes the file

private:
    std::filesystem::path file_;
    int descriptor_ = -1;
};

} // namespace batchscope
