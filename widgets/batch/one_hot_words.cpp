#include "widgets/batch/one_hot_words.h"

#include "widgets/batch/batch_words.h"
#include "widgets/batch/one_hot_plane.h"
#include "widgets/text/count_words.h"
#include "widgets/text/letter_text.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>

namespace batchscope {

namespace {

constexpr qsizetype kNameMost = 40; // letters

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OneHotWords)
};

/// First strong isolate … pop: text of another direction must not reorder the sentence around it.
QString isolated(const QString& text) {
    return text.isRightToLeft() ? QChar(0x2068) + text + QChar(0x2069) : text;
}

/// The row's name, cut where it would push the rest of the sentence out of sight.
QString shownName(const OneHotPlane& plane) {
    const auto name = plane.scene().name(plane.shown());
    if (qsizetype(name.size()) <= kNameMost) return nameText(plane.scene(), plane.shown());
    return isolated(QString::fromUcs4(name.data(), kNameMost) + QChar(u'…'));
}

QString ofCell(const OneHotPlane& name, qint64 step) {
    const QString where = Words::tr("time step %1 of %2: ").arg(grouped(step), shownName(name));
    const QString width = grouped(name.columns());
    if (step >= name.rows()) return where + Words::tr("padding, all %1 numbers are 0").arg(width);
    const QString letter = spokenLetter(name.letter(step));
    const QString index = grouped(name.column(step));
    return where + (name.unknown(step)
                        ? Words::tr("%1 is not in the alphabet: it lights the unknown column, index %2")
                              .arg(letter, index)
                        : Words::tr("%1 is index %2 of %3").arg(letter, index, width));
}

QString unknowns(qint64 count) {
    if (count == 0) return {};
    return count == 1 ? Words::tr("; 1 letter is not in the alphabet")
                      : Words::tr("; %1 letters are not in the alphabet").arg(grouped(count));
}

QString ofName(const OneHotPlane& plane) {
    return Words::tr("%1: %2 × %3 numbers, a single 1 in each row")
               .arg(shownName(plane), grouped(plane.rows()), grouped(plane.columns())) +
           unknowns(plane.unknownRows());
}

QString ofStep(const OneHotPlane& plane) {
    const qint64 padding = plane.paddingRows();
    const QString size = Words::tr("time step %1: %2 × %3 numbers")
                             .arg(grouped(plane.shown()), grouped(plane.rows()), grouped(plane.columns()));
    const QString rows = padding == 0   ? Words::tr(", a single 1 in each row")
                         : padding == 1 ? Words::tr(", 1 row of padding is all 0")
                                        : Words::tr(", %1 rows of padding are all 0").arg(grouped(padding));
    return size + rows + unknowns(plane.unknownRows());
}

QString ofBatch(const BatchLayout& layout, const Alphabet& alphabet) {
    return Words::tr("%1 × %2 × %3 symbols = %4 numbers, of which %5 are 1")
        .arg(namesText(layout.size()), timeStepsText(layout.steps()), grouped(alphabet.size()),
             grouped(layout.cells() * alphabet.size()), grouped(layout.tokens()));
}

} // namespace

QString spokenLetter(char32_t letter) {
    return isolated(letterText(letter));
}

QString oneHotSentence(const BatchScene& scene, const Alphabet& alphabet, BatchSelection::Spot spot) {
    if (!scene) return {};
    const bool row = spot.row >= 0 && spot.row < scene.layout->size();
    const bool step = spot.step >= 0 && spot.step < scene.layout->steps();
    if (!row && !step) return ofBatch(*scene.layout, alphabet);
    OneHotPlane plane(row ? OneHotPlane::Kind::Name : OneHotPlane::Kind::Step);
    // Borrowed for as long as the sentence takes.
    plane.setScene(scene, std::shared_ptr<const Alphabet>(std::shared_ptr<const Alphabet>(), &alphabet));
    plane.follow(spot);
    if (!row) return ofStep(plane);
    return step ? ofCell(plane, spot.step) : ofName(plane);
}

} // namespace batchscope
