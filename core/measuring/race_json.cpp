#include "core/measuring/race_json.h"

#include "core/training/device.h"

#include <nlohmann/json.hpp>

namespace batchscope {

namespace {

nlohmann::json describe(const Rung& rung) {
    nlohmann::json rounds = nlohmann::json::array();
    for (const double seconds : rung.seconds)
        rounds.push_back(1e3 * seconds);
    if (rung.seconds.empty()) return {{"rung", rung.name()}, {"problem", rung.problem}};
    return {{"rung", rung.name()},
            {"device", rung.device},
            {"engine", rung.engine},
            {"names", rung.names},
            {"calls", rung.calls},
            {"cells", rung.cells},
            {"peak_bytes", rung.peakBytes},
            {"names_per_second", rung.namesPerSecond},
            {"ms_per_step", 1e3 * rung.spread.median},
            {"ms", rounds},
            {"ms_q1", 1e3 * rung.spread.q1},
            {"ms_q3", 1e3 * rung.spread.q3},
            {"ratio", rung.ratio.value},
            {"ratio_low", rung.ratio.low},
            {"ratio_high", rung.ratio.high}};
}

} // namespace

nlohmann::json toJson(const RaceResult& result, const TrainOptions& model) {
    nlohmann::json rungs = nlohmann::json::array();
    for (const Rung& rung : result.rungs)
        rungs.push_back(describe(rung));
    return {{"rungs", rungs},
            {"rounds", result.rounds},
            {"complete", result.complete()},
            {"letters", result.lettersOfBatch},
            {"longest", result.longest},
            {"cell", toText(model.cell)},
            {"hidden_size", model.hidden_size},
            {"threads", model.threads > 0 ? model.threads : machine().threads},
            {"noise", noiseText(result)},
            {"lesson", toText(lessonOf(result))}};
}

} // namespace batchscope
