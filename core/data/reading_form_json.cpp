#include "core/data/reading_form_json.h"

#include "core/base/input_error.h"
#include "core/base/json_text.h"

#include <nlohmann/json.hpp>

namespace batchscope {

namespace {

template <typename T>
std::optional<T> valueIn(const nlohmann::json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) return std::nullopt;
    try {
        return found->get<T>();
    } catch (const nlohmann::json::exception&) {
        throw InputError(std::string("reading form: \"") + key + "\" has the wrong type");
    }
}

} // namespace

nlohmann::json toJson(const ReadingForm& form) {
    nlohmann::json json = nlohmann::json::object();
    if (form.delimiter) json["delimiter"] = delimiterText(*form.delimiter);
    if (form.skipLines) json["skip_lines"] = *form.skipLines;
    if (form.header) json["header"] = *form.header;
    if (form.nameColumn) json["name_column"] = *form.nameColumn;
    if (form.labelColumn) json["label_column"] = *form.labelColumn;
    if (form.encoding) json["encoding"] = *form.encoding;
    return json;
}

ReadingForm readingFormFromJson(const nlohmann::json& json) {
    if (json.is_null()) return {};
    if (!json.is_object()) throw InputError("reading form: is not a JSON object");
    ReadingForm form;
    if (const auto text = valueIn<std::string>(json, "delimiter")) form.delimiter = delimiterFromText(*text);
    const auto skip = json.find("skip_lines");
    if (skip != json.end() && !skip->is_number_unsigned())
        throw InputError("reading form: \"skip_lines\" has the wrong type");
    form.skipLines = valueIn<std::size_t>(json, "skip_lines");
    form.header = valueIn<bool>(json, "header");
    form.nameColumn = valueIn<std::string>(json, "name_column");
    form.labelColumn = valueIn<std::string>(json, "label_column");
    form.encoding = valueIn<std::string>(json, "encoding");
    validate(form);
    return form;
}

std::string readingFormText(const ReadingForm& form) {
    return form.empty() ? std::string() : jsonText(toJson(form));
}

ReadingForm readingFormFromText(const std::string& text) {
    if (text.empty()) return {};
    const auto json = parseJsonOrDiscard(text);
    if (json.is_discarded()) throw InputError("reading form: is not JSON");
    return readingFormFromJson(json);
}

} // namespace batchscope
