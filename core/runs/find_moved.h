#pragma once

#include "core/runs/run_files.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace batchscope {

/// Whether this file has that SHA-256, or this folder of names (see NameDataset::sha256). False where it
/// cannot be read.
bool hasContent(const std::filesystem::path& source, const std::string& sha256);

/// A names file, or folder of names, with this SHA-256 in one of these folders, not below them. Files named
/// like `lost` come first, hidden ones and checkpoints are passed over; at most so many bytes are read.
/// Blocks.
///
///     findByContent("e3b0…", "old/names.csv", {"runs", "old"})  ->  "old/names-2026.csv"
std::optional<std::filesystem::path> findByContent(const std::string& sha256,
                                                   const std::filesystem::path& lost,
                                                   const std::vector<std::filesystem::path>& folders,
                                                   std::uintmax_t mostBytes = std::uintmax_t(1) << 30);

/// Where the data of a run may stand now: beside the run's folder and in it, where they were, and in the
/// current folder. Each once; those that are there.
std::vector<std::filesystem::path> placesOfData(const std::filesystem::path& runFolder,
                                                const std::filesystem::path& dataFile);

/// Whether this folder holds the run with that first step; true where neither says anything against it.
bool holdsRun(const std::filesystem::path& folder, const std::optional<RunMark>& mark);

/// The folder of a run: the recorded one where it still holds the run, else one with the same first step
/// beside it, or in the current folder. Nothing where there is none.
std::optional<std::filesystem::path> findRunFolder(const std::filesystem::path& recorded,
                                                   const std::optional<RunMark>& mark);

} // namespace batchscope
