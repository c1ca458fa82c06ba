#include "app/tools/grab.h"

#include "app/controllers/batch_controller.h"
#include "app/controllers/race_controller.h"
#include "widgets/batch/batch_page.h"
#include "widgets/batch/batch_selection.h"
#include "widgets/batch/own_names_box.h"
#include "widgets/batch/pack_journey.h"
#include "widgets/batch/transport_bar.h"
#include "widgets/batch/xray_view.h"
#include "widgets/explain/classify_panel.h"
#include "widgets/measure/proof_view.h"
#include "widgets/measure/race_page.h"
#include "widgets/runs/runs_model.h"
#include "widgets/runs/runs_page.h"
#include "widgets/train/train_page.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QPushButton>
#include <QStatusBar>

#include <array>
#include <cstdio>

namespace batchscope {

namespace {

constexpr qint64 kMomentMilliseconds = 12000, kPatienceMilliseconds = 60000;
constexpr int kSettledMilliseconds = 200, kOthers = 3;
constexpr Trap kTrap = Trap::LastColumn; ///< in the picture of a proof that fails

QString word(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::Dark:
        return QStringLiteral("dark");
    case ThemeKind::HighContrast:
        return QStringLiteral("high-contrast");
    default:
        return QStringLiteral("light");
    }
}

QString textOf(const FormQuestion& question) {
    if (!question.problem.isEmpty()) return question.problem;
    return Grab::tr("%1: it is not certain how the file is to be read; open it in the window and choose")
        .arg(question.path);
}

} // namespace

Grab::Grab(MainWindow& window, QString folder, QList<ThemeKind> themes)
    : window_(window), folder_(std::move(folder)), themes_(std::move(themes)) {
    timer_.setInterval(100);
    connect(&timer_, &QTimer::timeout, this, &Grab::watch);
    connect(&window_.workbench().namesSession(), &NamesSession::failed, this,
            [this](const QString&, const QString& message) { fail(message, 2); });
    connect(&window_.workbench().namesSession(), &NamesSession::asked, this,
            [this](const FormQuestion& question) { fail(textOf(question), 2); });
    connect(&window_.workbench().training(), &TrainingSession::failed, this,
            [this](const QString& message) { fail(message, 1); });
    auto& measuring = window_.findChild<RaceController*>()->session();
    connect(&measuring, &MeasureSession::ended, this, &Grab::measureNext);
    connect(&measuring, &MeasureSession::failed, this, [this](const QString& message) { fail(message, 1); });
}

void Grab::begin() {
    if (!QDir().mkpath(folder_)) {
        fail(tr("%1: the folder cannot be created; choose another one").arg(folder_), 2);
        return;
    }
    timer_.start();
}

// A history wants more than one run in it: short ones, of small models.
bool Grab::trainOthers() {
    Workbench& workbench = window_.workbench();
    if (workbench.training().active()) return true;
    if (others_ == 0) wanted_ = workbench.options();
    if (others_ == kOthers) {
        workbench.setOptions(wanted_);
        return false;
    }
    TrainOptions options = wanted_;
    options.cell = std::array{Cell::Rnn, Cell::Lstm, Cell::Gru}[std::size_t(others_)];
    options.hidden_size = 64;
    options.steps = 300;
    options.plan.batchSize = others_ == 0 ? 64 : 256;
    ++others_;
    workbench.setOptions(options);
    workbench.start();
    return true;
}

void Grab::watch() {
    Workbench& workbench = window_.workbench();
    if (!workbench.data()) return;
    if (!trained_.isValid()) {
        if (!workbench.problem().isEmpty()) return fail(workbench.problem(), 2);
        if (trainOthers()) return;
        trained_.start();
        workbench.start();
        return;
    }
    // A picture of the curves wants a few measurements of accuracy in it, also on a slow machine.
    const auto& evaluation = workbench.lastEvaluation();
    const bool enough = evaluation && evaluation->step >= 3 * workbench.runOptions().evalEvery;
    if (workbench.training().active() &&
        trained_.elapsed() < (enough ? kMomentMilliseconds : kPatienceMilliseconds))
        return;
    timer_.stop();
    workbench.training().pause();
    if (auto* classify = window_.findChild<ClassifyPanel*>()) classify->setName(QStringLiteral("Nakamura"));
    QTimer::singleShot(kSettledMilliseconds, this, &Grab::measureNext);
}

void Grab::measureNext() {
    // A small model and few rounds: the pictures want something real to show, not something exact.
    auto& session = window_.findChild<RaceController*>()->session();
    const auto& data = window_.workbench().data();
    TrainOptions model = window_.workbench().options();
    model.hidden_size = 32;
    ProofOptions proof;
    proof.hidden_size = model.hidden_size;
    proof.names = 16;
    switch (measured_++) {
    case 0:
        proof.trap = kTrap;
        return session.startProof(data, proof);
    case 1:
        trapped_ = session.results().proof;
        return session.startProof(data, proof);
    case 2: {
        InvarianceOptions neighbours;
        neighbours.neighbours = 20;
        return session.startInvariance(data, proof, neighbours);
    }
    case 3: {
        RaceOptions race;
        race.model = model;
        race.names = 64;
        race.rounds = 6;
        return session.startRace(data, race);
    }
    case 4: {
        SweepOptions sweep;
        sweep.model = model;
        sweep.sizes = {1, 4, 16, 64, 256};
        sweep.rounds = 4;
        return session.startSweep(data, sweep);
    }
    case 5: {
        CostOptions costs;
        costs.model = model;
        costs.batches = 4;
        costs.rounds = 2;
        return session.startCosts(data, costs);
    }
    default:
        return takePictures();
    }
}

void Grab::fail(const QString& message, int status) {
    timer_.stop();
    std::fprintf(stderr, "batchscope: %s\n", qPrintable(message));
    QCoreApplication::exit(status);
}

QList<Grab::Shot> Grab::shots() {
    using Page = MainWindow::Page;
    using View = BatchPage::View;
    auto* batch = window_.findChild<BatchPage*>();
    const auto view = [batch](View which) { return [batch, which] { batch->showView(which); }; };
    const auto whole = [this, batch] {
        window_.workbench().showBatch(0);
        batch->selection()->clear();
        batch->showView(View::Xray);
    };
    QList<Shot> shots{{"data", Page::Data, [] {}, [] {}}, {"batch", Page::Batch, whole, [] {}}};
    shots += {"batch-step", Page::Batch, [batch] { batch->selection()->set({3, 5}); }, [] {}};
    shots += {"batch-mask", Page::Batch, [batch] { batch->xray()->maskAction()->setChecked(true); },
              [batch] { batch->xray()->maskAction()->setChecked(false); }};
    shots += {"batch-tables", Page::Batch, [batch] { batch->tableAction()->setChecked(true); },
              [batch] { batch->tableAction()->setChecked(false); }};
    for (const auto& [name, share] : {std::pair("batch-sorting", 0.2), {"batch-packing", 0.75}}) {
        shots += {name, Page::Batch,
                  [this, batch, share = share] {
                      batch->selection()->clear();
                      settle();
                      batch->transport()->packAction()->trigger();
                      batch->journey()->showAt(int(share * PackJourney::kMilliseconds));
                  },
                  [batch] { batch->journey()->stop(); }};
    }
    auto* controller = window_.findChild<BatchController*>();
    const TrainOptions options = window_.workbench().options();
    const auto grouped = [=](View which) {
        return [=] {
            TrainOptions bucketed = options;
            bucketed.plan.strategy = Strategy::Bucketed;
            Q_EMIT controller->optionsRequested(bucketed);
            batch->showView(which);
        };
    };
    const auto ungrouped = [=] { Q_EMIT controller->optionsRequested(options); };
    shots += {"batch-epoch", Page::Batch, grouped(View::Epoch), ungrouped};
    shots += {"batch-one-hot", Page::Batch, view(View::OneHot), [] {}};
    shots += {"batch-compare", Page::Batch, grouped(View::Compare), [=] {
                  ungrouped();
                  batch->showView(View::Xray);
              }};
    auto* own = window_.findChild<OwnNamesBox*>();
    auto* ownAction = controller->ownNamesAction();
    shots += {"batch-own-names", Page::Batch,
              [batch, own, ownAction] {
                  ownAction->setChecked(true);
                  own->examplesButton()->click();
                  batch->selection()->set({1, 3});
              },
              [ownAction] { ownAction->setChecked(false); }};
    shots += {"train", Page::Train, [] {}, [] {}};
    shots += raceShots();
    shots += {"explain", Page::Explain, [] {}, [] {}};
    auto* runs = window_.findChild<RunsPage*>();
    const auto choose = [runs](int count) {
        return [runs, count] {
            QList<qint64> ids;
            for (int row = 0; row < qMin(count, runs->model()->rowCount()); ++row)
                ids << runs->model()->at(row).id;
            runs->choose(ids);
        };
    };
    shots += {"runs", Page::Runs, choose(4), [] {}};
    shots += {"runs-difference", Page::Runs, choose(2), [] {}};
    return shots;
}

QList<Grab::Shot> Grab::raceShots() {
    using View = RacePage::View;
    auto* race = window_.findChild<RacePage*>();
    QList<Shot> shots;
    const std::pair<const char*, View> views[] = {
        {"proof", View::Proof}, {"race", View::Race}, {"sweep", View::Sweep}, {"cost", View::Cost}};
    for (const auto& [name, view] : views)
        shots += {name, MainWindow::Page::Race, [race, view = view] { race->showView(view); }, [] {}};
    const auto proof = [this, race](const std::shared_ptr<const Proof>& which, Trap trap) {
        const auto cells = std::int64_t(which->cells.size());
        race->proof()->setProof({which, cells, cells, trap, false});
    };
    const auto whole = window_.findChild<RaceController*>()->session().results().proof;
    shots += {"proof-trap", MainWindow::Page::Race,
              [this, race, proof] {
                  race->showView(View::Proof);
                  proof(trapped_, kTrap);
              },
              [proof, whole] { proof(whole, Trap::None); }};
    return shots;
}

void Grab::takePictures() {
    for (const ThemeKind kind : themes_) {
        ThemeManager::instance().setKind(kind);
        for (const Shot& shot : shots()) {
            window_.showPage(shot.page);
            settle(); // before: what is prepared may depend on the page's size
            shot.prepare();
            settle();
            const QString file = QDir(folder_).filePath(shot.name + QLatin1Char('-') + word(kind) + ".png");
            if (!window_.grab().save(file))
                return fail(tr("%1 cannot be written; choose another folder").arg(file), 2);
            shot.undo();
        }
    }
    window_.workbench().training().stopAndWait();
    QCoreApplication::exit(0);
}

void Grab::settle() const {
    QElapsedTimer settle; // plots redraw from the event queue
    settle.start();
    while (settle.elapsed() < kSettledMilliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

} // namespace batchscope
