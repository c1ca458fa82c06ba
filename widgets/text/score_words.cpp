#include "widgets/text/score_words.h"

#include "core/training/scores.h"

#include <QCoreApplication>

#include <string>

namespace batchscope {

QString scoreTitle(std::string_view name) {
    return QCoreApplication::translate("Scores", std::string(scoreKind(name).title).c_str());
}

} // namespace batchscope
