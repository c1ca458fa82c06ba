#include "widgets/measure/measure_words.h"

#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/text/strategy_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MeasureWords)
};

/// Never by a power of ten.
QString threeDigits(double value) {
    const double size = std::abs(value);
    const int decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    return numberLocale().toString(value, 'f', decimals).replace(u'-', u'−');
}

QString withUnit(const QString& number, const QString& unit) {
    return number + QChar::Nbsp + unit;
}

QString wholePercent(double share) {
    return numberLocale().toString(100 * std::abs(share), 'f', 0) + QStringLiteral(" %");
}

/// In seconds from a tenth of one on: 0.494 s is "0.49 s".
QString epochText(double seconds) {
    if (seconds < 0.1 || seconds >= 0.9995) return durationText(seconds);
    return withUnit(numberLocale().toString(seconds, 'f', 2), Words::tr("s"));
}

} // namespace

QString executionName(Execution execution) {
    return execution == Execution::Packed ? Words::tr("packed") : Words::tr("padded");
}

QString pathName(BatchPath path) {
    switch (path) {
    case BatchPath::LetterByLetter:
        return Words::tr("letter by letter");
    case BatchPath::NameByName:
        return Words::tr("name by name");
    case BatchPath::Padded:
        return Words::tr("padded");
    case BatchPath::PaddedMask:
        return Words::tr("padded, mask");
    case BatchPath::Bucketed:
        return Words::tr("bucketed");
    case BatchPath::Packed:
        return Words::tr("packed");
    }
    return {};
}

QString pathReason(BatchPath path) {
    switch (path) {
    case BatchPath::LetterByLetter:
        return Words::tr("one call per letter: the naive loop, our baseline");
    case BatchPath::NameByName:
        return Words::tr("one call per name: the same sums without a call per letter");
    case BatchPath::Padded:
        return Words::tr("one call for all names: the gain of batching, with padding wasted");
    case BatchPath::PaddedMask:
        return Words::tr("one call per time step: a mask keeps the state of finished names");
    case BatchPath::Bucketed:
        return Words::tr("one call per group of similar lengths: less padding, more calls");
    case BatchPath::Packed:
        return Words::tr("one call on letters only: no padding at all");
    }
    return {};
}

int pathColor(BatchPath path) {
    // Bucketed has the colour that the strategy has on the other pages.
    constexpr std::array<int, kBatchPaths> kColors{6, 3, 1, 4, 2, 0};
    return kColors[std::size_t(path)];
}

QString rungReason(BatchPath path, const std::string& engine) {
    if (engine != "fused") return pathReason(path);
    return Words::tr("the same letters by this program's own engine, gates and products fused");
}

int rungColor(BatchPath path, const std::string& engine) {
    constexpr int kFused = 4;
    return engine == "fused" ? kFused : pathColor(path);
}

QString rungName(BatchPath path, const std::string& device, const std::string& engine) {
    QStringList words{pathName(path)};
    if (!device.empty() && device != "cpu") words += QString::fromStdString(device);
    if (!engine.empty() && engine != "libtorch") words += QString::fromStdString(engine);
    return words.join(QStringLiteral(", "));
}

QString durationText(double seconds) {
    struct Unit {
        double size;
        QString name;
    };
    const double size = std::abs(seconds);
    if (size >= 99.95) {
        const auto whole = qint64(std::lround(seconds));
        return Words::tr("%1 min %2 s").arg(grouped(whole / 60)).arg(whole % 60);
    }
    for (const Unit& unit :
         {Unit{1, Words::tr("s")}, Unit{1e-3, Words::tr("ms")}, Unit{1e-6, Words::tr("µs")}})
        if (size >= 0.9995 * unit.size) return withUnit(threeDigits(seconds / unit.size), unit.name);
    if (seconds == 0) return withUnit(QStringLiteral("0"), Words::tr("s"));
    return withUnit(threeDigits(seconds * 1e9), Words::tr("ns"));
}

QString bytesText(double bytes) {
    if (bytes <= 0) return QStringLiteral("–");
    constexpr double kKi = 1024;
    const std::array<QString, 4> units{QStringLiteral("KiB"), QStringLiteral("MiB"), QStringLiteral("GiB"),
                                       QStringLiteral("TiB")};
    double value = bytes / kKi;
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < units.size(); ++unit)
        value /= kKi;
    return withUnit(threeDigits(value), units[unit]);
}

QString timesText(double ratio) {
    return withUnit(threeDigits(ratio), QStringLiteral("×"));
}

QString equationText(const CostModel& model) {
    if (model.batches == 0) return {};
    return Words::tr("%1 per batch + %2 per time step + %3 per cell, R² %4 (%5)")
        .arg(durationText(model.a), durationText(model.b), durationText(model.c),
             numberLocale().toString(model.r2, 'f', 3), batchesText(qint64(model.batches)));
}

QString lessonText(const Lesson& lesson) {
    if (!lesson) return {};
    const QString ladder = Words::tr("Packed is %1 as fast as letter by letter: %2 from whole names per "
                                     "call, %3 from batching, %4 from packing")
                               .arg(timesText(lesson.all), timesText(lesson.wholeNames),
                                    timesText(lesson.batching), timesText(lesson.packing));
    if (lesson.fused <= 0) return ladder;
    return Words::tr("%1; the fused engine is %2 as fast as that").arg(ladder, timesText(lesson.fused));
}

QString adviceText(const Advice& advice) {
    if (!advice) return {};
    const bool fused = advice.engine == "fused";
    QStringList parts{Words::tr("Cheapest: %1 batches of %2, %3: %4 per epoch")
                          .arg(strategyName(advice.strategy), grouped(advice.batchSize),
                               executionName(advice.execution), epochText(advice.epoch))};
    if (advice.packing) {
        const bool gains = *advice.packing >= 0;
        const QString own = gains ? Words::tr("packing by the fused engine saves %1")
                                  : Words::tr("packing by the fused engine costs %1"),
                      plain = gains ? Words::tr("packing saves %1") : Words::tr("packing costs %1");
        parts += (fused ? own : plain).arg(wholePercent(*advice.packing));
    }
    if (advice.strategy == Strategy::Plain)
        parts += Words::tr("grouping by length saves nothing");
    else if (advice.grouping)
        parts += (*advice.grouping >= 0 ? Words::tr("grouping by length saves %1")
                                        : Words::tr("grouping by length costs %1"))
                     .arg(wholePercent(*advice.grouping));
    return parts.join(Words::tr("; "));
}

QString noiseText(const MachineNoise& noise, const QString& who) {
    QString what;
    const QString share = wholePercent(noise.share);
    switch (noise.kind) {
    case MachineNoise::Kind::Quiet:
        return {};
    case MachineNoise::Kind::Noisy:
        what = Words::tr("the machine is noisy: the middle half of the times of %1 spans %2 of their median")
                   .arg(who, share);
        break;
    case MachineNoise::Kind::Drifted:
        what = (noise.share > 0
                    ? Words::tr("the machine drifted: %1 took %2 more time in the second half of the rounds")
                    : Words::tr("the machine drifted: %1 took %2 less time in the second half of the rounds"))
                   .arg(who, share);
        break;
    }
    return Words::tr("%1; close other programs and measure again with more rounds").arg(what);
}

QString slopeText(double slope) {
    return Words::tr("slope %1 (−1 for independent names)")
        .arg(numberLocale().toString(slope, 'f', 2).replace(u'-', u'−'));
}

} // namespace batchscope
