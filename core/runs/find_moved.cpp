#include "core/runs/find_moved.h"

#include "core/base/input_error.h"
#include "core/base/sha256.h"
#include "core/base/whole_path.h"
#include "core/data/names_folder.h"
#include "core/files/checkpoint.h"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostFolders = 50;

std::string hashOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    Sha256 hash;
    std::vector<char> block(std::size_t(1) << 20);
    while (in.read(block.data(), std::streamsize(block.size())) || in.gcount() > 0)
        hash.update({block.data(), std::size_t(in.gcount())});
    return hash.hex();
}

bool holdsNames(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const fs::path ending = entry.path().extension();
        if ((ending == ".txt" || ending == ".TXT") && entry.is_regular_file(error)) return true;
    }
    return false;
}

bool isFolderWith(const fs::path& folder, const std::string& sha256) {
    try {
        return namesFolderSha256(folder) == sha256;
    } catch (const InputError&) { // it holds no names
        return false;
    }
}

bool mayBeData(const fs::path& path) {
    const std::string name = path.filename().string();
    const fs::path ending = path.extension();
    return name.front() != '.' && ending != kCheckpointSuffix && ending != ".sqlite";
}

std::vector<fs::path> entriesOf(const fs::path& folder, const fs::path& lost) {
    std::vector<fs::path> all;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (mayBeData(entry.path())) all.push_back(entry.path());
    }
    std::sort(all.begin(), all.end());
    const auto likely = [&lost](const fs::path& path) {
        return path.filename() == lost.filename() || path.extension() == lost.extension();
    };
    std::stable_partition(all.begin(), all.end(), likely);
    return all;
}

bool inside(const std::vector<fs::path>& places, const fs::path& folder) {
    std::error_code error;
    return std::any_of(places.begin(), places.end(),
                       [&](const fs::path& place) { return fs::equivalent(place, folder, error); });
}

void addPlace(std::vector<fs::path>& places, const fs::path& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error) && !inside(places, folder)) places.push_back(folder);
}

} // namespace

bool hasContent(const fs::path& source, const std::string& sha256) {
    std::error_code error;
    if (fs::is_directory(source, error)) return isFolderWith(source, sha256);
    return fs::is_regular_file(source, error) && hashOf(source) == sha256;
}

std::optional<fs::path> findByContent(const std::string& sha256, const fs::path& lost,
                                      const std::vector<fs::path>& folders, std::uintmax_t mostBytes) {
    if (sha256.empty()) return std::nullopt;
    std::uintmax_t left = mostBytes;
    std::size_t foldersLeft = kMostFolders;
    std::error_code error;
    for (const fs::path& folder : folders) {
        for (const fs::path& entry : entriesOf(folder, lost)) {
            if (fs::is_directory(entry, error)) {
                if (foldersLeft > 0 && holdsNames(entry) && (--foldersLeft, isFolderWith(entry, sha256)))
                    return entry;
                continue;
            }
            if (!fs::is_regular_file(entry, error)) continue;
            const std::uintmax_t size = fs::file_size(entry, error);
            if (error || size > left) continue;
            left -= size;
            if (hashOf(entry) == sha256) return entry;
        }
    }
    return std::nullopt;
}

std::vector<fs::path> placesOfData(const fs::path& runFolder, const fs::path& dataFile) {
    std::vector<fs::path> places;
    const fs::path run = wholePath(runFolder);
    addPlace(places, dataFile.parent_path());
    addPlace(places, run.parent_path());
    addPlace(places, run);
    std::error_code error;
    addPlace(places, fs::current_path(error));
    return places;
}

bool holdsRun(const fs::path& folder, const std::optional<RunMark>& mark) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return false;
    const auto found = readRunMark(folder);
    return !mark || !found || *mark == *found;
}

std::optional<fs::path> findRunFolder(const fs::path& recorded, const std::optional<RunMark>& mark) {
    if (recorded.empty()) return std::nullopt;
    if (holdsRun(recorded, mark)) return recorded;
    if (!mark) return std::nullopt;
    std::error_code error;
    for (const fs::path& place : {recorded.parent_path(), fs::current_path(error)}) {
        for (const auto& entry : fs::directory_iterator(place, error)) {
            if (entry.is_directory(error) && readRunMark(entry.path()) == mark) return entry.path();
        }
    }
    return std::nullopt;
}

} // namespace batchscope
