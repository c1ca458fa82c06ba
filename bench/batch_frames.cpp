// Prints how long a frame of the Batch page takes, from the event to the painted pixels, offscreen:
// scrolling, hovering and playing a batch of 512 x 30, the packing animation of 64 x 20, opening the epoch of
// a million names, and changing settings while typed names are shown. Usage: batch_frames

#include "app/window/main_window.h"
#include "core/batching/epoch.h"
#include "core/data/typed_names.h"
#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/batch_page.h"
#include "widgets/batch/epoch_panels.h"
#include "widgets/batch/epoch_view.h"
#include "widgets/batch/memory_view.h"
#include "widgets/batch/pack_journey.h"
#include "widgets/batch/time_player.h"
#include "widgets/batch/transport_bar.h"
#include "widgets/batch/xray_view.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace batchscope;

namespace {

std::shared_ptr<const NameDataset> someNames(std::size_t count, std::uint32_t longest,
                                             bool allLongest = false) {
    auto names = std::make_shared<NameDataset>();
    names->setClasses({"A", "B", "C"});
    std::mt19937 random(1);
    for (std::size_t i = 0; i < count; ++i) {
        std::u32string name(i == 0 || allLongest ? longest : 1 + random() % longest, U'a');
        for (char32_t& letter : name)
            letter = U'a' + random() % 26;
        names->append(name, random() % 3, std::uint32_t(i + 1));
    }
    return names;
}

BatchScene sceneOf(const std::shared_ptr<const NameDataset>& names) {
    std::vector<std::uint32_t> rows(names->size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = std::uint32_t(i);
    return {names, layOut(rows, names->lengths())};
}

void report(const char* what, std::vector<double> frames, double median, double late) {
    std::sort(frames.begin(), frames.end());
    const auto at = [&](double share) { return frames[std::size_t(share * double(frames.size() - 1))]; };
    std::printf("%-34s %4zu frames: median %5.2f ms (goal %g), 99 %% %5.2f ms (goal %g), longest %5.2f ms\n",
                what, frames.size(), at(0.5), median, at(0.99), late, frames.back());
}

/// Each `act` and the painting that follows it is a frame.
std::vector<double> framesOf(int count, const std::function<void(int)>& act) {
    std::vector<double> frames;
    for (int i = -5; i < count; ++i) {
        QElapsedTimer clock;
        clock.start();
        act(i + 5);
        QApplication::sendPostedEvents(); // layouts, and one paint of all that was touched
        QApplication::processEvents();
        if (i >= 0) frames.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    return frames;
}

void moveTo(QWidget* viewport, QPoint at) {
    QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(viewport, &move);
}

void measureBatch(BatchPage& page, int zoom) {
    std::printf("512 x 30, cells of %d pixels\n", zoom);
    page.setScene(sceneOf(someNames(512, 30)), 0, 1);
    page.grid()->setZoom(zoom);
    QApplication::processEvents();
    BatchGridView* padded = page.grid();
    QScrollBar* bar = padded->verticalScrollBar();
    report("  scroll", framesOf(400, [&](int i) { bar->setValue((i * 7) % std::max(1, bar->maximum())); }), 8,
           16);
    bar->setValue(0);
    const QRect grid = padded->grid().gridRect();
    report("  hover, cell after cell",
           framesOf(400,
                    [&](int i) {
                        moveTo(padded->viewport(),
                               grid.topLeft() + QPoint((i * 9) % grid.width(), (i * 5) % grid.height()));
                    }),
           8, 16);
    page.selection()->leave();
    report("  hover in memory",
           framesOf(400,
                    [&](int i) {
                        moveTo(page.memory(), {10 + (i * 3) % (page.memory()->width() - 20), 15});
                    }),
           8, 16);
    page.selection()->leave();
    report("  play, step after step", framesOf(300, [&](int i) { page.transport()->player()->seek(i % 30); }),
           8, 16);
    page.selection()->clear();
}

void measureJourney(BatchPage& page) {
    page.setScene(sceneOf(someNames(64, 20, true)), 0, 1);
    page.grid()->setZoom(4); // all rows in sight
    QApplication::processEvents();
    QElapsedTimer clock;
    clock.start();
    page.transport()->packAction()->trigger();
    std::printf("64 x 20, %zu cells travel; the start takes %.1f ms once\n", page.journey()->flights().size(),
                double(clock.nsecsElapsed()) / 1e6);
    constexpr int kFrames = 250;
    report("  packing animation",
           framesOf(
               kFrames,
               [&](int i) { page.journey()->showAt(i * (PackJourney::kMilliseconds - 20) / (kFrames + 5)); }),
           8, 16);
    page.journey()->stop();
}

void measureEpoch(BatchPage& page) {
    const auto names = someNames(1'000'000, 30);
    QElapsedTimer clock;
    clock.start();
    PlanOptions options;
    options.shuffleSeed = 1;
    const auto before = epochOf(names, makePlan(names->lengths(), options));
    options.strategy = Strategy::Bucketed;
    const auto after = epochOf(names, makePlan(names->lengths(), options));
    const double planned = double(clock.nsecsElapsed()) / 1e9;
    page.setEpochs(before, after, "bucketed");
    page.showView(BatchPage::View::Epoch);
    QApplication::processEvents();
    std::printf("a million names: both epochs planned in %.2f s, the view open after %.2f s (goal 1 s)\n",
                planned, double(clock.nsecsElapsed()) / 1e9);
}

/// The dock's settings on 64 typed names, in the whole window, with the bundled file behind them.
void measureSettings() {
    MainWindow window;
    window.resize(1440, 900);
    window.show();
    window.open({});
    Workbench& workbench = window.workbench();
    while (!workbench.data())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::string typed;
    for (int i = 0; i < 64; ++i)
        typed += std::string(std::size_t(1 + i * 7 % 20), char('a' + i % 26)) + "\n";
    workbench.setOwnNames(typedNames(typed));
    QApplication::processEvents();
    std::printf("64 typed names, the window of 1440 x 900\n");
    report("  another strategy",
           framesOf(200,
                    [&](int i) {
                        TrainOptions options = workbench.options();
                        options.plan.strategy = Strategy(i % int(kStrategies));
                        workbench.setOptions(options);
                    }),
           16.7, 16.7);
    report("  another batch size",
           framesOf(200,
                    [&](int i) {
                        TrainOptions options = workbench.options();
                        options.plan.batchSize = 4 + i % 60;
                        workbench.setOptions(options);
                    }),
           16.7, 16.7);
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    ThemeManager::instance().setKind(ThemeKind::Light);
    BatchPage page;
    page.resize(1132, 770);
    page.show();
    QApplication::processEvents();
    for (const int zoom : {16, 25, 1})
        measureBatch(page, zoom);
    measureJourney(page);
    measureEpoch(page);
    page.close();
    measureSettings();
    return 0;
}
