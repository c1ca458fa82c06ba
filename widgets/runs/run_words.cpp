#include "widgets/runs/run_words.h"

#include "core/training/settings.h"
#include "widgets/text/setting_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

QString word(const std::string& text) {
    return QString::fromStdString(text);
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

QList<RunDetail> detailsOf(const RunRecord& run) {
    QList<RunDetail> all{{Words::tr("Names"), QFileInfo(word(run.dataFile)).fileName()},
                         {Words::tr("SHA-256"), word(run.dataSha256.substr(0, 12))}};
    for (const Setting& each : settings()) {
        if (each.section == SettingSection::Machine || !each.applies(run.options)) continue;
        all << RunDetail{settingLabel(each), settingText(each, run.options)};
    }
    all << QList<RunDetail>{{Words::tr("Device"), word(run.device)},
                            {Words::tr("Engine"), word(run.engine)},
                            {Words::tr("Threads"), QString::number(run.threads)},
                            {Words::tr("LibTorch"), word(run.libtorch)},
                            {Words::tr("BLAS"), word(run.blas)},
                            {Words::tr("Batchscope"), word(run.version)}};
    return all;
}

} // namespace batchscope
