#include "widgets/text/setting_words.h"

#include "core/base/number_text.h"

#include <QCoreApplication>

#include <string>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

QString translated(std::string_view text) {
    return text.empty() ? QString() : QCoreApplication::translate("Settings", std::string(text).c_str());
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
    const QString help = translated(setting.help);
    return setting.hint.empty() ? help : Words::tr("%1; %2").arg(help, translated(setting.hint));
}

QString wordTitle(const SettingWord& word) {
    return translated(word.title);
}

QString zeroTitle(const Setting& setting) {
    return translated(setting.zero.title);
}

QString settingText(const Setting& setting, const TrainOptions& options) {
    const SettingValue value = setting.get(options);
    if (const std::string_view title = titleOf(setting, value); !title.empty()) return translated(title);
    if (const double* number = std::get_if<double>(&value); number && setting.percent)
        return QString::fromStdString(shortest(100 * *number)) + QStringLiteral("\u00a0%");
    return QString::fromStdString(toText(value));
}

} // namespace batchscope
