// Prints the longest gap between two turns of the window's event loop while it trains at full speed on all
// cores. Usage: event_loop_gap [SECONDS [quick-look|article-rnn|article-lstm]]

#include "app/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

using namespace batchscope;

namespace {

constexpr int kTickMilliseconds = 5;

TrainOptions chosenPreset(const char* word) {
    TrainOptions options = std::strcmp(word, "article-lstm") == 0  ? articleLstm()
                           : std::strcmp(word, "article-rnn") == 0 ? articleRnn()
                                                                   : quickLook();
    options.steps = 1'000'000; // more than the probe waits for
    return options;
}

void report(std::vector<double> gaps, const StepMetrics& last, const char* page) {
    std::sort(gaps.begin(), gaps.end());
    const auto at = [&](double share) { return gaps[std::size_t(share * double(gaps.size() - 1))]; };
    std::printf(
        "%-6s page: %zu turns, gap median %.1f ms, 99 %% %.1f ms, longest %.1f ms (goal: under 100 ms); "
        "%.0f names/s at step %lld\n",
        page, gaps.size(), at(0.5), at(0.99), gaps.back(), last.namesPerSecond,
        static_cast<long long>(last.step));
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const double seconds = argc > 1 ? std::atof(argv[1]) : 10;
    ThemeManager::instance().setKind(ThemeKind::Light);
    MainWindow window;
    Workbench& workbench = window.workbench();
    workbench.setOptions(chosenPreset(argc > 2 ? argv[2] : "quick-look"));
    window.show();
    window.open({});
    while (!workbench.data())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);

    workbench.start();
    while (workbench.lastStep().step < 3)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const std::pair<MainWindow::Page, const char*> pages[] = {{MainWindow::Page::Train, "Train"},
                                                              {MainWindow::Page::Batch, "Batch"}};
    for (const auto& [page, name] : pages) {
        window.showPage(page);
        std::vector<double> gaps;
        QElapsedTimer turn;
        QTimer tick;
        tick.setTimerType(Qt::PreciseTimer);
        turn.start();
        QObject::connect(&tick, &QTimer::timeout, &tick,
                         [&] { gaps.push_back(double(turn.nsecsElapsed()) / 1e6), turn.start(); });
        tick.start(kTickMilliseconds);
        QEventLoop loop; // quitting the application would close the window, which ends the run
        QTimer::singleShot(int(1000 * seconds), &loop, &QEventLoop::quit);
        loop.exec();
        if (gaps.empty()) return 1;
        report(std::move(gaps), workbench.lastStep(), name);
    }
    return 0;
}
