#include "core/runs/find_data.h"

#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/base/visible_text.h"
#include "core/data/bundled_names.h"
#include "core/runs/find_moved.h"
#include "core/training/resume_point.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

/// The bundled names move with the program.
std::optional<fs::path> bundledWith(const std::string& sha256) {
    try {
        const fs::path bundled = bundledNames();
        if (hasContent(bundled, sha256)) return bundled;
    } catch (const InputError&) { // they are not installed
    }
    return std::nullopt;
}

/// The file whose name the run's description holds, where bytes that are no UTF-8 stand as U+FFFD.
fs::path asOnDisk(const fs::path& named) {
    std::error_code error;
    if (fs::exists(named, error) || named.string().find("\ufffd") == std::string::npos) return named;
    const std::string wanted = named.filename().string();
    for (fs::directory_iterator entry(named.parent_path(), error), end; !error && entry != end;
         entry.increment(error))
        if (parseJson(jsonText(entry->path().filename().string())).get<std::string>() == wanted)
            return entry->path();
    return named;
}

} // namespace

FoundData findDataOf(const ResumePoint& point, const fs::path& runFolder, const fs::path& given) {
    const std::string& sha256 = point.dataSha256();
    std::error_code error;
    if (!given.empty()) {
        if (!fs::exists(given, error)) throw InputError(given, "there is no such file; check the name");
        if (hasContent(given, sha256)) return {given, {}};
        throw InputError(given,
                         "is not what the run was trained on (its SHA-256 is another); name the file as "
                         "it was then");
    }
    const fs::path named = asOnDisk(point.dataFile());
    if (hasContent(named, sha256)) return {named, {}};
    const std::string what = fs::exists(named, error) ? "has changed since the run was trained on it"
                                                      : "there is no such file any more";
    auto found = bundledWith(sha256); // the quicker look
    if (!found) found = findByContent(sha256, named, placesOfData(runFolder, named));
    if (!found) {
        throw InputError(named, what + ", and the run cannot be resumed with other data; name the file as it "
                                       "was then with --data FILE");
    }
    return {*found, visibleText(named.string() + ": " + what + "; resuming with " + found->string() +
                                ", which has the same content")};
}

} // namespace batchscope
