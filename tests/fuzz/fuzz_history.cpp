#include "core/base/input_error.h"
#include "core/report/html_report.h"
#include "core/report/run_csv.h"
#include "core/report/tensorboard.h"
#include "core/runs/run_store.h"
#include "tests/fuzz/target.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace batchscope;
namespace fs = std::filesystem;

namespace {

/// A folder in memory, where there is one, that is gone at the end.
class Scratch {
public:
    Scratch() {
        const fs::path memory = "/dev/shm";
        std::error_code error;
        std::string name = ((fs::is_directory(memory, error) ? memory : fs::temp_directory_path()) /
                            "batchscope-fuzz.XXXXXX")
                               .string();
        if (!::mkdtemp(name.data())) std::abort();
        folder_ = name;
    }
    ~Scratch() {
        std::error_code error;
        fs::remove_all(folder_, error);
    }
    fs::path write(const std::uint8_t* data, std::size_t size) const {
        std::error_code error;
        for (const char* side : {"-wal", "-shm", "-journal"})
            fs::remove(folder_ / (std::string("history.sqlite") + side), error);
        const fs::path file = folder_ / "history.sqlite";
        std::ofstream(file, std::ios::binary | std::ios::trunc)
            .write(reinterpret_cast<const char*>(data), std::streamsize(size));
        return file;
    }

private:
    fs::path folder_;
};

template <typename Work>
bool done(const Work& work) {
    try {
        work();
        return true;
    } catch (const StoreError&) {
        return false;
    }
}

/// What a user can do with a run of a history: a report, tables, events.
void show(const RunRecord& run, const RunCurves& curves, const std::string& race) {
    htmlReport(run, curves, race);
    metricsCsv(curves);
    tensorboardEvents(run, curves);
    for (const Evaluation& evaluation : curves.evaluations)
        confusionCsv(evaluation, run.classes);
}

bool readAll(RunStore& store) {
    constexpr std::size_t kFirst = 3;
    std::vector<RunRecord> runs;
    bool well = done([&] { runs = store.runs(); });
    if (runs.size() > kFirst) runs.resize(kFirst);
    for (const RunRecord& run : runs) {
        well &= done([&] { show(run, store.curves(run.id), store.measurementFor("race", run)); });
        well &= done([&] { store.run(run.id); });
        well &= done([&] { store.runIn(run.folder); });
    }
    return well;
}

bool writeAll(RunStore& store) {
    RunRecord record;
    bool well = done([&] { store.rename(1, "another"); });
    well &= done([&] { store.setTags(1, {"b", "a"}); });
    well &= done([&] {
        auto begun = store.begin(record);
        record.id = begun.id;
        store.append(begun.id, std::vector<StepMetrics>(1), std::vector<Evaluation>(1));
        record.state = RunState::Finished;
        store.finish(record);
    });
    well &= done([&] { store.resume(1, 1); });
    well &= done([&] { store.setRemoved(1, true); });
    return well & done([&] { store.purge({1, 2, 3}); });
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Scratch scratch;
    try {
        RunStore store(scratch.write(data, size));
        const bool read = readAll(store);
        return writeAll(store) && read ? fuzz::accepted() : fuzz::refused();
    } catch (const InputError&) {
        return fuzz::refused();
    }
}
