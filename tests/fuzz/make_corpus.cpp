// Writes the small valid and odd files that the fuzz targets begin with:
//
//     make_corpus tests/fuzz/corpus

#include "core/files/checkpoint.h"
#include "core/files/experiment_file.h"
#include "core/files/safetensors.h"
#include "core/runs/run_store.h"
#include "core/training/trainer.h"

#include <SQLiteCpp/Database.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>

using namespace batchscope;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const NameDataset> someNames() {
    auto names = std::make_shared<NameDataset>();
    std::uint32_t line = 0;
    for (const char32_t* name : {U"Abel", U"Bea", U"Cleo", U"Aëla", U"Lea", U"Obel", U"Bo", U"Coba"}) {
        names->append(name, line % 2, line + 1);
        ++line;
    }
    names->setClasses({"North", "Süd"});
    names->setSource("names.csv", std::string(64, 'a'));
    return names;
}

TrainOptions smallOptions(Cell cell, Optimizer optimizer) {
    TrainOptions options;
    options.cell = cell;
    options.optimizer = optimizer;
    options.hidden_size = 2;
    options.plan.batchSize = 3;
    options.steps = 3;
    options.threads = 1;
    options.device = Device::Cpu;
    options.evalEvery = 2;
    return options;
}

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
}

void makeCheckpoints(const fs::path& folder) {
    TrainingSink sink;
    TrainOptions deep = smallOptions(Cell::Lstm, Optimizer::Adam);
    deep.num_layers = 2;
    deep.bidirectional = true;
    const auto lstm = Trainer(someNames(), deep).run({}, sink);
    writeCheckpoint(*lstm.point, folder / "lstm-adam");
    const auto gru = Trainer(someNames(), smallOptions(Cell::Gru, Optimizer::Sgd)).run({}, sink);
    writeCheckpoint(*gru.point, folder / "gru-sgd");
    TrainOptions plain = smallOptions(Cell::Rnn, Optimizer::Sgd);
    plain.momentum = 0;
    plain.evalEvery = 0;
    const auto rnn = Trainer(someNames(), plain).run({}, sink);
    writeCheckpoint(*rnn.point, folder / "rnn-plain");
    writeCheckpoint(*rnn.model, folder / "model-alone");
}

std::string withHeader(const std::string& header, std::size_t dataBytes = 0) {
    const std::uint64_t length = header.size();
    return std::string(reinterpret_cast<const char*>(&length), sizeof length) + header +
           std::string(dataBytes, '\0');
}

void makeSafetensors(const fs::path& folder) {
    const std::vector<float> values{0, -1.5f, 3e38f, 1e-45f, 4, 5};
    const std::vector<TensorView> tensors{{"scalar", {}, std::span(values).first(1)},
                                          {"none", {0, 3}, {}},
                                          {"a \"quoted\" näme", {1, 2}, std::span(values).subspan(1, 2)},
                                          {"rest", {3, 1, 1}, std::span(values).subspan(3)}};
    write(folder / "tensors", safetensorsBytes(tensors, {{"format", "pt"}, {"", "empty\nkey"}}));
    write(folder / "nothing", safetensorsBytes({}, {}));
    write(folder / "metadata-alone", safetensorsBytes({}, {{"batchscope", "{}"}}));
    write(folder / "empty", "");
    write(folder / "huge-header", std::string(8, '\xff') + "{}");
    write(folder / "overlap", withHeader(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                                         R"("b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
                                         12));
    write(folder / "overflow",
          withHeader(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})"));
    write(folder / "nested", withHeader(R"({"a":)" + std::string(2000, '[')));
}

void makeExperiments(const fs::path& folder) {
    write(folder / "defaults", experimentText({}));
    Experiment quick{quickLook(), "names.csv", std::string(64, 'b')};
    quick.options.plan.strategy = Strategy::Boundaries;
    write(folder / "quick", experimentText(quick));
    write(folder / "short", R"({"format":"batchscope-experiment","format_version":1})");
    write(folder / "nested", std::string(2000, '['));
    write(folder / "other", R"({"format":"other","settings":{"lr":1e300,"steps":-1}})");
    write(folder / "no-utf8", "{\"format\":\"batchscope-experiment\",\"data\":{\"file\":\"\xff\xfe\"}}");
}

// Small pages keep the file small; a file that is no longer in WAL mode is whole without side files.
void shrink(const fs::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA journal_mode = DELETE");
    database.exec("PRAGMA page_size = 512");
    database.exec("VACUUM");
}

std::vector<StepMetrics> someSteps() {
    std::vector<StepMetrics> steps(4);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i].step = std::int64_t(i + 1);
        steps[i].loss = 1.0 / double(i + 1);
        steps[i].names = 3, steps[i].cells = 12, steps[i].tokens = 9;
        steps[i].seconds = 0.5 * double(i + 1);
    }
    return steps;
}

Evaluation someEvaluation() {
    Evaluation evaluation;
    evaluation.step = 2, evaluation.rows = 2;
    evaluation.loss = 0.7, evaluation.scores = {{"top1", 0.5}, {"top2", 1}, {"macro_f1", 0}};
    evaluation.confusion = {1, 0, 1, 0};
    return evaluation;
}

void makeHistory(const fs::path& file, int runs) {
    fs::remove(file);
    {
        RunStore store(file);
        for (int i = 0; i < runs; ++i) {
            RunRecord record;
            record.startedAt = "2026-11-22T09:00:00Z";
            record.options = smallOptions(Cell::Gru, Optimizer::Sgd);
            record.dataSha256 = std::string(64, 'a');
            record.classes = {"North", "Süd"};
            record.folder = i == 0 ? "/runs/first" : "";
            auto begun = store.begin(record);
            record.id = begun.id;
            store.append(begun.id, someSteps(), {someEvaluation()});
            store.setTags(begun.id, {"tag"});
            record.state = RunState::Finished;
            if (i == 0) store.finish(record);
            store.addMeasurement("race", record.options, record.dataSha256, {{"rungs", {1, 2}}});
        }
        if (runs > 2) store.setRemoved(2, true);
    }
    shrink(file);
}

void makeHistories(const fs::path& folder) {
    makeHistory(folder / "none", 0);
    makeHistory(folder / "three", 3);
    write(folder / "empty", "");
    write(folder / "text", "SQLite format 3");
    const fs::path odd = folder / "odd-types";
    makeHistory(odd, 1);
    SQLite::Database database(odd.string(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE runs SET steps = 1e300, threads = 5000000000, parameters = -1, name = x'ff00'");
    database.exec("UPDATE steps SET loss = 9e999, names = 'many', step = step + 9223372036854775803");
    database.exec("UPDATE evaluations SET top1 = 'best', rows = -9223372036854775808");
    database.exec("UPDATE confusions SET counts = '[1e300, -1, 18446744073709551615]'");
    database.exec("UPDATE measurements SET settings = '[]', result = 'null'");
    database.exec("VACUUM");
}

} // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fprintf(stderr, "usage: make_corpus FOLDER\n");
        return 2;
    }
    const fs::path folder = words[1];
    for (const char* target : {"checkpoint", "safetensors", "experiment", "history"})
        fs::create_directories(folder / target);
    makeCheckpoints(folder / "checkpoint");
    makeSafetensors(folder / "safetensors");
    makeExperiments(folder / "experiment");
    makeHistories(folder / "history");
    fs::remove_all(folder / "history" / "locks");
    return 0;
}
