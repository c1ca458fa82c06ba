#include "widgets/batch/batch_words.h"

#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
};

QString ofStep(const BatchLayout& layout, qint64 step) {
    const qint64 running = layout.batch_sizes[std::size_t(step)];
    const qint64 first = layout.offsets[std::size_t(step)];
    const QString where =
        running == 1
            ? Words::tr("packed position %1").arg(grouped(first))
            : Words::tr("packed positions %1 to %2").arg(grouped(first), grouped(first + running - 1));
    return Words::tr("time step %1: %2 of %3 still running, %4")
        .arg(grouped(step), grouped(running), namesText(layout.size()), where);
}

QString ofCell(const BatchLayout& layout, qint64 row, qint64 step, const QString& name) {
    const qint64 length = layout.lengths[std::size_t(row)];
    if (step >= length) return Words::tr("%1, padding after its %2").arg(name, lettersText(length));
    const QString text =
        step + 1 == length ? Words::tr("%1, letter %2 of %3, its last") : Words::tr("%1, letter %2 of %3");
    return text.arg(name, grouped(step + 1), grouped(length));
}

QString ofBatch(const BatchLayout& layout) {
    return Words::tr("%1, %2: %3 padded, %4 packed")
        .arg(namesText(layout.size()), timeStepsText(layout.steps()), cellsText(layout.cells()),
             grouped(layout.tokens()));
}

} // namespace

QString nameText(const BatchScene& scene, qint64 row) {
    const auto name = scene.name(row);
    const QString text = QString::fromUcs4(name.data(), qsizetype(name.size()));
    // First strong isolate … pop: a right-to-left name must not reorder the sentence around it.
    return text.isRightToLeft() ? QChar(0x2068) + text + QChar(0x2069) : text;
}

QString labelText(const BatchScene& scene, qint64 row) {
    return QString::fromStdString(scene.label(row));
}

QString sentence(const BatchScene& scene, BatchSelection::Spot spot) {
    if (!scene) return {};
    const BatchLayout& layout = *scene.layout;
    const bool row = spot.row >= 0 && spot.row < layout.size();
    const bool step = spot.step >= 0 && spot.step < layout.steps();
    if (!row) return step ? ofStep(layout, spot.step) : ofBatch(layout);
    const QString name = nameText(scene, spot.row);
    if (!step) {
        return Words::tr("%1, %2, sorted position %3")
            .arg(name, lettersText(layout.lengths[std::size_t(spot.row)]),
                 grouped(layout.unsorted_indices[std::size_t(spot.row)]));
    }
    return ofStep(layout, spot.step) + QStringLiteral(" · ") + ofCell(layout, spot.row, spot.step, name);
}

} // namespace batchscope
