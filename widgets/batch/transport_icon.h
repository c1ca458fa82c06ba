#pragma once

#include <QColor>
#include <QIcon>

namespace batchscope {

enum class TransportSign { First, Back, Play, Pause, Forward, Last };

/// The signs of a player, drawn in one colour; the disabled ones paler.
QIcon transportIcon(TransportSign sign, const QColor& color, const QColor& disabled);

} // namespace batchscope
