#include "core/training/trainer.h"

#include "core/base/free_memory.h"
#include "core/base/input_error.h"
#include "core/training/classification_task.h"
#include "core/training/model_state.h"
#include "core/training/optimizer.h"
#include "core/training/options_json.h"
#include "core/training/run_threads.h"
#include "core/training/speedometer.h"
#include "core/training/threads.h"
#include "core/training/torch_device.h"
#include "core/training/training_memory.h"
#include "core/training/training_state.h"

#include <torch/types.h>

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <filesystem>
#include <optional>

namespace batchscope {

namespace {

using Clock = std::chrono::steady_clock;
constexpr double kSnapshotSeconds = 0.2;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

const TrainOptions& checked(const TrainOptions& options) {
    validate(options);
    requireDevice(options.device);
    return options;
}

/// The settings that make a run what it is; the others may differ when it goes on.
nlohmann::json essence(const TrainOptions& options) {
    nlohmann::json json = toJson(options);
    for (const char* key : {"steps", "eval_every", "checkpoint_every", "device", "engine", "threads"})
        json.erase(key);
    return json;
}

void requireSame(const ResumePoint& from, const NameDataset& data, const TrainOptions& options) {
    if (from.dataSha256() != data.sha256()) {
        throw InputError("the run was trained on other data (" + from.dataFile() +
                         " has changed, or is another file); open the file as it was then");
    }
    if (!from.wasTrainedOn(data))
        throw InputError("the run read the columns of " + from.dataFile() +
                         " in another way; open the file as it was read then");
    if (essence(from.options()) != essence(options))
        throw InputError("the settings are those of another run; resume with the run's own");
    const bool evaluated = from.progress().evaluation.step == from.step();
    const std::string has = std::to_string(from.step());
    if (from.step() > options.steps) {
        throw InputError("the run has " + has + " steps already, and was to be trained to " +
                         std::to_string(options.steps) + "; ask for more than " + has + " with --steps");
    }
    if (from.step() == options.steps && evaluated)
        throw InputError("the run has all its " + has + " steps; ask for more with --steps");
}

} // namespace

std::string sourceOf(const NameDataset& data) {
    std::error_code error;
    const std::filesystem::path source = data.source();
    return (std::filesystem::exists(source, error) ? std::filesystem::absolute(source, error) : source)
        .string();
}

struct Trainer::Impl {
    Impl(std::shared_ptr<const NameDataset> names, TrainOptions settings)
        : data(std::move(names)), options(checked(settings)), split(makeSplit(*data, options.split)) {}

    std::shared_ptr<const NameDataset> data;
    TrainOptions options;
    Split split;
    bool memoryAsked = false;

    std::shared_ptr<const RunContext> makeContext() const {
        auto context = std::make_shared<RunContext>();
        context->alphabet = alphabetOf(options.letters, *data, split.train);
        context->classes = data->classes();
        context->options = options;
        context->dataFile = sourceOf(*data);
        context->dataSha256 = data->sha256();
        context->dataForm = data->form();
        context->shape = shapeOf(*context);
        return context;
    }
};

namespace {

/// The state of one Trainer::run.
class Run {
public:
    Run(const NameDataset& data, const TrainOptions& options, const Split& split,
        std::shared_ptr<const RunContext> context, TrainingSink& sink, const ResumePoint* from)
        : options_(options), split_(split), context_(std::move(context)), sink_(sink),
          device_(chooseDevice(options.device, start_.notice)),
          threads_(options, from ? &from->progress().start : nullptr),
          sampler_(split.train, data.lengths(), options.plan, options.sampling, options.seed),
          model_(context_->shape) {
        model_->initialise(options.seed);
        if (from) copyWeights(*from);
        model_->to(device_);
        model_->setEngine(options.engine);
        model_->train();
        threads_.apply(model_, options.execution, device_.is_cpu());
        task_ = std::make_unique<ClassificationTask>(data, context_->alphabet, split.test, model_, device_,
                                                     options.execution);
        optimizer_.emplace(options, model_);
        describeStart();
        if (from) goOnFrom(*from);
    }

    RunResult go(std::stop_token stop, Gate* gate) {
        threads_.choose([this] { tryBatch(); }, stop);
        trial_.reset();
        threads_.describe(start_);
        sink_.onStart(start_);
        if (!threads_.notice().empty()) sink_.onWarning(threads_.notice());
        publish();
        checkpointed_ = result_.last.seconds;
        if (start_.step > 0 && evaluationDue(start_.step) && result_.evaluation.step != start_.step &&
            !takeEvaluation(start_.step, stop)) // the run was stopped within it
            return finish(RunResult::End::Stopped);
        for (std::int64_t step = start_.step + 1; step <= options_.steps; ++step) {
            if (stop.stop_requested() || (gate && !gate->pass(stop, [this] { publishLatest(); })))
                return finish(RunResult::End::Stopped);
            takeStep(step);
            if (evaluationDue(step) && !takeEvaluation(step, stop)) return finish(RunResult::End::Stopped);
            if (checkpointDue(step)) {
                checkpointed_ = result_.last.seconds;
                sink_.onCheckpoint(takePoint());
            }
            if (secondsSince(published_) > kSnapshotSeconds) publish();
        }
        return finish(RunResult::End::Finished);
    }

private:
    void copyWeights(const ResumePoint& from) {
        const torch::NoGradGuard noGrad;
        const NamedTensors source = from.state().weights->model()->namedParameters();
        for (const auto& [name, tensor] : model_->namedParameters())
            torch::Tensor(tensor).copy_(source[name]);
    }

    void describeStart() {
        start_.device = device_.is_cuda() ? "cuda" : "cpu";
        start_.engine = toText(model_->engineOf(options_.execution));
        threads_.describe(start_);
        start_.trainRows = std::int64_t(split_.train.size());
        start_.testRows = std::int64_t(split_.test.size());
        for (const auto& parameter : model_->parameters())
            start_.parameters += parameter.numel();
    }

    void goOnFrom(const ResumePoint& from) {
        const RunProgress& progress = from.progress();
        optimizer_->restore(from.state().moments, from.step());
        sampler_.moveTo(progress.position);
        curve_ = progress.curve;
        names_ = progress.names;
        result_.last = progress.last;
        result_.evaluation = progress.evaluation;
        result_.best = progress.best;
        const RunStart& then = progress.start;
        start_.step = from.step();
        if (const std::string change = changeFrom(then); !change.empty())
            start_.notice += (start_.notice.empty() ? "" : "; ") + change;
    }

    /// What of the ground that the run began on is another now, and whether it matters; else empty.
    std::string changeFrom(const RunStart& then) const {
        const bool fused = start_.engine == toText(Engine::Fused); // whose numbers depend on the parts alone
        const bool sameNumbers = fused ? then.parts == start_.parts : then.threads == start_.threads;
        if (then.device != start_.device || then.engine != start_.engine || !sameNumbers) {
            return "the run began on " + computedOn(then) + " and continues on " + computedOn(start_) +
                   ": its numbers will differ in their last digits";
        }
        if (then.threads == start_.threads) return {};
        return "from here on with " + threadsText(start_) + " instead of " + std::to_string(then.threads) +
               "; its numbers stay the same";
    }

    static std::string threadsText(const RunStart& start) {
        return std::to_string(start.threads) + (start.threads == 1 ? " thread" : " threads");
    }

    static std::string computedOn(const RunStart& start) {
        return start.device + " (" + start.engine + ", " + threadsText(start) + ")";
    }

    bool evaluationDue(std::int64_t step) const {
        return step == options_.steps || (options_.evalEvery > 0 && step % options_.evalEvery == 0);
    }

    bool checkpointDue(std::int64_t step) const {
        if (options_.checkpointEvery == 0 || step == options_.steps) return false;
        return step % options_.checkpointEvery == 0 ||
               result_.last.seconds - checkpointed_ > kCheckpointSeconds;
    }

    /// The next batch forward and back, which leaves weights, gradients and sampler as they were.
    void tryBatch() {
        if (!trial_) trial_ = task_->layOut(BatchSampler(sampler_).nextRows());
        task_->loss(*trial_).mean().backward();
        for (torch::Tensor& parameter : model_->parameters())
            parameter.mutable_grad() = torch::Tensor(); // zeros would turn a gradient of -0 into 0
    }

    void takeStep(std::int64_t step) {
        const auto layout = task_->layOut(sampler_.nextRows());
        sink_.onBatch(step, layout);
        const auto begin = Clock::now();
        optimizer_->zeroGradients();
        const torch::Tensor loss = task_->loss(*layout).mean();
        const double value = loss.item<double>();
        if (!std::isfinite(value)) {
            throw TrainingError("the loss is not finite any more at step " + std::to_string(step) +
                                "; try a smaller learning rate");
        }
        loss.backward();
        optimizer_->step();
        const double spent = secondsSince(begin);
        record(step, value, *layout, spent);
    }

    void record(std::int64_t step, double loss, const BatchLayout& layout, double spent) {
        curve_.add(loss);
        StepMetrics& metrics = result_.last;
        metrics.step = step;
        metrics.loss = loss;
        metrics.smoothedLoss = curve_.smoothed();
        metrics.runningMeanLoss = curve_.runningMean();
        metrics.names = layout.size();
        metrics.cells = layout.cells();
        metrics.tokens = layout.tokens();
        metrics.seconds += spent;
        names_ += layout.size();
        metrics.namesPerSecond = speed_.add(metrics.seconds, layout.size());
        sink_.onStep(metrics);
    }

    bool takeEvaluation(std::int64_t step, const std::stop_token& stop) {
        model_->eval();
        auto evaluation = task_->evaluate(step, stop);
        model_->train();
        if (!evaluation) return false;
        if (!std::isfinite(evaluation->loss)) {
            throw TrainingError("the weights are not finite any more after step " + std::to_string(step) +
                                "; try a smaller learning rate");
        }
        const bool best = evaluation->betterThan(result_.best);
        if (best) result_.best = *evaluation;
        result_.evaluation = std::move(*evaluation);
        sink_.onEvaluation(result_.evaluation);
        if (best && options_.checkpointEvery > 0) sink_.onBest(takePoint());
        publish();
        return true;
    }

    std::shared_ptr<const Predictor> takeSnapshot() {
        return std::make_shared<const Predictor>(snapshot(model_, context_, result_.last.step));
    }

    std::shared_ptr<const ResumePoint> takePoint() {
        if (point_ && point_->step() == result_.last.step &&
            point_->progress().evaluation.step == result_.evaluation.step)
            return point_; // best, checkpoint and end may fall on one step
        auto state = std::make_shared<TrainingState>();
        state->weights = snapshot(model_, context_, result_.last.step);
        state->moments = optimizer_->moments();
        state->progress = {start_,       sampler_.position(), names_,      curve_,
                           result_.last, result_.evaluation,  result_.best};
        point_ = std::make_shared<const ResumePoint>(std::move(state));
        return point_;
    }

    void publish() {
        sink_.onModel(takeSnapshot());
        published_ = Clock::now();
        publishedStep_ = result_.last.step;
    }

    // A pause shows the weights that it paused at.
    void publishLatest() {
        if (publishedStep_ != result_.last.step) publish();
    }

    RunResult finish(RunResult::End end) {
        result_.end = end;
        result_.steps = result_.last.step;
        result_.seconds = result_.last.seconds;
        result_.namesPerSecond = result_.seconds > 0 ? double(names_) / result_.seconds : 0;
        result_.point = takePoint();
        result_.model = result_.point->model();
        sink_.onModel(result_.model);
        return result_;
    }

    const TrainOptions& options_;
    const Split& split_;
    std::shared_ptr<const RunContext> context_;
    TrainingSink& sink_;
    RunStart start_;
    torch::Device device_;
    RunThreads threads_;
    BatchSampler sampler_;
    std::shared_ptr<const BatchLayout> trial_;
    NameClassifier model_;
    std::unique_ptr<Task> task_; ///< made once the model is on its device, as is what follows
    std::optional<ModelOptimizer> optimizer_;
    LossCurve curve_;
    Speedometer speed_;
    RunResult result_;
    std::shared_ptr<const ResumePoint> point_; ///< the last that was taken
    std::int64_t names_ = 0;
    double checkpointed_ = 0; ///< training time at the last checkpoint
    Clock::time_point published_;
    std::int64_t publishedStep_ = -1;
};

} // namespace

Trainer::Trainer(std::shared_ptr<const NameDataset> data, TrainOptions options)
    : impl_(std::make_unique<Impl>(std::move(data), options)) {}

Trainer::~Trainer() = default;

const TrainOptions& Trainer::options() const {
    return impl_->options;
}

const Split& Trainer::split() const {
    return impl_->split;
}

void Trainer::requireMemory() const {
    const TrainOptions& options = impl_->options;
    std::string notice;
    if (impl_->memoryAsked || !chooseDevice(options.device, notice).is_cpu()) return;
    const NameDataset& data = *impl_->data;
    const Split& split = impl_->split;
    const BatchSampler sampler(split.train, data.lengths(), options.plan, options.sampling, options.seed);
    const TrainingSize size{impl_->makeContext()->shape, extentOf(sampler),
                            evaluationExtent(split.test, data.lengths()), usableThreads(options.threads)};
    requireFree(trainingMemory(size, options).bytes(), freeMemory());
    impl_->memoryAsked = true;
}

void Trainer::requireFits(const ResumePoint& from) const {
    requireSame(from, *impl_->data, impl_->options);
}

RunResult Trainer::run(std::stop_token stop, TrainingSink& sink, Gate* gate, const ResumePoint* from) {
    if (from) requireFits(*from);
    requireMemory();
    Run run(*impl_->data, impl_->options, impl_->split, impl_->makeContext(), sink, from);
    return run.go(stop, gate);
}

} // namespace batchscope
