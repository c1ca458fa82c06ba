#include "widgets/text/letter_text.h"

#include <QChar>

namespace batchscope {

QString letterText(char32_t letter) {
    const QString text = QString::fromUcs4(&letter, 1);
    switch (QChar::category(letter)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Mark_SpacingCombining:
        return QChar(0x25cc) + text;
    case QChar::Separator_Space:
        return QString(QChar(0x2423));
    case QChar::Other_Control:
    case QChar::Other_Format:
        return QString(QChar(0x25cc));
    default:
        return text;
    }
}

} // namespace batchscope
