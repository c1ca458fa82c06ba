#include "core/export/run_export.h"

#include "core/base/atomic_file.h"
#include "core/base/input_error.h"
#include "core/base/whole_path.h"
#include "core/export/model_import.h"
#include "core/files/checkpoint_keeper.h"
#include "core/report/html_report.h"
#include "core/report/run_csv.h"
#include "core/report/tensorboard.h"
#include "core/runs/find_moved.h"
#include "core/runs/run_store.h"

#include <algorithm>
#include <charconv>
#include <sstream>

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
    bool ofCurves; ///< it needs the record and the curves, not the model
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
    if (files.size() > 1) {
        const auto& evaluations = run.curves.evaluations; // may be lost where the record is not
        const Evaluation& last = evaluations.empty() ? *run.record->last : evaluations.back();
        writeAtomically(files.back(), confusionCsv(last, run.record->classes));
    }
    return files;
}

/// A folder for each run: TensorBoard joins all event files of one folder into one run.
fs::path eventFolder(const Place& to) {
    return to.folder / to.name;
}

Files eventFiles(const ExportedRun& run, const Place& to) {
    Files files;
    if (run.record) files.push_back(eventFolder(to) / tensorboardFileName(*run.record));
    for (const fs::path& other : tensorboardFilesIn(eventFolder(to))) {
        if (files.empty() || other != files.front()) files.push_back(other);
    }
    return files;
}

Files writeEvents(const ExportedRun& run, const Place& to) {
    const Files files = eventFiles(run, to);
    makeExportFolder(eventFolder(to));
    sweepTemporaries(eventFolder(to));
    writeAtomically(files.front(), tensorboardEvents(*run.record, run.curves));
    std::error_code error;
    for (auto other = files.begin() + 1; other != files.end(); ++other)
        fs::remove(*other, error);
    return {files.front()};
}

Files reportFiles(const ExportedRun&, const Place& to) {
    return {to.folder / (to.name + ".html")};
}

Files writeReport(const ExportedRun& run, const Place& to) {
    RunRecord record = *run.record;
    if (!run.curves.evaluations.empty()) record.last = run.curves.evaluations.back(); // with its matrix
    const Files files = reportFiles(run, to);
    writeAtomically(files.front(), htmlReport(record, run.curves, run.race));
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
        if (kind.ofCurves && !run.record) {
            throw InputError(std::string(kind.word) +
                             " needs the curves of a run, and there are none beside the model or in the "
                             "history; name the run's folder or number, or leave it out");
        }
        if (!kind.ofCurves && !run.model) throw InputError(run.modelProblem);
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

void readModel(ExportedRun& found, const fs::path& folder) {
    try {
        found.model = CheckpointKeeper(folder).read()->model();
    } catch (const InputError& problem) {
        found.modelProblem = problem.what();
    }
}

/// The run's folder, where a checkpoint of it is named too.
fs::path runFolderOf(const fs::path& source) {
    std::error_code error;
    const fs::path whole = wholePath(source);
    if (fs::is_directory(source, error)) return whole;
    const fs::path folder = whole.parent_path();
    return folder.filename() == "checkpoints" ? folder.parent_path() : folder;
}

void readHistory(ExportedRun& found, const fs::path& folder, const fs::path& history) {
    std::error_code error;
    if (history.empty() || !fs::exists(history, error)) return;
    try {
        RunStore store(history);
        found.record = store.runIn(folder);
        if (found.record) addHistory(found, store);
    } catch (const std::runtime_error& problem) {
        found.record.reset();
        found.curves = {};
        found.warning = problem.what();
    }
}

/// Where the folder knows more than the history, or the history nothing.
void readFolder(ExportedRun& found, const fs::path& folder) {
    auto own = readRunDescription(folder);
    if (!own) return;
    RunCurves curves = readRunCurves(folder);
    if (found.record && curves.steps.size() <= found.curves.steps.size()) return;
    if (found.record) {
        own->id = found.record->id;
        own->name = found.record->name;
        own->notes = found.record->notes;
        own->tags = found.record->tags;
    }
    if (!own->last && !curves.evaluations.empty()) own->last = curves.evaluations.back();
    for (const Evaluation& each : curves.evaluations) {
        if (!own->best || each.scores.betterThan(own->best->scores)) own->best = each;
    }
    found.record = std::move(own);
    found.curves = std::move(curves);
}

} // namespace

ExportedRun findRun(std::int64_t id, const fs::path& history) {
    std::error_code error;
    ExportedRun found;
    const std::string number = std::to_string(id);
    std::optional<fs::path> folder;
    if (!history.empty() && fs::exists(history, error)) {
        RunStore store(history);
        found.record = store.run(id);
        if (found.record) addHistory(found, store);
        if (found.record) folder = findRunFolder(found.record->folder, store.mark(id));
        if (folder && *folder != found.record->folder) {
            store.setFolder(id, *folder);
            found.record->folder = wholePath(*folder).string();
        }
    }
    if (!found.record) throw InputError("there is no run " + number + " in the history");
    const fs::path recorded = found.record->folder;
    if (folder) {
        readModel(found, *folder);
        readFolder(found, *folder);
    } else if (recorded.empty()) {
        found.modelProblem = "run " + number + " kept no checkpoint; train it again";
    } else {
        found.modelProblem = "the folder of run " + number + " (" + recorded.string() +
                             ") is not there any more; name the folder where it is now instead of the number";
    }
    return found;
}

ExportedRun findRun(const std::string& run, const fs::path& history) {
    std::error_code error;
    if (const auto number = fs::exists(run, error) ? std::nullopt : numberIn(run))
        return findRun(*number, history);
    ExportedRun found;
    const fs::path folder = runFolderOf(run);
    readHistory(found, folder, history);
    readFolder(found, folder);
    try {
        found.model = readModelOfRun(run);
    } catch (const InputError& problem) {
        if (!found.record || !fs::is_directory(run, error)) throw;
        found.modelProblem = problem.what();
    }
    return found;
}

std::vector<std::string> wordsOfList(const std::string& list) {
    std::vector<std::string> words;
    std::istringstream in(list);
    for (std::string word; std::getline(in, word, ',');) {
        const std::size_t begin = word.find_first_not_of(" \t"), end = word.find_last_not_of(" \t");
        words.push_back(begin == std::string::npos ? "" : word.substr(begin, end - begin + 1));
    }
    return words;
}

bool needCurves(const std::vector<std::string>& words) {
    return std::any_of(kKinds.begin(), kKinds.end(), [&words](const Kind& kind) {
        return kind.ofCurves && std::find(words.begin(), words.end(), kind.word) != words.end();
    });
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
    requireFileName(name);
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
    sweepTemporaries(folder);
    Files files;
    for (const Kind* kind : kindsOf(run, words)) {
        for (const fs::path& file : kind->write(run, {folder, name, existing}))
            files.push_back(file);
    }
    return files;
}

} // namespace batchscope
