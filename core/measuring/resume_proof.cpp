#include "core/measuring/resume_proof.h"

#include "core/files/checkpoint.h"
#include "core/training/trainer.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace batchscope {

namespace {

constexpr std::int64_t kSteps = 24, kEvery = 5;

std::shared_ptr<const NameDataset> madeUpNames() {
    auto names = std::make_shared<NameDataset>();
    for (std::uint32_t i = 0; i < 96; ++i) {
        std::u32string name(1, char32_t(U'a' + i % 3));
        for (std::uint32_t k = 0; k < i % 7; ++k)
            name += char32_t(U'd' + (i * 5 + k * 3) % 9);
        names->append(name, i % 3, i + 1);
    }
    names->setClasses({"A", "B", "C"});
    names->setSource("made-up", std::string(64, '0'));
    return names;
}

/// Stops the run after a step, as a kill would: nothing of it is used but what was written down.
class Interrupter : public TrainingSink {
public:
    explicit Interrupter(std::int64_t at) : at_(at) {}
    void onStep(const StepMetrics& metrics) override {
        if (metrics.step == at_) stop_.request_stop();
    }
    void onCheckpoint(const std::shared_ptr<const ResumePoint>& point) override { last = point; }
    std::stop_token token() const { return stop_.get_token(); }

    std::shared_ptr<const ResumePoint> last;

private:
    std::int64_t at_;
    std::stop_source stop_;
};

std::vector<TrainOptions> settings() {
    std::vector<TrainOptions> all;
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        for (const Optimizer optimizer : {Optimizer::Sgd, Optimizer::Adam}) {
            for (const Engine engine : {Engine::Fused, Engine::LibTorch}) {
                TrainOptions options;
                options.cell = cell;
                options.optimizer = optimizer;
                options.engine = engine;
                options.learningRate = optimizer == Optimizer::Adam ? 0.01 : 0.1;
                options.sampling = engine == Engine::Fused ? Sampling::Epoch : Sampling::Replacement;
                options.plan.strategy = engine == Engine::Fused ? Strategy::Bucketed : Strategy::Plain;
                options.plan.batchSize = 16;
                options.hidden_size = 12;
                options.num_layers = cell == Cell::Gru ? 2 : 1;
                options.bidirectional = cell != Cell::Rnn;
                options.steps = kSteps;
                options.evalEvery = 6;
                options.checkpointEvery = kEvery;
                options.device = Device::Cpu;
                options.threads = 2; // chosen by measuring, LibTorch's could differ from run to run
                all.push_back(options);
            }
        }
    }
    return all;
}

std::string nameOf(const TrainOptions& options) {
    return toText(options.cell) + ", " + toText(options.optimizer) + ", " + toText(options.sampling) + ", " +
           toText(options.engine);
}

std::shared_ptr<const ResumePoint> throughAFile(const ResumePoint& point) {
    const auto file = std::filesystem::temp_directory_path() /
                      ("batchscope-resume-" + std::to_string(::getpid()) + ".safetensors");
    writeCheckpoint(point, file);
    auto read = loadResumePoint(file);
    std::filesystem::remove(file);
    return read;
}

} // namespace

bool ResumeProof::pass() const {
    return !cases.empty() && std::all_of(cases.begin(), cases.end(),
                                         [](const ResumeCase& each) { return each.difference.empty(); });
}

ResumeProof proveResume(std::stop_token stop) {
    ResumeProof proof;
    const auto names = madeUpNames();
    std::int64_t at = kEvery;
    for (const TrainOptions& options : settings()) {
        if (stop.stop_requested()) return {};
        at = at + 1 == kSteps ? kEvery : at + 1; // each case is interrupted at another step
        TrainingSink nothing;
        const RunResult whole = Trainer(names, options).run({}, nothing);
        Interrupter interrupter(at);
        Trainer(names, options).run(interrupter.token(), interrupter);
        const auto point = throughAFile(*interrupter.last);
        const RunResult resumed = Trainer(names, options).run({}, nothing, nullptr, point.get());
        proof.cases.push_back({nameOf(options), at, resumed.point->differenceTo(*whole.point)});
    }
    return proof;
}

} // namespace batchscope
