#include "core/base/json_text.h"

#include <nlohmann/json.hpp>

#include <istream>

namespace batchscope {

namespace {

template <typename Json>
std::string text(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

nlohmann::json parseJson(std::string_view text) {
    return nlohmann::json::parse(text);
}

nlohmann::json parseJsonOrDiscard(std::string_view text) {
    return nlohmann::json::parse(text, nullptr, false);
}

nlohmann::json parseJsonOrDiscard(std::istream& in) {
    return nlohmann::json::parse(in, nullptr, false);
}

nlohmann::json parseFlatJson(std::string_view text) {
    constexpr int kDeepest = 64;
    bool flat = true;
    auto json = nlohmann::json::parse(text, [&flat](int depth, nlohmann::json::parse_event_t, auto&) {
        flat = flat && depth <= kDeepest;
        return flat;
    });
    return flat ? json : nlohmann::json();
}

std::string jsonText(const nlohmann::json& json, int indent) {
    return text(json, indent);
}
std::string orderedJsonText(const nlohmann::ordered_json& json, int indent) {
    return text(json, indent);
}

} // namespace batchscope
