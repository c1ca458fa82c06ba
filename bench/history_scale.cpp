// How the history does with many runs: makes one and takes the time of what the window asks of it.
//
//     history_scale [RUNS] [STEPS]          1,000 runs of 8,000 steps and 16 evaluations each

#include "core/runs/run_store.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace batchscope;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kEvaluations = 16;
constexpr std::size_t kClasses = 18;
constexpr int kRounds = 7;

RunRecord someRun(int number) {
    RunRecord record;
    record.startedAt = record.endedAt = "2026-11-22T09:00:00Z";
    record.state = RunState::Finished;
    record.options = articleLstm();
    record.options.seed = std::uint64_t(number);
    record.dataFile = "/home/someone/names/name2lang.txt";
    record.dataSha256 = std::string(64, 'a');
    for (std::size_t i = 0; i < kClasses; ++i)
        record.classes.push_back("Language " + std::to_string(i));
    record.folder = "/home/someone/runs/" + std::to_string(number);
    return record;
}

void addRun(RunStore& store, int number, std::int64_t steps) {
    RunRecord record = someRun(number);
    auto begun = store.begin(record);
    record.id = begun.id;
    std::vector<StepMetrics> metrics;
    std::vector<Evaluation> evaluations;
    for (std::int64_t step = 1; step <= steps; ++step) {
        StepMetrics& m = metrics.emplace_back();
        m.step = step;
        m.loss = 3.0 / double(step + number);
        m.names = 512, m.cells = 6144, m.tokens = 3700 + step % 50;
        m.seconds = 0.011 * double(step);
        if (step % std::max<std::int64_t>(1, steps / kEvaluations) != 0) continue;
        Evaluation& e = evaluations.emplace_back();
        e.step = step, e.rows = 4000;
        e.loss = 1.1, e.scores = {{"top1", 0.7}, {"top2", 0.8}, {"macro_f1", 0.5}};
        e.confusion.assign(kClasses * kClasses, 12);
    }
    store.append(record.id, metrics, evaluations);
    record.steps = steps;
    store.finish(record);
}

template <typename Work>
void report(const char* what, const Work& work) {
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("%-24s %8.1f ms (%.1f - %.1f), median of %d\n", what, 1e3 * times[times.size() / 2],
                1e3 * times.front(), 1e3 * times.back(), kRounds);
}

} // namespace

int main(int count, char** words) {
    const int runs = count > 1 ? std::atoi(words[1]) : 1000;
    const std::int64_t steps = count > 2 ? std::atoll(words[2]) : 8000;
    std::string folder = (fs::temp_directory_path() / "batchscope-history.XXXXXX").string();
    if (!::mkdtemp(folder.data())) return 1;
    const fs::path file = fs::path(folder) / "history.sqlite";
    {
        const auto begin = std::chrono::steady_clock::now();
        RunStore store(file);
        for (int i = 0; i < runs; ++i)
            addRun(store, i, steps);
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
        std::printf("%d runs of %lld steps written in %.1f s\n", runs, static_cast<long long>(steps),
                    spent.count());
    }
    std::printf("%.1f MB\n", double(fs::file_size(file)) / 1e6);
    report("open", [&] { RunStore store(file); });
    RunStore store(file);
    report("runs()", [&] { store.runs(); });
    report("curves() of ten runs", [&] {
        for (int i = 0; i < 10; ++i)
            store.curves(1 + std::int64_t(i) * runs / 10);
    });
    report("runIn()", [&] { store.runIn("/home/someone/runs/" + std::to_string(runs / 2)); });
    fs::remove_all(folder);
    return 0;
}
