#include "widgets/models/run_words.h"

#include "core/batching/batch_plan.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace batchscope {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("RunWords", text);
}

QString word(const std::string& text) {
    return QString::fromStdString(text);
}

QString number(double value) {
    return QString::number(value, 'g', 6);
}

QString batchingDetail(const PlanOptions& plan) {
    switch (plan.strategy) {
    case Strategy::Bucketed:
        return tr(", ratio %1").arg(number(plan.ratio));
    case Strategy::Boundaries:
        return tr(", at %1").arg(word(toText(plan.boundaries)));
    case Strategy::Pooled:
        return tr(", pools of %1").arg(plan.pool);
    case Strategy::TokenBudget:
        return tr(", %1 cells").arg(plan.budget);
    default:
        return {};
    }
}

} // namespace

QString stateWord(RunState state) {
    switch (state) {
    case RunState::Running:
        return tr("running");
    case RunState::Finished:
        return tr("finished");
    case RunState::Stopped:
        return tr("stopped");
    case RunState::Failed:
        return tr("failed");
    case RunState::Interrupted:
        return tr("interrupted");
    }
    return {};
}

QString dateText(const std::string& utc) {
    const QDateTime time = QDateTime::fromString(word(utc), Qt::ISODate);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString runTimeText(double seconds) {
    if (seconds < 60) return tr("%1 s").arg(QString::number(seconds, 'f', 1));
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
    return head.size() <= letters ? head : whole.left(letters - 1) + QChar(0x2026);
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
        {tr("Names"), QFileInfo(word(run.dataFile)).fileName()},
        {tr("SHA-256"), word(run.dataSha256.substr(0, 12))},
        {tr("Split"),
         tr("%1, %2 % held out").arg(word(toText(o.split.by)), number(100 * o.split.testFraction))},
        {tr("Split's seed"), QString::number(o.split.seed)},
        {tr("Grouping"), word(toText(o.plan.strategy)) + batchingDetail(o.plan)},
        {tr("Batch size"), QString::number(o.plan.batchSize)},
        {tr("Run as"), word(toText(o.execution))},
        {tr("Sampling"), word(toText(o.sampling))},
        {tr("Seed"), QString::number(o.seed)},
        {tr("Cell"), word(toText(o.cell)).toUpper()},
        {tr("Hidden size"), QString::number(o.hidden_size)},
        {tr("Layers"), QString::number(o.num_layers)},
        {tr("Directions"), o.bidirectional ? tr("both ways") : tr("one")},
        {tr("Alphabet"), o.letters == Letters::Article ? tr("the article's") : tr("all seen")},
        {tr("Method"), o.optimizer == Optimizer::Adam ? tr("Adam") : tr("SGD")},
        {tr("Learning rate"), number(o.learningRate)},
    };
    if (o.optimizer == Optimizer::Sgd) all << Setting{tr("Momentum"), number(o.momentum)};
    all << QList<Setting>{
        {tr("Steps"), QLocale::c().toString(qint64(o.steps))},
        {tr("Evaluate every"), QString::number(o.evalEvery)},
        {tr("Device"), word(run.device)},
        {tr("Engine"), word(run.engine)},
        {tr("Threads"), QString::number(run.threads)},
        {tr("LibTorch"), word(run.libtorch)},
        {tr("BLAS"), word(run.blas)},
        {tr("Batchscope"), word(run.version)},
    };
    return all;
}

} // namespace batchscope
