#include "widgets/models/run_words.h"

#include "core/batching/batch_plan.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

QString word(const std::string& text) {
    return QString::fromStdString(text);
}

QString number(double value) {
    return QString::number(value, 'g', 6);
}

QString batchingDetail(const PlanOptions& plan) {
    switch (plan.strategy) {
    case Strategy::Bucketed:
        return Words::tr(", ratio %1").arg(number(plan.ratio));
    case Strategy::Boundaries:
        return Words::tr(", at %1").arg(word(toText(plan.boundaries)));
    case Strategy::Pooled:
        return Words::tr(", pools of %1").arg(plan.pool);
    case Strategy::TokenBudget:
        return Words::tr(", %1 cells").arg(plan.budget);
    default:
        return {};
    }
}

} // namespace

QString stateWord(RunState state) {
    switch (state) {
    case RunState::Running:
        return Words::tr("running");
    case RunState::Finished:
        return Words::tr("finished");
    case RunState::Stopped:
        return Words::tr("stopped");
    case RunState::Failed:
        return Words::tr("failed");
    case RunState::Interrupted:
        return Words::tr("interrupted");
    }
    return {};
}

QString dateText(const std::string& utc) {
    const QDateTime time = QDateTime::fromString(word(utc), Qt::ISODate);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString runTimeText(double seconds) {
    if (seconds < 60) return Words::tr("%1 s").arg(QString::number(seconds, 'f', 1));
    const auto whole = qint64(seconds);
    const QString rest = QStringLiteral("%1").arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (whole < 3600) return QStringLiteral("%1:%2").arg(whole / 60).arg(rest);
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(rest);
}

QString shortName(const std::string& name, int letters) {
    const QString whole = word(name);
    if (whole.size() <= letters) return whole;
    const QString head = whole.section(QLatin1Char(':'), 0, 0);
    if (head.size() <= letters) return head;
    // The middle goes: what tells runs apart stands at the end as often as at the beginning.
    const int end = (letters - 1) / 2;
    return whole.left(letters - 1 - end) + QChar(0x2026) + whole.right(end);
}

QString tagsText(const std::vector<std::string>& tags) {
    QStringList words;
    for (const std::string& tag : tags)
        words << word(tag);
    return words.join(QStringLiteral(", "));
}

QStringList tagsFrom(const QString& text) {
    QStringList tags;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString tag = part.simplified(); !tag.isEmpty()) tags << tag;
    }
    tags.removeDuplicates();
    tags.sort();
    return tags;
}

QList<Setting> settingsOf(const RunRecord& run) {
    const TrainOptions& o = run.options;
    QList<Setting> all{
        {Words::tr("Names"), QFileInfo(word(run.dataFile)).fileName()},
        {Words::tr("SHA-256"), word(run.dataSha256.substr(0, 12))},
        {Words::tr("Split"),
         Words::tr("%1, %2 % held out").arg(word(toText(o.split.by)), number(100 * o.split.testFraction))},
        {Words::tr("Split seed"), QString::number(o.split.seed)},
        {Words::tr("Grouping"), word(toText(o.plan.strategy)) + batchingDetail(o.plan)},
        {Words::tr("Batch size"), QString::number(o.plan.batchSize)},
        {Words::tr("Run as"), word(toText(o.execution))},
        {Words::tr("Sampling"), word(toText(o.sampling))},
        {Words::tr("Seed"), QString::number(o.seed)},
        {Words::tr("Cell"), word(toText(o.cell)).toUpper()},
        {Words::tr("Hidden size"), QString::number(o.hidden_size)},
        {Words::tr("Layers"), QString::number(o.num_layers)},
        {Words::tr("Directions"), o.bidirectional ? Words::tr("both") : Words::tr("one")},
        {Words::tr("Alphabet"),
         o.letters == Letters::Article ? Words::tr("the article's") : Words::tr("all seen")},
        {Words::tr("Method"), o.optimizer == Optimizer::Adam ? Words::tr("Adam") : Words::tr("SGD")},
        {Words::tr("Learning rate"), number(o.learningRate)},
    };
    if (o.optimizer == Optimizer::Sgd) all << Setting{Words::tr("Momentum"), number(o.momentum)};
    all << QList<Setting>{
        {Words::tr("Updates"), QLocale::c().toString(qint64(o.steps))},
        {Words::tr("Evaluate every"), QString::number(o.evalEvery)},
        {Words::tr("Device"), word(run.device)},
        {Words::tr("Engine"), word(run.engine)},
        {Words::tr("Threads"), QString::number(run.threads)},
        {Words::tr("LibTorch"), word(run.libtorch)},
        {Words::tr("BLAS"), word(run.blas)},
        {Words::tr("Batchscope"), word(run.version)},
    };
    return all;
}

} // namespace batchscope
