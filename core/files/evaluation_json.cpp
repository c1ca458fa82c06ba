#include "core/files/evaluation_json.h"

#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/files/store_error.h"

#include <nlohmann/json.hpp>

namespace batchscope {

nlohmann::json toJson(const Evaluation& evaluation) {
    if (evaluation.rows == 0) return nullptr;
    nlohmann::json json{{"step", evaluation.step},
                        {"rows", evaluation.rows},
                        {"loss", evaluation.loss},
                        {"seconds", evaluation.seconds},
                        {"confusion", evaluation.confusion}};
    for (const Score& score : evaluation.scores)
        json[score.name] = score.value;
    return json;
}

Evaluation evaluationFromJson(const nlohmann::json& json) {
    Evaluation evaluation;
    if (json.is_null()) return evaluation;
    json.at("step").get_to(evaluation.step);
    json.at("rows").get_to(evaluation.rows);
    json.at("loss").get_to(evaluation.loss);
    for (const ScoreKind& kind : scoreKinds()) {
        const auto found = json.find(std::string(kind.name));
        if (found != json.end()) evaluation.scores.set(kind.name, found->get<double>());
    }
    if (evaluation.scores.empty()) throw InputError("an evaluation holds no score");
    json.at("seconds").get_to(evaluation.seconds);
    json.at("confusion").get_to(evaluation.confusion);
    if (evaluation.rows < 0 || evaluation.step < 0) throw InputError("an evaluation holds a negative count");
    return evaluation;
}

std::string confusionText(const Evaluation& evaluation) {
    return jsonText(evaluation.confusion);
}

std::vector<std::int64_t> confusionFromText(const std::string& text) {
    try {
        return parseJson(text).get<std::vector<std::int64_t>>();
    } catch (const nlohmann::json::exception&) {
        throw UnreadableRow();
    }
}

bool hasMatrixOf(const Evaluation& evaluation, std::size_t classes) {
    if (evaluation.confusion.size() != classes * classes) return false;
    std::int64_t left = std::int64_t(1) << 53; // names, more than any file has
    for (const std::int64_t count : evaluation.confusion) {
        if (count < 0 || count > left) return false;
        left -= count;
    }
    return true;
}

} // namespace batchscope
