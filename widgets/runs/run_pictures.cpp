#include "widgets/runs/run_pictures.h"

#include "widgets/plots/line_plot.h"
#include "widgets/plots/plot_export.h"
#include "widgets/theme/print_colors.h"
#include "widgets/train/train_page.h"

#include <QDir>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr QSize kSize{960, 540};
const QStringList kPlots{QStringLiteral("loss"), QStringLiteral("accuracy"), QStringLiteral("speed")};

QString fileOf(const QString& folder, const QString& name, const QString& plot, const QString& ending) {
    return QDir(folder).filePath(name + QLatin1Char('-') + plot + ending);
}

/// The share of the commonest truth among the held-out names.
double majorityOf(const Evaluation& evaluation) {
    const auto classes = std::size_t(std::sqrt(double(evaluation.confusion.size())) + 0.5);
    std::int64_t most = 0;
    for (std::size_t row = 0; row < classes; ++row) {
        std::int64_t sum = 0;
        for (std::size_t column = 0; column < classes; ++column)
            sum += evaluation.confusion[row * classes + column];
        most = std::max(most, sum);
    }
    return evaluation.rows > 0 ? double(most) / double(evaluation.rows) : 0;
}

} // namespace

QStringList pictureWords() {
    return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
}

QStringList pictureEndings(const QString& word) {
    if (word != QLatin1String("png")) return {QLatin1Char('.') + word};
    return {QStringLiteral("@1x.png"), QStringLiteral("@2x.png"), QStringLiteral("@4x.png")};
}

QStringList runPictureFiles(const QString& folder, const QString& name, const QStringList& words) {
    QStringList files;
    for (const QString& plot : kPlots) {
        for (const QString& word : words) {
            for (const QString& ending : pictureEndings(word))
                files << fileOf(folder, name, plot, ending);
        }
    }
    return files;
}

QStringList saveRunPictures(const RunRecord& run, const RunCurves& curves, const QString& folder,
                            const QString& name, const QStringList& words) {
    const PrintColors print;
    TrainPage page;
    page.resize(1400, 900);
    RunStart start;
    start.device = run.device;
    page.reset(start, run.options.steps);
    page.appendSteps(curves.steps);
    for (const Evaluation& evaluation : curves.evaluations)
        page.appendEvaluation(evaluation, majorityOf(evaluation));
    QStringList files;
    for (const QString& plot : kPlots) {
        LinePlot* drawn = plot == kPlots[0]   ? page.lossPlot()
                          : plot == kPlots[1] ? page.accuracyPlot()
                                              : page.speedPlot();
        const auto draw =
            titled(QString::fromStdString(run.name) + QStringLiteral(" · ") + drawn->accessibleName(),
                   drawn->caption(), [drawn](QPaintDevice& to, QSize size) { drawn->drawTo(to, size); });
        for (const QString& word : words) {
            for (const QString& ending : pictureEndings(word)) {
                files << fileOf(folder, name, plot, ending);
                saveDrawing(files.last(), kSize, draw);
            }
        }
    }
    return files;
}

} // namespace batchscope
