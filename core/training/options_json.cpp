#include "core/training/options_json.h"

#include "core/base/input_error.h"
#include "core/training/settings.h"

#include <nlohmann/json.hpp>

#include <type_traits>
#include <utility>

namespace batchscope {

namespace {

[[noreturn]] void refuse(const Setting& setting, const char* why) {
    throw InputError("setting \"" + std::string(setting.key) + "\" " + why);
}

// Taken by the library's own conversion a number would be cut to what fits.
template <typename T>
T whole(const nlohmann::json& number, const Setting& setting) {
    if (!number.is_number_integer()) refuse(setting, "has the wrong type");
    const bool fits = number.is_number_unsigned() ? std::in_range<T>(number.get<std::uint64_t>())
                                                  : std::in_range<T>(number.get<std::int64_t>());
    if (!fits) refuse(setting, "is out of range");
    return number.get<T>();
}

/// The JSON value as one of the kind that the setting has.
SettingValue valueFrom(const nlohmann::json& json, const Setting& setting, const SettingValue& kind) {
    const auto take = [&](const auto& now) -> SettingValue {
        using T = std::remove_cvref_t<decltype(now)>;
        if constexpr (std::is_same_v<T, std::vector<std::int64_t>>) {
            if (!json.is_array()) refuse(setting, "has the wrong type");
            T list;
            for (const nlohmann::json& number : json)
                list.push_back(whole<std::int64_t>(number, setting));
            return list;
        } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
            return whole<T>(json, setting);
        } else {
            try {
                return json.get<T>();
            } catch (const nlohmann::json::exception&) {
                refuse(setting, "has the wrong type");
            }
        }
    };
    return std::visit(take, kind);
}

} // namespace

nlohmann::json toJson(const TrainOptions& options) {
    nlohmann::json json = nlohmann::json::object();
    for (const Setting& each : settings())
        std::visit([&](const auto& value) { json[std::string(each.key)] = value; }, each.get(options));
    return json;
}

TrainOptions optionsFromJson(const nlohmann::json& json) {
    if (!json.is_object()) throw InputError("the settings are not a JSON object");
    TrainOptions options;
    for (const Setting& each : settings()) {
        const auto found = json.find(std::string(each.key));
        if (found == json.end()) continue;
        const SettingValue value = valueFrom(*found, each, each.get(options));
        const auto* word = std::get_if<std::string>(&value);
        if (!word || !word->empty()) each.set(options, value);
    }
    return options;
}

} // namespace batchscope
