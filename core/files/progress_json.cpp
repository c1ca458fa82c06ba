#include "core/files/progress_json.h"

#include "core/base/input_error.h"
#include "core/files/evaluation_json.h"

#include <nlohmann/json.hpp>

namespace batchscope {

namespace {

nlohmann::json toJson(const StepMetrics& m) {
    return {{"step", m.step},     {"loss", m.loss},       {"names", m.names},         {"cells", m.cells},
            {"tokens", m.tokens}, {"seconds", m.seconds}, {"speed", m.namesPerSecond}};
}

} // namespace

nlohmann::json toJson(const RunProgress& progress) {
    const RunStart& start = progress.start;
    const LossCurve::State& curve = progress.curve.state();
    return {{"device", start.device},
            {"engine", start.engine},
            {"threads", start.threads},
            {"parts", start.parts},
            {"train_rows", start.trainRows},
            {"test_rows", start.testRows},
            {"parameters", start.parameters},
            {"epoch", progress.position.epoch},
            {"batch", progress.position.batch},
            {"names", progress.names},
            {"curve", {curve.count, curve.sum, curve.average, curve.weight}},
            {"last", toJson(progress.last)},
            {"evaluation", toJson(progress.evaluation)},
            {"best", toJson(progress.best)},
            {"seconds_with_one", start.secondsWithOne},
            {"seconds_with_all", start.secondsWithAll}};
}

RunProgress progressFromJson(const nlohmann::json& json) {
    RunProgress progress;
    RunStart& start = progress.start;
    json.at("device").get_to(start.device);
    json.at("engine").get_to(start.engine);
    json.at("threads").get_to(start.threads);
    start.parts = json.value("parts", start.threads); // one number until 0.1
    start.secondsWithOne = json.value("seconds_with_one", 0.0);
    start.secondsWithAll = json.value("seconds_with_all", 0.0);
    json.at("train_rows").get_to(start.trainRows);
    json.at("test_rows").get_to(start.testRows);
    json.at("parameters").get_to(start.parameters);
    json.at("epoch").get_to(progress.position.epoch);
    progress.position.batch = json.at("batch").get<std::size_t>();
    json.at("names").get_to(progress.names);
    const auto& curve = json.at("curve");
    progress.curve = LossCurve({curve.at(0).get<std::int64_t>(), curve.at(1).get<double>(),
                                curve.at(2).get<double>(), curve.at(3).get<double>()});
    const auto& last = json.at("last");
    StepMetrics& m = progress.last;
    last.at("step").get_to(m.step);
    last.at("loss").get_to(m.loss);
    last.at("names").get_to(m.names);
    last.at("cells").get_to(m.cells);
    last.at("tokens").get_to(m.tokens);
    last.at("seconds").get_to(m.seconds);
    last.at("speed").get_to(m.namesPerSecond);
    m.smoothedLoss = progress.curve.smoothed();
    m.runningMeanLoss = progress.curve.runningMean();
    progress.evaluation = evaluationFromJson(json.at("evaluation"));
    progress.best = evaluationFromJson(json.at("best"));
    if (progress.position.epoch < 0 || progress.names < 0 || m.step < 0 || start.threads < 0 ||
        start.parts < 0)
        throw InputError("its progress holds a negative count");
    return progress;
}

} // namespace batchscope
