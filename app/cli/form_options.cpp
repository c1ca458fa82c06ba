#include "app/cli/form_options.h"

#include "app/cli/number_option.h"
#include "core/base/enum_text.h"
#include "core/base/visible_text.h"
#include "core/data/reading_form_json.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace batchscope::cli {

namespace {

constexpr Choices<int, 3> kHeaders{{{-1, "auto"}, {1, "yes"}, {0, "no"}}};
constexpr Choices<Certainty, 4> kCertainties{{{Certainty::Given, "given"},
                                              {Certainty::Plain, "plain"},
                                              {Certainty::Certain, "certain"},
                                              {Certainty::Uncertain, "uncertain"}}};
constexpr Choices<FormChoice, 6> kKeys{{{FormChoice::Encoding, "encoding"},
                                        {FormChoice::Delimiter, "delimiter"},
                                        {FormChoice::SkipLines, "skip_lines"},
                                        {FormChoice::Header, "header"},
                                        {FormChoice::NameColumn, "name_column"},
                                        {FormChoice::LabelColumn, "label_column"}}};

std::string textOfLine(const FormLine& line) {
    return line.what + " " + line.value + " (" + line.why + ")";
}

} // namespace

void FormWords::addTo(CLI::App& command) {
    command.add_option(
        "--delimiter", delimiter,
        "What divides the columns: comma, tab, semicolon, pipe, space or the character; left out: guessed");
    command.add_option("--header", header, "Whether the first row names the columns: yes, no or auto")
        ->capture_default_str();
    command.add_option(
        "--name-column", nameColumn,
        "Column of the names: its word in the header, its number from 1, or rest (all before the "
        "last delimiter)");
    command.add_option("--label-column", labelColumn,
                       "Column of the labels: its word in the header, its number from 1, or last");
    addNumber(command, "--skip-lines", skipLines, kFromZero, "Lines before the table, such as a title");
    command.add_option("--encoding", encoding, "Encoding of the text, such as UTF-8, ISO-8859-2 or GB18030");
}

ReadingForm FormWords::parsed() const {
    ReadingForm form;
    if (!delimiter.empty()) form.delimiter = delimiterFromText(delimiter);
    const int yes = valueOf(kHeaders, header, "header");
    if (yes >= 0) form.header = yes == 1;
    if (!nameColumn.empty()) form.nameColumn = nameColumn;
    if (!labelColumn.empty()) form.labelColumn = labelColumn;
    if (!encoding.empty()) form.encoding = encoding;
    form.skipLines = skipLines;
    validate(form);
    return form;
}

void sayReading(const LoadedNames& names) {
    if (!names.report->reading) return;
    std::string said;
    for (const FormLine& line : describe(*names.report->reading))
        if (line.certainty == Certainty::Certain) said += (said.empty() ? "" : ", ") + textOfLine(line);
    if (!said.empty())
        std::cerr << "note: " << visibleText(names.dataset->source().string()) << " is read with " << said
                  << "\n";
}

std::string readingText(const FormGuess& reading, const std::string& indent) {
    std::string text;
    for (const FormLine& line : describe(reading))
        text += indent + textOfLine(line) + "\n";
    return text;
}

nlohmann::json readingJson(const FormGuess& reading) {
    const nlohmann::json form = toJson(reading.form());
    nlohmann::json json = nlohmann::json::object();
    for (const FormLine& line : describe(reading)) {
        const std::string key = textOf(kKeys, line.choice);
        json[key] = {{"value", form.at(key)},
                     {"certainty", textOf(kCertainties, line.certainty)},
                     {"reason", line.why}};
    }
    return json;
}

} // namespace batchscope::cli
