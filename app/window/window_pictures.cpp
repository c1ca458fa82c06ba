#include "app/window/window_pictures.h"

#include "app/window/main_window.h"
#include "widgets/batch/batch_page.h"
#include "widgets/data/data_page.h"
#include "widgets/explain/confusion_plot.h"
#include "widgets/explain/explain_page.h"
#include "widgets/explain/trace_plot.h"
#include "widgets/measure/cost_view.h"
#include "widgets/measure/proof_view.h"
#include "widgets/measure/race_page.h"
#include "widgets/measure/race_view.h"
#include "widgets/measure/sweep_view.h"
#include "widgets/plots/bar_plot.h"
#include "widgets/plots/line_plot.h"
#include "widgets/plots/plot_export.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/runs/run_pictures.h"
#include "widgets/runs/runs_page.h"
#include "widgets/text/csv_text.h"
#include "widgets/theme/print_colors.h"
#include "widgets/train/train_page.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTableView>

namespace batchscope {

namespace {

constexpr int kSettledMilliseconds = 60;

void settle() { // views lay themselves out, and plots redraw, from the event queue
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kSettledMilliseconds)
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents, 10);
}

QString slug(const QString& text) {
    QString plain = text.section(QLatin1Char(';'), 0, 0).toLower();
    plain.replace(QRegularExpression(QStringLiteral("[^a-z0-9]+")), QStringLiteral("-"));
    return plain.mid(0, 48);
}

void render(QWidget* widget, QPaintDevice& device, QSize size) {
    QPainter painter(&device);
    painter.fillRect(QRect(QPoint(0, 0), size), theme().background);
    widget->render(&painter, {}, {}, QWidget::DrawChildren);
}

} // namespace

QList<WindowPictures::Picture> WindowPictures::plotsOf(QWidget* page, const QString& prefix) const {
    QList<Picture> pictures;
    for (PlotFrame* frame : page->findChildren<PlotFrame*>()) {
        if (!frame->isVisible() || frame->table()->rowCount() == 0) continue;
        Picture picture{prefix + slug(frame->accessibleName()), frame->size(), {}, frame->table()};
        if (auto* line = qobject_cast<LinePlot*>(frame))
            picture.draw = [line](QPaintDevice& to, QSize size) { line->drawTo(to, size); };
        else if (auto* bars = qobject_cast<BarPlot*>(frame))
            picture.draw = [bars](QPaintDevice& to, QSize size) { bars->drawTo(to, size); };
        else if (auto* points = qobject_cast<ScatterPlot*>(frame))
            picture.draw = [points](QPaintDevice& to, QSize size) { points->drawTo(to, size); };
        else if (auto* trace = qobject_cast<TracePlot*>(frame))
            picture.draw = [trace](QPaintDevice& to, QSize size) { trace->drawTo(to, size); };
        else if (auto* confusions = qobject_cast<ConfusionPlot*>(frame))
            picture.draw = [confusions](QPaintDevice& to, QSize size) { confusions->drawTo(to, size); };
        if (picture.draw) picture.draw = titled(frame->accessibleName(), frame->caption(), picture.draw);
        pictures << picture;
    }
    return pictures;
}

void WindowPictures::walk(const Visit& visit) {
    using Page = MainWindow::Page;
    const Page before = window_.page();
    auto* batch = window_.findChild<BatchPage*>();
    auto* race = window_.findChild<RacePage*>();
    const auto restore = qScopeGuard([&, batchView = batch->view(), raceView = race->view()] {
        batch->showView(batchView);
        race->showView(raceView);
        window_.showPage(before);
    });
    const auto plotPage = [&](Page page, QWidget* widget, const QString& prefix) {
        window_.showPage(page);
        settle();
        visit(plotsOf(widget, prefix));
    };
    plotPage(Page::Data, window_.findChild<DataPage*>(), QStringLiteral("data-"));
    plotPage(Page::Train, window_.findChild<TrainPage*>(), QStringLiteral("train-"));
    plotPage(Page::Explain, window_.findChild<ExplainPage*>(), QStringLiteral("explain-"));
    plotPage(Page::Runs, window_.findChild<RunsPage*>(), QStringLiteral("runs-"));

    window_.showPage(Page::Batch);
    const std::pair<BatchPage::View, const char*> batchViews[] = {{BatchPage::View::Xray, "x-ray"},
                                                                  {BatchPage::View::Epoch, "epoch"},
                                                                  {BatchPage::View::OneHot, "one-hot"},
                                                                  {BatchPage::View::Compare, "compare"}};
    for (const auto& [view, word] : batchViews) {
        batch->showView(view);
        settle();
        const QString name = QStringLiteral("batch-") + QLatin1String(word);
        QList<Picture> pictures{{name, batch->size(),
                                 [batch](QPaintDevice& to, QSize size) { render(batch, to, size); },
                                 nullptr}};
        for (QTableView* table : batch->findChildren<QTableView*>()) {
            const bool own = table->parentWidget() && table->parentWidget()->isVisible();
            if (own && table->model() && table->model()->rowCount() > 0)
                pictures << Picture{
                    name + QLatin1Char('-') + slug(table->accessibleName()), {}, {}, table->model()};
        }
        visit(pictures);
    }

    window_.showPage(Page::Race);
    const auto raceShot = [&](RacePage::View view, const char* word, auto* widget,
                              const QAbstractItemModel* table) {
        if (table->rowCount() == 0) return;
        race->showView(view);
        settle();
        visit({{QStringLiteral("race-") + QLatin1String(word), widget->size(),
                [widget](QPaintDevice& to, QSize size) { widget->drawTo(to, size); }, table}});
    };
    raceShot(RacePage::View::Proof, "proof", race->proof(), race->proof()->table());
    raceShot(RacePage::View::Race, "ladder", race->race(), race->race()->table());
    raceShot(RacePage::View::Sweep, "sweep", race->sweep(), race->sweep()->table());
    raceShot(RacePage::View::Cost, "cost", race->cost(), race->cost()->table());
}

QStringList WindowPictures::filesOf(const Picture& picture, const QString& stem, const QStringList& words) {
    QStringList files;
    for (const QString& word : words) {
        if (word == QLatin1String("csv")) {
            if (picture.table) files << stem + picture.name + QStringLiteral(".csv");
        } else if (picture.draw) {
            for (const QString& ending : pictureEndings(word))
                files << stem + picture.name + ending;
        }
    }
    return files;
}

QStringList WindowPictures::files(const QString& folder, const QString& base, const QStringList& words) {
    QStringList all;
    walk([&](const QList<Picture>& pictures) {
        for (const Picture& picture : pictures)
            all << filesOf(picture, QDir(folder).filePath(base + QLatin1Char('-')), words);
    });
    return all;
}

QStringList WindowPictures::save(const QString& folder, const QString& base, const QStringList& words,
                                 const QStringList& allowed) {
    const PrintColors print;
    QStringList all;
    walk([&](const QList<Picture>& pictures) {
        for (const Picture& picture : pictures) {
            for (const QString& file :
                 filesOf(picture, QDir(folder).filePath(base + QLatin1Char('-')), words)) {
                if (!allowed.contains(file)) continue;
                if (file.endsWith(QLatin1String(".csv")))
                    saveText(file, csvText(*picture.table));
                else
                    saveDrawing(file, picture.size, picture.draw);
                all << file;
            }
        }
    });
    return all;
}

} // namespace batchscope
