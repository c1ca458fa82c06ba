#pragma once

#include "core/training/settings.h"

#include <QString>

namespace batchscope {

// The texts of the table of settings in the user's language.

QString presetTitle(const Preset& preset);    ///< "Quick look"
QString sectionTitle(SettingSection section); ///< "DATA"
QString settingLabel(const Setting& setting); ///< "Hidden size"
QString settingHelp(const Setting& setting);  ///< and what is of the window alone
QString wordTitle(const SettingWord& word);   ///< "with replacement"
QString zeroTitle(const Setting& setting);    ///< "auto"; empty where 0 has no meaning of its own
/// The value that the setting has in `options`: "with replacement", "20 %", "auto", "5,7,9,12", "12,000".
QString settingText(const Setting& setting, const TrainOptions& options);

} // namespace batchscope
