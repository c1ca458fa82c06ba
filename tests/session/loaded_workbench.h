#pragma once

#include "tests/data/loading.h"
#include "tests/support/patience.h"
#include "tests/support/tiny_names.h"
#include "widgets/session/workbench.h"

#include <QStringList>

namespace batchscope::test {

inline QString rowsText(const BatchLayout& layout) {
    QStringList rows;
    for (const std::uint32_t row : layout.rows)
        rows << QString::number(row);
    return rows.join(u' ');
}

/// `3 1|4 2`: the rows of each batch.
inline QString planText(const BatchPlan& plan) {
    QStringList batches;
    for (std::size_t k = 0; k < plan.batches(); ++k) {
        QStringList rows;
        for (const std::uint32_t row : plan.batch(k))
            rows << QString::number(row);
        batches << rows.join(u' ');
    }
    return batches.join(u'|');
}

/// `batch 1 of 8`, or of a run `step 3 of 12`.
inline QString shownText(const Workbench& workbench) {
    const Workbench::ShownBatch& shown = workbench.shownBatch();
    if (!shown.layout) return QStringLiteral("none");
    return QStringLiteral("%1 %2 of %3")
        .arg(shown.ofRun ? "step" : "batch")
        .arg(shown.index + 1)
        .arg(shown.count);
}

/// The batches that a run is given, as text.
struct BatchCollector : TrainingSink {
    void onBatch(std::int64_t, const std::shared_ptr<const BatchLayout>& layout) override {
        batches << rowsText(*layout);
    }
    QStringList batches;
};

/// A workbench with the signals that it sent, as text `data batch options`.
class LoadedWorkbench {
public:
    explicit LoadedWorkbench(const TrainOptions& options = tinyOptions()) {
        const auto note = [this](const char* signal) { return [this, signal] { signals_ << signal; }; };
        QObject::connect(&bench, &Workbench::dataChanged, &bench, note("data"));
        QObject::connect(&bench, &Workbench::optionsChanged, &bench, note("options"));
        QObject::connect(&bench, &Workbench::splitChanged, &bench, note("split"));
        QObject::connect(&bench, &Workbench::batchChanged, &bench, note("batch"));
        QObject::connect(&bench, &Workbench::runReset, &bench, note("reset"));
        QObject::connect(&bench, &Workbench::modelChanged, &bench, note("model"));
        QObject::connect(&bench.training(), &TrainingSession::ended, &bench, [this] { ended = true; });
        bench.setOptions(options);
        load(tinyFile());
    }

    void load(const QByteArray& bytes) {
        const auto before = bench.data();
        const auto path = files.write(QStringLiteral("names%1.csv").arg(++loads_), bytes);
        bench.namesSession().load(QString::fromStdString(path.string()));
        if (!QTest::qWaitFor([&] { return !bench.namesSession().loading(); }, kPatience) ||
            bench.data() == before)
            qFatal("the names were not loaded");
    }

    /// The signals since the last call.
    QString told() { return std::exchange(signals_, {}).join(u' '); }

    TemporaryFiles files;
    Workbench bench;
    bool ended = false;

private:
    QStringList signals_;
    int loads_ = 0;
};

} // namespace batchscope::test
