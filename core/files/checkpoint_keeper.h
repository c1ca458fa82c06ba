#pragma once

#include "core/training/resume_point.h"

#include <filesystem>
#include <memory>

namespace batchscope {

/// The checkpoints in a run's folder: `checkpoint.safetensors`, the newest; `best.safetensors`, of the
/// highest top-1; and in `checkpoints/` the last few by their steps. Each stands whole or not at all, and the
/// newest is only replaced by a whole one. Not thread-safe.
class CheckpointKeeper {
public:
    static constexpr int kKept = 3;

    explicit CheckpointKeeper(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Each throws std::runtime_error naming file and reason; what stood there before then still stands.
    void add(const ResumePoint& point);
    void addBest(const ResumePoint& point);

    std::filesystem::path newest() const { return folder_ / "checkpoint.safetensors"; }
    std::filesystem::path best() const { return folder_ / "best.safetensors"; }
    /// The newest that can be read. Throws InputError where there is none.
    std::shared_ptr<const ResumePoint> read() const;
    /// Takes away what a killed process left half written.
    void sweep() const;

private:
    std::filesystem::path numbered(std::int64_t step) const;
    void thinOut() const;

    std::filesystem::path folder_;
};

} // namespace batchscope
