#include "core/measuring/gradient_noise.h"

#include "core/measuring/ground.h"
#include "core/models/path_runner.h"
#include "core/training/model_state.h"
#include "core/training/torch_device.h"

#include <torch/autograd.h>
#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr std::uint64_t kNoiseStream = 0x6e6f697365; // apart from other draws of the same seed

/// The model to measure at, with the letters it knows.
struct Subject {
    Subject(const Ground& ground, const SweepOptions& options, torch::Device device)
        : encoded(ground.data,
                  options.weights ? options.weights->state().context->alphabet : ground.alphabet),
          model(options.weights ? options.weights->state().context->shape : ground.shape(options.model)) {
        if (!options.weights) {
            model->initialise(options.model.seed);
        } else {
            const torch::NoGradGuard noGrad;
            const NamedTensors parameters = model->namedParameters();
            for (const auto& [name, values] : options.weights->state().parameters)
                torch::Tensor(parameters[name]).copy_(values);
        }
        model->to(device);
        model->setEngine(options.model.engine);
    }

    EncodedNames encoded;
    NameClassifier model;
};

std::vector<double> flattened(const std::vector<torch::Tensor>& gradients) {
    std::vector<torch::Tensor> flat;
    for (const torch::Tensor& each : gradients)
        flat.push_back(each.detach().to(torch::kCPU, torch::kFloat64).flatten());
    const torch::Tensor all = torch::cat(flat);
    return {all.data_ptr<double>(), all.data_ptr<double>() + all.numel()};
}

} // namespace

void GradientSpread::add(std::span<const double> gradient) {
    if (count_ == 0) mean_.assign(gradient.size(), 0);
    ++count_;
    for (std::size_t i = 0; i < gradient.size(); ++i) { // Welford's update
        const double before = gradient[i] - mean_[i];
        mean_[i] += before / double(count_);
        squares_ += before * (gradient[i] - mean_[i]);
    }
}

double GradientSpread::variance() const {
    return count_ < 2 ? 0 : squares_ / double(count_ - 1);
}

double GradientSpread::meanSquared() const {
    double sum = 0;
    for (const double each : mean_)
        sum += each * each;
    return count_ == 0 ? 0 : std::max(0.0, sum - variance() / double(count_));
}

void fitNoise(std::span<const NoisePoint> points, SweepResult& result) {
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (const NoisePoint& point : points) {
        if (point.variance <= 0) continue;
        const double logSize = std::log(double(point.batchSize)), logVariance = std::log(point.variance);
        ++n;
        x += logSize;
        y += logVariance;
        xx += logSize * logSize;
        xy += logSize * logVariance;
    }
    if (n < 2) return;
    result.noiseOfOne = std::exp((y + x) / n);
    const double spread = n * xx - x * x;
    if (spread > 0) result.noiseSlope = (n * xy - x * y) / spread;
    result.noiseScale = result.gradientSquared > 0 ? result.noiseOfOne / result.gradientSquared : 0;
}

void measureNoise(const Ground& ground, const SweepOptions& options, std::span<const std::int64_t> sizes,
                  SweepResult& result, std::stop_token stop, const std::function<void(double)>& onDraw) {
    std::string notice;
    const torch::Device device = chooseDevice(options.model.device, notice);
    Subject subject(ground, options, device);
    if (options.weights) result.weightsStep = options.weights->step();
    PathRunner runner(subject.model, ground.data, subject.encoded, device);
    Random random(options.model.seed, kNoiseStream);
    double whole = 0, done = 0;
    for (const std::int64_t size : sizes)
        whole += double(size * options.draws);
    for (const std::int64_t size : sizes) {
        GradientSpread spread;
        for (std::int64_t draw = 0; draw < options.draws; ++draw) {
            if (stop.stop_requested()) return;
            const auto layout = ground.drawBatch(size, random);
            spread.add(flattened(torch::autograd::grad({runner.run(BatchPath::Packed, *layout).loss},
                                                       subject.model->parameters())));
            done += double(size);
            onDraw(done / whole);
        }
        result.noise.push_back({size, spread.count(), spread.variance()});
        result.gradientSquared = spread.meanSquared();
        fitNoise(result.noise, result);
    }
}

} // namespace batchscope
