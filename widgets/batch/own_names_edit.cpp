#include "widgets/batch/own_names_edit.h"

#include <QMimeData>

namespace batchscope {

void OwnNamesEdit::insertFromMimeData(const QMimeData* source) {
    const qsizetype letters = source->hasText() ? source->text().size() : 0;
    if (letters > kPasteMost) return Q_EMIT pasteRefused(letters);
    QPlainTextEdit::insertFromMimeData(source);
}

} // namespace batchscope
