#include "widgets/text/setting_words.h"

#include "core/base/number_text.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>

#include <string>
#include <type_traits>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

QString translated(std::string_view text) {
    return text.empty() ? QString() : QCoreApplication::translate("Settings", std::string(text).c_str());
}

bool isZero(const SettingValue& value) {
    return std::visit(
        [](const auto& held) {
            if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(held)>>)
                return held == 0;
            else
                return false;
        },
        value);
}

} // namespace

QString sectionTitle(SettingSection section) {
    switch (section) {
    case SettingSection::Data:
        return Words::tr("DATA");
    case SettingSection::Batching:
        return Words::tr("BATCHING");
    case SettingSection::Model:
        return Words::tr("MODEL");
    case SettingSection::Optimiser:
        return Words::tr("OPTIMISER");
    case SettingSection::Machine:
        return Words::tr("MACHINE");
    }
    return {};
}

QString presetTitle(const Preset& preset) {
    return translated(preset.title);
}

QString settingLabel(const Setting& setting) {
    return translated(setting.label);
}

QString settingHelp(const Setting& setting) {
    return translated(setting.help);
}

QString wordTitle(const SettingWord& word) {
    return translated(word.title);
}

QString zeroTitle(const Setting& setting) {
    return translated(setting.zero);
}

QString settingText(const Setting& setting, const TrainOptions& options) {
    const SettingValue value = setting.get(options);
    if (!setting.zero.empty() && isZero(value)) return zeroTitle(setting);
    const std::string text = toText(value);
    for (const SettingWord& each : setting.words)
        if (each.word == text) return wordTitle(each);
    if (const double* number = std::get_if<double>(&value); number && setting.percent)
        return QString::fromStdString(shortest(100 * *number)) + QStringLiteral("\u00a0%");
    return QString::fromStdString(text);
}

} // namespace batchscope
