#include "core/storage/export/run_export.h"

#include "core/data/input_error.h"
#include "core/storage/atomic_file.h"
#include "core/storage/checkpoint_keeper.h"
#include "core/storage/export/model_import.h"
#include "core/storage/report/html_report.h"
#include "core/storage/report/run_csv.h"
#include "core/storage/report/tensorboard.h"
#include "core/storage/run_store.h"
#include "core/storage/whole_path.h"

#include <algorithm>
#include <charconv>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

using Files = std::vector<fs::path>;

struct Place {
    const fs::path& folder;
    const std::string& name;
    Existing existing = Existing::Refuse;
};

/// One word: which files it stands for, and how they are written.
struct Kind {
    const char* word;
    bool ofHistory; ///< it needs the record and the curves
    Files (*files)(const ExportedRun& run, const Place& place);
    Files (*write)(const ExportedRun& run, const Place& place);
};

template <ModelFormat format>
constexpr Kind modelKind(const char* word) {
    return {word, false,
            [](const ExportedRun&, const Place& to) { return modelFiles(to.folder, to.name, format); },
            [](const ExportedRun& run, const Place& to) {
                return exportModel(*run.model, to.folder, to.name, format, to.existing);
            }};
}

Files csvFiles(const ExportedRun& run, const Place& to) {
    Files files{to.folder / (to.name + ".metrics.csv")};
    if (run.record && run.record->last) files.push_back(to.folder / (to.name + ".confusion.csv"));
    return files;
}

Files writeCsv(const ExportedRun& run, const Place& to) {
    const Files files = csvFiles(run, to);
    writeAtomically(files.front(), metricsCsv(run.curves));
    if (files.size() > 1)
        writeAtomically(files.back(), confusionCsv(run.curves.evaluations.back(), run.record->classes));
    return files;
}

Files eventFiles(const ExportedRun& run, const Place& to) {
    return {to.folder / (run.record ? tensorboardFileName(*run.record) : std::string())};
}

Files writeEvents(const ExportedRun& run, const Place& to) {
    const Files files = eventFiles(run, to);
    writeAtomically(files.front(), tensorboardEvents(*run.record, run.curves));
    return files;
}

Files reportFiles(const ExportedRun&, const Place& to) {
    return {to.folder / (to.name + ".html")};
}

Files writeReport(const ExportedRun& run, const Place& to) {
    RunRecord record = *run.record;
    if (!run.curves.evaluations.empty()) record.last = run.curves.evaluations.back(); // with its matrix
    const Files files = reportFiles(run, to);
    writeAtomically(files.front(), htmlReport(record, run.curves, run.race.is_null() ? nullptr : &run.race));
    return files;
}

const std::vector<Kind> kKinds{
    modelKind<ModelFormat::Pt>("pt"),
    modelKind<ModelFormat::Safetensors>("safetensors"),
    modelKind<ModelFormat::Onnx>("onnx"),
    {"code", false, [](const ExportedRun&, const Place& to) { return codeFiles(to.folder, to.name); },
     [](const ExportedRun& run, const Place& to) {
         return exportCode(*run.model, to.folder, to.name, to.existing);
     }},
    {"csv", true, csvFiles, writeCsv},
    {"tensorboard", true, eventFiles, writeEvents},
    {"html", true, reportFiles, writeReport},
};

/// In the order of the table, each once.
std::vector<const Kind*> kindsOf(const ExportedRun& run, const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : exportWords())
        all += (all.empty() ? "" : ", ") + word;
    if (words.empty()) throw InputError("no format is named; choose from " + all);
    for (const std::string& word : words) {
        if (std::find(exportWords().begin(), exportWords().end(), word) == exportWords().end())
            throw InputError("unknown format \"" + word + "\"; choose from " + all);
    }
    std::vector<const Kind*> kinds;
    for (const Kind& kind : kKinds) {
        if (std::find(words.begin(), words.end(), kind.word) == words.end()) continue;
        if (kind.ofHistory && !run.record) {
            throw InputError(std::string(kind.word) +
                             " needs the curves of a run, and this one is not in the "
                             "history; name another run, or leave it out");
        }
        kinds.push_back(&kind);
    }
    return kinds;
}

std::optional<std::int64_t> numberIn(const std::string& text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

void addHistory(ExportedRun& found, RunStore& store) {
    found.curves = store.curves(found.record->id);
    found.race = store.measurementFor("race", *found.record);
}

} // namespace

ExportedRun findRun(std::int64_t id, const fs::path& history) {
    std::error_code error;
    ExportedRun found;
    if (!history.empty() && fs::exists(history, error)) {
        RunStore store(history);
        found.record = store.run(id);
        if (found.record) addHistory(found, store);
    }
    const std::string number = std::to_string(id);
    if (!found.record) throw InputError("there is no run " + number + " in the history");
    if (found.record->folder.empty())
        throw InputError("run " + number + " kept no checkpoint; train it again");
    found.model = CheckpointKeeper(found.record->folder).read()->model();
    return found;
}

ExportedRun findRun(const std::string& run, const fs::path& history) {
    std::error_code error;
    if (const auto number = fs::exists(run, error) ? std::nullopt : numberIn(run))
        return findRun(*number, history);
    ExportedRun found;
    found.model = readModelOfRun(run);
    if (history.empty() || !fs::exists(history, error)) return found;
    RunStore store(history);
    found.record = store.runIn(fs::is_directory(run, error) ? wholePath(run) : wholePath(run).parent_path());
    if (found.record) addHistory(found, store);
    return found;
}

const std::vector<std::string>& exportWords() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> all;
        for (const Kind& kind : kKinds)
            all.emplace_back(kind.word);
        return all;
    }();
    return words;
}

Files exportFiles(const ExportedRun& run, const std::vector<std::string>& words, const fs::path& folder,
                  const std::string& name) {
    Files files;
    for (const Kind* kind : kindsOf(run, words)) {
        for (const fs::path& file : kind->files(run, {folder, name}))
            files.push_back(file);
    }
    return files;
}

Files exportRun(const ExportedRun& run, const std::vector<std::string>& words, const fs::path& folder,
                const std::string& name, Existing existing) {
    const Files wanted = exportFiles(run, words, folder, name);
    if (existing == Existing::Refuse) refuseExisting(wanted);
    makeExportFolder(folder);
    Files files;
    for (const Kind* kind : kindsOf(run, words)) {
        for (const fs::path& file : kind->write(run, {folder, name, existing}))
            files.push_back(file);
    }
    return files;
}

} // namespace batchscope
