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

    /// Takes the lock, making the file and its folder. Held by another process: busy(); not to be had for
    /// another reason, such as a folder that cannot be written: neither held() nor busy().
    static RunLock take(const std::filesystem::path& file);
    /// Whether a process holds it; takes nothing and makes no file.
    static bool isHeld(const std::filesystem::path& file);

    bool held() const { return descriptor_ >= 0; }
    bool busy() const { return busy_; }
    void release(); ///< and removes the file

private:
    std::filesystem::path file_;
    int descriptor_ = -1;
    bool busy_ = false;
};

} // namespace batchscope
