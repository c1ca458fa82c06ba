#include "widgets/batch/own_names_words.h"

#include "core/data/name_dataset.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnNamesWords)
};

} // namespace

int blankLinesWithin(const QString& text) {
    int blank = 0, pending = 0;
    bool begun = false;
    for (const QString& line : text.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            ++pending;
            continue;
        }
        if (begun) blank += pending;
        pending = 0;
        begun = true;
    }
    return blank;
}

QString severalLettersText(const NameDataset& names) {
    for (std::size_t row = 0; row < names.size(); ++row) {
        const auto letters = names.name(row);
        const QString name = QString::fromUcs4(letters.data(), qsizetype(letters.size()));
        QTextBoundaryFinder signs(QTextBoundaryFinder::Grapheme, name);
        for (qsizetype from = 0, to; (to = signs.toNextBoundary()) > 0; from = to) {
            const QString sign = name.mid(from, to - from);
            const qsizetype count = sign.toUcs4().size();
            if (count > 1)
                return Words::tr("%1 is one sign but %2 letters: models read code points.")
                    .arg(sign)
                    .arg(count);
        }
    }
    return {};
}

} // namespace batchscope
