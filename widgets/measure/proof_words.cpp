#include "widgets/measure/proof_words.h"

#include "widgets/measure/measure_words.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProofWords)
};

/// NaN wins, unlike with std::max.
double greater(double a, double b) {
    return std::isnan(a) || a > b ? a : b;
}

/// 'e' with a short exponent: 2.1e-07 as 2.1e-7.
QString scientific(double value, int decimals) {
    const QString text = QString::number(value, 'e', decimals);
    const qsizetype at = text.indexOf(u'e');
    return text.left(at) + u'e' + QString::number(text.mid(at + 1).toInt());
}

/// In `digits` significant ones; of numbers from 0.01 on two.
QString measuredText(double value, int digits) {
    if (!std::isfinite(value)) return std::isnan(value) ? QStringLiteral("NaN") : QStringLiteral("∞");
    if (value == 0) return QStringLiteral("0");
    const double size = std::abs(value);
    if (size < 1e-3 || size >= 1000) return scientific(value, digits - 1);
    return numberLocale().toString(value, 'g', size < 0.01 ? digits : 2);
}

QString cellName(Cell cell) {
    return QString::fromStdString(toText(cell)).toUpper();
}

QString sizeText(std::int64_t layers, bool bidirectional) {
    return Words::tr("%1, %2").arg(layers == 1 ? Words::tr("1 layer") : Words::tr("%1 layers").arg(layers),
                                   bidirectional ? Words::tr("both directions") : Words::tr("one direction"));
}

QString listed(QStringList texts) {
    if (texts.size() < 2) return texts.join(QString());
    const QString last = texts.takeLast();
    return Words::tr("%1 and %2").arg(texts.join(QStringLiteral(", ")), last);
}

QStringList struckPaths(Trap trap) {
    QStringList names;
    for (std::size_t i = 0; i < kBatchPaths; ++i)
        if (strikes(trap, BatchPath(i))) names += pathName(BatchPath(i));
    return names;
}

/// Shapes in words; a size that all cells of the proof have is said once.
QString shapesText(const std::vector<ProofShape>& shapes, const std::vector<ProofShape>& all) {
    QStringList texts;
    for (const ProofShape& shape : shapes) {
        const auto sameSize = [&shape](const ProofShape& other) {
            return other.num_layers == shape.num_layers && other.bidirectional == shape.bidirectional;
        };
        const bool whole = std::count_if(shapes.begin(), shapes.end(), sameSize) ==
                           std::count_if(all.begin(), all.end(), sameSize);
        const QString text = whole ? sizeText(shape.num_layers, shape.bidirectional) : shapeText(shape);
        if (!texts.contains(text)) texts += text;
    }
    return texts.join(QStringLiteral("; "));
}

void addOnce(std::vector<ProofShape>& shapes, const ProofShape& shape) {
    if (std::find(shapes.begin(), shapes.end(), shape) == shapes.end()) shapes.push_back(shape);
}

struct TrapWords {
    const char *name, *code, *what, *harmless;
};

// In the order of the enumeration. `code` is Python as it is seen in the wild.
const std::array<TrapWords, kTraps> kTrapWords{{
    {QT_TRANSLATE_NOOP("ProofWords", "none"), "",
     QT_TRANSLATE_NOOP("ProofWords", "Every path computed correctly."), ""},
    {QT_TRANSLATE_NOOP("ProofWords", "last column"), "out, _ = rnn(padded)\nlast = out[:, -1]",
     QT_TRANSLATE_NOOP("ProofWords", "The grid's last column is padding for all but the longest names. "
                                     "Correct: each name's own last letter, out[range(B), lengths - 1]."),
     ""},
    {QT_TRANSLATE_NOOP("ProofWords", "mask by value"), "mask = padded != 0",
     QT_TRANSLATE_NOOP("ProofWords", "If padding is 0 and a letter also has index 0, that letter is skipped. "
                                     "Correct: a mask built from the lengths."),
     QT_TRANSLATE_NOOP("ProofWords", "Harmless for names without that letter.")},
    {QT_TRANSLATE_NOOP("ProofWords", "unsorted labels"),
     "names.sort(key=len, reverse=True)\nloss = nll(model(pack(names)), labels)",
     QT_TRANSLATE_NOOP("ProofWords",
                       "The names are sorted for packing but the labels are not: each name is trained on "
                       "another name's class. Correct: enforce_sorted=False, or sort the labels too."),
     ""},
    {QT_TRANSLATE_NOOP("ProofWords", "h_n.view"), "_, h = rnn(batch)\nh.view(B, -1)",
     QT_TRANSLATE_NOOP("ProofWords", "h_n has the shape (layers × directions, B, H); view(B, …) mixes the "
                                     "names. Correct: index its first axis, h[-1], or h[-2] and h[-1]."),
     ""},
    {QT_TRANSLATE_NOOP("ProofWords", "loss ÷ cells"), "loss = nll.sum() / padded.numel()",
     QT_TRANSLATE_NOOP("ProofWords",
                       "Padding counts in the mean: the longer the longest name, the smaller loss and "
                       "gradients; the logits stay right. Correct: divide by the number of names."),
     ""},
    {QT_TRANSLATE_NOOP("ProofWords", "padding in both directions"), "nn.LSTM(…, bidirectional=True)(padded)",
     QT_TRANSLATE_NOOP("ProofWords", "The backward half starts in the padding and carries it into the name. "
                                     "Correct: pack, or reverse each name within its own length."),
     ""},
}};

const TrapWords& wordsOf(Trap trap) {
    return kTrapWords[std::size_t(trap)];
}

/// The shapes that a mistake is right for, by what core says of it.
QString harmlessText(Trap trap) {
    QStringList sizes;
    for (const std::int64_t layers : {1, 2})
        for (const bool both : {false, true})
            if (!harms(trap, layers, both)) sizes += sizeText(layers, both);
    return sizes.isEmpty() ? QString() : Words::tr("Harmless for: %1.").arg(sizes.join(QStringLiteral("; ")));
}

/// "96 checks (8 paths × 12 models)"; of a whole proof.
QString checksText(const Proof& proof) {
    std::vector<ProofShape> models;
    for (const ProofCell& cell : proof.cells)
        addOnce(models, cell.shape);
    const auto checks = qint64(proof.cells.size()), shapes = qint64(models.size());
    return Words::tr("%1 checks (%2 paths × %3 models)")
        .arg(grouped(checks), grouped(checks / shapes), grouped(shapes));
}

} // namespace

double worstOf(const ProofCell& cell) {
    return greater(greater(cell.max_abs_logit, cell.abs_loss), cell.max_rel_grad);
}

ProofCount countOf(const Proof& proof) {
    ProofCount count;
    for (const ProofCell& cell : proof.cells) {
        ++count.cells;
        count.differ += !cell.pass();
        count.largest = greater(worstOf(cell), count.largest);
    }
    return count;
}

QString pathDefinition(BatchPath path) {
    switch (path) {
    case BatchPath::LetterByLetter:
        return Words::tr("One cell call per letter, one name at a time");
    case BatchPath::NameByName:
        return Words::tr("One call per name");
    case BatchPath::Padded:
        return Words::tr("The whole grid in one call; each name's state is read at its own last letter");
    case BatchPath::PaddedMask:
        return Words::tr("The whole grid, one time step per call; a mask from the lengths keeps the state of "
                         "finished names");
    case BatchPath::Bucketed:
        return Words::tr("The batch split by length, each part padded");
    case BatchPath::Packed:
        return Words::tr("One call on letters only");
    }
    return {};
}

QString trapName(Trap trap) {
    return Words::tr(wordsOf(trap).name);
}

QString trapTip(Trap trap) {
    const TrapWords& words = wordsOf(trap);
    if (trap == Trap::None) return Words::tr(words.what);
    QStringList after{Words::tr(words.what),
                      Words::tr("Affects: %1.").arg(struckPaths(trap).join(QStringLiteral("; ")))};
    if (*words.harmless) after += Words::tr(words.harmless);
    if (const QString harmless = harmlessText(trap); !harmless.isEmpty()) after += harmless;
    return QStringLiteral("<p><b>%1</b></p><pre>%2</pre><p>%3</p>")
        .arg(trapName(trap).toHtmlEscaped(), QString::fromUtf8(words.code).toHtmlEscaped(),
             after.join(u' ').toHtmlEscaped());
}

QString shapeText(const ProofShape& shape) {
    return Words::tr("%1, %2").arg(cellName(shape.cell), sizeText(shape.num_layers, shape.bidirectional));
}

QString deviceText(const std::string& device) {
    return QString::fromStdString(device).toUpper();
}

QString shortNumber(double value) {
    return measuredText(value, 1);
}

QString twoDigits(double value) {
    return measuredText(value, 2);
}

QString cellSentence(const ProofCell& cell) {
    return Words::tr("%1, %2 on the %3: %4. Logits differ by %5, the loss by %6, gradients by %7 (%8 of the "
                     "largest entry).")
        .arg(shapeText(cell.shape), rungName(cell.path, {}, cell.engine), deviceText(cell.device),
             cell.pass() ? Words::tr("agrees") : Words::tr("differs"), twoDigits(cell.max_abs_logit),
             twoDigits(cell.abs_loss), twoDigits(cell.max_abs_grad), twoDigits(cell.max_rel_grad));
}

QString toleranceSentence() {
    return Words::tr("Up to %1 is rounding: float32 keeps 24 bits (6e-8), and each path adds in its own "
                     "order (seen: up to 1e-6). Mistakes give 1e-3 and more.")
        .arg(shortNumber(kProofTolerance));
}

QString verdictOf(const ShownProof& shown) {
    const ProofCount count = shown.proof ? countOf(*shown.proof) : ProofCount();
    const QString largest = shortNumber(count.largest);
    if (count.cells == 0) return shown.running ? Words::tr("Proving…") : Words::tr("Not proved yet");
    const bool complete = shown.proof->complete && !shown.running;
    if (!complete) {
        const QString cells = grouped(count.cells);
        const QString of = shown.total > 0 ? Words::tr("%1 of %2").arg(cells, grouped(shown.total)) : cells;
        const QString begun =
            shown.running ? Words::tr("%1 checks").arg(of) : Words::tr("Stopped after %1 checks").arg(of);
        if (count.differ == 0)
            return Words::tr("%1: all agree so far, largest difference %2").arg(begun, largest);
        return (count.differ == 1 ? Words::tr("%1: %2 differs, by up to %3")
                                  : Words::tr("%1: %2 differ, by up to %3"))
            .arg(begun, grouped(count.differ), largest);
    }
    const QString checks = checksText(*shown.proof);
    if (count.differ == 0) return Words::tr("All %1 agree: largest difference %2").arg(checks, largest);
    return (count.differ == 1 ? Words::tr("%1 of %2 differs, by up to %3")
                              : Words::tr("%1 of %2 differ, by up to %3"))
        .arg(grouped(count.differ), checks, largest);
}

QString trapSentence(const ShownProof& shown) {
    if (shown.trap == Trap::None)
        return Words::tr("Choose a mistake to see which paths it breaks, and which hide it.");
    const QString name = trapName(shown.trap);
    if (!shown.proof || shown.proof->cells.empty()) return Words::tr("Trap: %1.").arg(name);
    const ProofCount count = countOf(*shown.proof);
    QStringList unnoticedPaths;
    std::vector<ProofShape> unnoticed, all;
    for (const ProofCell& cell : shown.proof->cells) {
        addOnce(all, cell.shape);
        if (!strikes(shown.trap, cell.path, engineFromText(cell.engine)) || !cell.pass()) continue;
        addOnce(unnoticed, cell.shape);
        const QString path = rungName(cell.path, {}, cell.engine);
        if (!unnoticedPaths.contains(path)) unnoticedPaths += path;
    }
    QString text =
        count.differ == 0
            ? Words::tr("%1: none of %2 checks fails").arg(name, grouped(count.cells))
            : Words::tr("%1: %2 of %3 checks fail, by up to %4")
                  .arg(name, grouped(count.differ), grouped(count.cells), shortNumber(count.largest));
    if (!unnoticed.empty())
        text += Words::tr("; unnoticed in %1 (%2)").arg(listed(unnoticedPaths), shapesText(unnoticed, all));
    text += u'.';
    if (shown.trap == Trap::MaskByValue && !shown.proof->letterZero.empty())
        text += Words::tr(" Letter 0 is “%1”.").arg(QString::fromStdString(shown.proof->letterZero));
    return text;
}

} // namespace batchscope
