#include "app/controllers/measured_with.h"

#include "core/training/options_json.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <initializer_list>

namespace batchscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MeasuredWith)
};

using Kind = MeasureSession::Kind;

void keep(nlohmann::json& kept, const nlohmann::json& all, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
        kept[key] = all.at(key);
}

/// The settings that a measurement of this kind depends on.
nlohmann::json settingsOf(Kind kind, const TrainOptions& options) {
    const nlohmann::json all = toJson(options);
    nlohmann::json kept;
    keep(kept, all,
         {"split", "test_fraction", "split_seed", "letters", "ratio", "hidden_size", "seed", "device",
          "threads", "engine"});
    if (kind == Kind::Proof) return kept; // of all shapes
    keep(kept, all, {"cell", "num_layers", "bidirectional"});
    if (kind == Kind::Invariance) return kept;
    keep(kept, all, {"optimizer", "lr", "momentum"});
    if (kind == Kind::Costs) keep(kept, all, {"batch_size", "boundaries", "pool", "budget", "sampling"});
    return kept;
}

QString fileText(const NameDataset& data) {
    return QFileInfo(QString::fromStdString(data.source().string())).fileName();
}

} // namespace

QString modelText(const TrainOptions& options) {
    QString text = QStringLiteral("%1 %2").arg(QString::fromStdString(toText(options.cell)).toUpper(),
                                               grouped(options.hidden_size));
    if (options.num_layers > 1) text += Words::tr(", %1 layers").arg(options.num_layers);
    if (options.bidirectional) text += Words::tr(", both directions");
    return text;
}

QString changeNote(Kind kind, const MeasuredWith& then, const MeasuredWith& now) {
    if (then.data != now.data)
        return Words::tr("measured on %1; other names are loaded now").arg(fileText(*then.data));
    if (settingsOf(kind, then.options) == settingsOf(kind, now.options)) return {};
    const QString model = kind == Kind::Proof
                              ? Words::tr("hidden size %1").arg(grouped(then.options.hidden_size))
                              : modelText(then.options);
    return Words::tr("measured with %1; the settings have changed since").arg(model);
}

} // namespace batchscope
