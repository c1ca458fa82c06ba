#include "app/cli/number_option.h"

#include "core/base/input_error.h"
#include "core/base/typed_number.h"

namespace batchscope::cli {

Decimal readNumber(const std::string& option, const std::string& text, const NumberRange& range) {
    const TypedNumber number = typedNumber(text, range, Notation::Plain);
    if (!number) throw InputError(option + ": " + problemText(number, text, range));
    return number.value;
}

CLI::Option* addNumbers(CLI::App& command, const std::string& name, std::vector<std::int64_t>& target,
                        const WholeRange& range, const std::string& meaning) {
    const auto take = [&target, name, range](const CLI::results_t& words) {
        target.clear();
        for (const std::string& word : words)
            target.push_back(readNumber(name, word, range).as<std::int64_t>());
        return true;
    };
    std::string list;
    for (const std::int64_t each : target)
        list.append(list.empty() ? 0 : 1, ',').append(std::to_string(each));
    return command.add_option(name, take, meaning)
        ->type_name("INT")
        ->expected(1, CLI::detail::expected_max_vector_size)
        ->delimiter(',')
        ->default_str("[" + list + "]");
}

} // namespace batchscope::cli
