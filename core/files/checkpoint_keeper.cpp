#include "core/files/checkpoint_keeper.h"

#include "core/base/atomic_file.h"
#include "core/base/input_error.h"
#include "core/files/checkpoint.h"

#include <algorithm>
#include <cstdio>
#include <system_error>
#include <vector>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

/// The checkpoints in `checkpoints/`, newest first.
std::vector<fs::path> numberedIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder / "checkpoints", error)) {
        if (entry.path().extension() == ".safetensors") files.push_back(entry.path());
    }
    std::sort(files.rbegin(), files.rend());
    return files;
}

} // namespace

fs::path CheckpointKeeper::numbered(std::int64_t step) const {
    char name[48];
    std::snprintf(name, sizeof name, "step-%010lld.safetensors", static_cast<long long>(step));
    return folder_ / "checkpoints" / name;
}

void CheckpointKeeper::add(const ResumePoint& point) {
    std::error_code error;
    fs::create_directories(folder_ / "checkpoints", error); // what fails here fails below, with its reason
    const fs::path file = numbered(point.step());
    writeCheckpoint(point, file);
    const fs::path link = folder_ / ".checkpoint.link";
    fs::remove(link, error);
    fs::create_hard_link(file, link, error);
    if (!error) fs::rename(link, newest(), error);
    if (error) writeCheckpoint(point, newest()); // a file system without hard links
    thinOut();
}

void CheckpointKeeper::addBest(const ResumePoint& point) {
    writeCheckpoint(point, best());
}

void CheckpointKeeper::thinOut() const {
    const auto files = numberedIn(folder_);
    std::error_code error;
    for (std::size_t i = kKept; i < files.size(); ++i)
        fs::remove(files[i], error);
}

std::shared_ptr<const ResumePoint> CheckpointKeeper::read() const {
    std::vector<fs::path> files = numberedIn(folder_);
    files.insert(files.begin(), newest());
    std::string why;
    for (const fs::path& file : files) {
        try {
            return loadResumePoint(file);
        } catch (const InputError& problem) {
            if (why.empty()) why = problem.what();
        }
    }
    throw InputError(folder_, "holds no checkpoint to resume from (" + why + ")");
}

void CheckpointKeeper::sweep() const {
    std::error_code error;
    fs::remove(folder_ / ".checkpoint.link", error);
    for (const fs::path& folder : {folder_, folder_ / "checkpoints"})
        sweepTemporaries(folder);
}

} // namespace batchscope
