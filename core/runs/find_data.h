#pragma once

#include <filesystem>
#include <string>

namespace batchscope {

class ResumePoint;

struct FoundData {
    std::filesystem::path file; ///< the run's very data, by content
    std::string note;           ///< one line for people, where it is another file than the run names
};

/// The names file that a run was trained on, known by its SHA-256: the one that the run names; else one with
/// the same content beside the run's folder, where it was, or in the current folder; else the bundled names.
/// `given`, where it is not empty, is the only one looked at. Blocks while it reads files.
///
/// Throws InputError where there is none: the file is not there any more, or has changed, or the given one
/// is another file.
FoundData findDataOf(const ResumePoint& point, const std::filesystem::path& runFolder,
                     const std::filesystem::path& given = {});

} // namespace batchscope
