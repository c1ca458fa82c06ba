#pragma once

#include "app/controllers/race_controller.h"
#include "tests/session/scripted_jobs.h"
#include "tests/window/window_driver.h"
#include "widgets/measure/measure_bar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>

namespace batchscope::test {

/// The key of each view and what its bar starts.
constexpr std::pair<const char*, MeasureSession::Kind> kStarts[] = {{"P", MeasureSession::Kind::Proof},
                                                                    {"R", MeasureSession::Kind::Race},
                                                                    {"S", MeasureSession::Kind::Sweep},
                                                                    {"C", MeasureSession::Kind::Costs}};

/// The window on its Race page, with measurements that are scripted.
class RaceDriver : public WindowDriver {
public:
    explicit RaceDriver(const TrainOptions& options = tinyOptions()) : WindowDriver(options) { begin(); }
    ~RaceDriver() {
        script.release();
        window.reset(); // before the script, which its worker uses
    }

    void begin() {
        controller().session().setJobs(scriptedJobs(script));
        press("Ctrl+4");
    }
    RaceController& controller() { return *window->findChild<RaceController*>(); }
    MeasureSession& session() { return controller().session(); }
    RacePage& page() { return *window->findChild<RacePage*>(); }
    MeasureBar& bar() { return page().bar(page().view()); }
    /// The bar's button with this text; null: not to be seen.
    QAbstractButton* barButton(const QString& text) {
        for (auto* each : bar().findChildren<QAbstractButton*>())
            if (each->text() == text && each->isVisible()) return each;
        return nullptr;
    }
    QAbstractButton* startButton() {
        for (auto* each : bar().findChildren<QAbstractButton*>())
            if (each->property("role").toString() == "primary") return each;
        qFatal("no start button");
        return nullptr;
    }
    void startMeasuring() { QTest::mouseClick(startButton(), Qt::LeftButton); }
    QString banner() { return window->banner().isVisible() ? window->banner().message() : QString(); }
    QString status() { return named<QLabel>("State of the run")->text(); }
    void save(const char* what) {
        for (QAction* action : barButton("Save")->findChild<QMenu*>()->actions())
            if (action->text().startsWith(QLatin1String(what))) action->trigger();
    }

    Script script;
};

inline void addViews() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("kind");
    for (const auto& [key, kind] : kStarts)
        QTest::newRow(key) << key << int(kind);
}

} // namespace batchscope::test
