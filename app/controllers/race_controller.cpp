#include "app/controllers/race_controller.h"

#include "core/base/json_text.h"
#include "core/measuring/race_json.h"
#include "widgets/measure/cost_view.h"
#include "widgets/measure/invariance_board.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/measure/proof_board.h"
#include "widgets/measure/proof_view.h"
#include "widgets/measure/race_view.h"
#include "widgets/measure/sweep_view.h"
#include "widgets/plots/plot_export.h"
#include "widgets/session/measure_jobs.h"
#include "widgets/text/csv_text.h"
#include "widgets/text/number_text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <exception>

namespace batchscope {

namespace {

using Kind = MeasureSession::Kind;
using View = RacePage::View;

constexpr std::array kViews{View::Proof, View::Race, View::Sweep, View::Cost};
constexpr std::array kAllKinds{Kind::Proof, Kind::Invariance, Kind::Race, Kind::Sweep, Kind::Costs};

View viewOf(Kind kind) {
    switch (kind) {
    case Kind::Proof:
    case Kind::Invariance:
        return View::Proof;
    case Kind::Race:
        return View::Race;
    case Kind::Sweep:
        return View::Sweep;
    case Kind::Costs:
        return View::Cost;
    }
    return View::Proof;
}

QString fileWord(View view) {
    constexpr std::array kWords{"proof", "race", "sweep", "cost"};
    return QString::fromLatin1(kWords[std::size_t(view)]);
}

/// `path` with the suffix that the chosen filter means, where it has none.
QString suffixed(const QString& path, const QString& filter) {
    if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty()) return path;
    return path + (filter.contains(QLatin1String("svg"))   ? QStringLiteral(".svg")
                   : filter.contains(QLatin1String("pdf")) ? QStringLiteral(".pdf")
                   : filter.contains(QLatin1String("csv")) ? QStringLiteral(".csv")
                                                           : QStringLiteral(".png"));
}

} // namespace

RaceController::RaceController(Workbench& workbench, RacePage& page, QObject* parent)
    : QObject(parent), workbench_(workbench), page_(page), session_(coreJobs()), weights_(new QCheckBox) {
    weights_->setAccessibleName(tr("Weights for the gradient"));
    page_.sweep()->bar().addField(QString(), weights_);
    connectPage();
    connectSession();
    connect(&workbench_, &Workbench::optionsChanged, this, [this] {
        showState();
        showNotes();
    });
    connect(&workbench_, &Workbench::dataChanged, this, [this] {
        showState();
        showNotes();
    });
    connect(&workbench_, &Workbench::modelChanged, this, &RaceController::showWeights);
    connect(&workbench_.training(), &TrainingSession::stateChanged, this, &RaceController::showState);
    connect(&workbench_.training(), &TrainingSession::rested, this, &RaceController::showState);
    for (const Kind kind : kAllKinds)
        showResult(kind);
    showWeights();
    showState();
}

void RaceController::connectPage() {
    for (const View view : kViews) {
        MeasureBar& bar = page_.bar(view);
        connect(&bar, &MeasureBar::startRequested, this, [this, view] { start(view); });
        connect(&bar, &MeasureBar::cancelRequested, &session_, &MeasureSession::cancel);
        connect(&bar, &MeasureBar::savePictureRequested, this, [this, view] { savePicture(view); });
        connect(&bar, &MeasureBar::saveTableRequested, this, [this, view] { saveTable(view); });
    }
    connect(page_.proof()->board(), &ProofBoard::trapChosen, this, &RaceController::startProof);
    connect(page_.proof()->invariance(), &InvarianceBoard::testRequested, this,
            &RaceController::startInvariance);
}

void RaceController::connectSession() {
    connect(&session_, &MeasureSession::changed, this, [this] {
        showProgress();
        showResult(session_.kind()); // which may look at whether its bar is running
    });
    connect(&session_, &MeasureSession::ended, this, &RaceController::settle);
    connect(&session_, &MeasureSession::ended, this, &RaceController::tellRace);
    connect(&session_, &MeasureSession::failed, this, [this](const QString& message) {
        settle();
        Q_EMIT failed(message);
    });
}

QString RaceController::busyText() const {
    if (!session_.busy()) return {};
    switch (session_.kind()) {
    case Kind::Proof:
        return tr("the proof is running");
    case Kind::Invariance:
        return tr("the neighbours test is running");
    case Kind::Race:
        return tr("the race is running");
    case Kind::Sweep:
        return tr("the sweep is running");
    case Kind::Costs:
        return tr("the costs are being measured");
    }
    return {};
}

QString RaceController::statusText() const {
    if (!session_.busy()) return {};
    const MeasureSession::Progress& progress = session_.progress();
    QStringList parts{progress.stage.isEmpty() ? busyText() : progress.stage, percent(progress.done)};
    if (const QString left = timeLeftText(progress.secondsLeft); !left.isEmpty()) parts += left;
    return parts.join(QStringLiteral(", "));
}

QString RaceController::blockedBy(Kind kind) const {
    using State = TrainingSession::State;
    if (!workbench_.data()) return tr("open a names file first");
    if (!workbench_.ready()) return workbench_.problem();
    const State state = workbench_.training().state();
    if (state == State::Running || state == State::Stopping)
        return tr("a run is in progress and would distort the times: pause it or wait");
    if (!workbench_.training().atRest()) return tr("the paused run is finishing its batch");
    // A trap that is chosen meanwhile begins the proof anew.
    const bool anew = kind == Kind::Proof && session_.kind() == Kind::Proof;
    return session_.busy() && !anew ? busyText() : QString();
}

bool RaceController::begin(Kind kind) {
    if (const QString why = refusal_ ? refusal_() : QString(); !why.isEmpty()) {
        Q_EMIT failed(why);
        return false;
    }
    if (!page_.bar(viewOf(kind)).takeNumbers()) return false;
    if (const QString why = blockedBy(kind); !why.isEmpty()) {
        Q_EMIT said(why);
        return false;
    }
    made_[std::size_t(kind)] = MeasuredWith{workbench_.data(), workbench_.options()};
    page_.bar(viewOf(kind)).setIdle(); // forgets that one before it was cancelled
    showNotes();
    return true;
}

ProofOptions RaceController::proofOptions() const {
    const TrainOptions& from = workbench_.options();
    ProofOptions options;
    options.hidden_size = from.hidden_size;
    options.names = page_.proof()->names();
    options.ratio = from.plan.ratio;
    options.trap = page_.proof()->board()->trap();
    options.split = from.split;
    options.letters = from.letters;
    options.seed = from.seed;
    options.device = from.device;
    if (from.threads > 0) options.threads = from.threads;
    return options;
}

void RaceController::startProof() {
    if (!begin(Kind::Proof)) return;
    const ProofOptions options = proofOptions();
    trap_ = options.trap;
    proofCells_ = 0;
    session_.startProof(workbench_.data(), options);
}

void RaceController::startInvariance(const QString& name) {
    if (!begin(Kind::Invariance)) return;
    const TrainOptions& from = workbench_.options();
    InvarianceOptions options;
    options.shape = {from.cell, from.num_layers, from.bidirectional};
    options.name = name.toStdString();
    const ProofOptions common = proofOptions();
    invarianceTrap_ = common.trap;
    batches_ = options.batches;
    session_.startInvariance(workbench_.data(), common, options);
}

void RaceController::start(View view) {
    const TrainOptions& model = workbench_.options();
    const auto& data = workbench_.data();
    switch (view) {
    case View::Proof:
        return startProof();
    case View::Race: {
        if (!begin(Kind::Race)) break;
        RaceOptions options;
        options.model = model;
        options.names = page_.race()->names();
        options.rounds = page_.race()->rounds();
        session_.startRace(data, options);
        break;
    }
    case View::Sweep: {
        if (!begin(Kind::Sweep)) break;
        SweepOptions options;
        options.model = model;
        options.rounds = page_.sweep()->rounds();
        options.draws = page_.sweep()->draws();
        if (weights_->isChecked()) options.weights = workbench_.model();
        session_.startSweep(data, options);
        break;
    }
    case View::Cost: {
        if (!begin(Kind::Costs)) break;
        CostOptions options;
        options.model = model;
        options.batches = page_.cost()->batches();
        options.rounds = page_.cost()->rounds();
        session_.startCosts(data, options);
        break;
    }
    }
}

void RaceController::showState() {
    const bool busy = session_.busy();
    for (const View view : kViews) {
        MeasureBar& bar = page_.bar(view);
        const Kind kind = view == View::Proof   ? Kind::Proof
                          : view == View::Race  ? Kind::Race
                          : view == View::Sweep ? Kind::Sweep
                                                : Kind::Costs;
        const bool running = busy && viewOf(session_.kind()) == view;
        bar.setBlocked(running ? QString() : blockedBy(kind));
        if (!running) bar.setIdle();
    }
    page_.proof()->setBlocked(blockedBy(Kind::Proof), blockedBy(Kind::Invariance));
    if (busy != busy_) {
        busy_ = busy;
        Q_EMIT busyChanged();
    }
}

void RaceController::showProgress() {
    if (session_.busy() != busy_) showState();
    if (!session_.busy()) return;
    const MeasureSession::Progress& progress = session_.progress();
    const QString stage = progress.stage.isEmpty() ? tr("starting") : progress.stage;
    page_.bar(viewOf(session_.kind())).setRunning(stage, progress.done, progress.secondsLeft);
    Q_EMIT progressed();
}

void RaceController::settle() {
    showState();
    showResult(session_.kind());
    showNotes();
    Q_EMIT progressed();
}

void RaceController::tellRace() {
    const auto& race = session_.results().race;
    const auto& made = made_[std::size_t(Kind::Race)];
    if (session_.kind() != Kind::Race || !race || !made || race->rounds == 0) return;
    Q_EMIT raced(made->options, QString::fromStdString(made->data->sha256()),
                 QString::fromStdString(jsonText(toJson(*race, made->options))));
}

void RaceController::showResult(Kind kind) {
    const MeasureSession::Results& results = session_.results();
    const bool on = session_.busy() && session_.kind() == kind;
    switch (kind) {
    case Kind::Proof:
        if (on && session_.progress().total > 0) proofCells_ = session_.progress().total;
        return page_.proof()->setProof({results.proof,
                                        results.proof ? std::int64_t(results.proof->cells.size()) : 0,
                                        proofCells_, trap_, on});
    case Kind::Invariance: {
        QString about;
        if (const auto& made = made_[std::size_t(kind)])
            about = invarianceTrap_ == Trap::None
                        ? modelText(made->options)
                        : tr("%1 · trap: %2").arg(modelText(made->options), trapName(invarianceTrap_));
        const std::int64_t done = on ? session_.progress().count : batches_;
        return page_.proof()->setInvariance(results.invariance, done, batches_, about);
    }
    case Kind::Race:
        return page_.race()->setResult(results.race,
                                       results.race ? lessonText(lessonOf(*results.race)) : QString());
    case Kind::Sweep:
        return page_.sweep()->setResult(results.sweep);
    case Kind::Costs:
        return page_.cost()->setResult(results.costs);
    }
}

void RaceController::showNotes() {
    const MeasuredWith now{workbench_.data(), workbench_.options()};
    std::array<QString, RacePage::kViews> notes;
    for (const Kind kind : kAllKinds) {
        QString& note = notes[std::size_t(viewOf(kind))];
        if (const auto& made = made_[std::size_t(kind)]; made && note.isEmpty())
            note = changeNote(kind, *made, now);
    }
    for (const View view : kViews)
        page_.setNote(view, notes[std::size_t(view)]);
}

void RaceController::showWeights() {
    const auto& model = workbench_.model();
    const bool had = weights_->isEnabled();
    weights_->setEnabled(model != nullptr);
    weights_->setText(model ? tr("weights of update %1").arg(grouped(model->step()))
                            : tr("untrained weights"));
    weights_->setToolTip(
        model ? tr("Measure the gradient at the trained weights instead of untrained ones")
              : tr("The gradient is measured at untrained weights until there is a trained model"));
    if (had != (model != nullptr)) weights_->setChecked(model != nullptr);
}

void RaceController::draw(View view, QPaintDevice& device, const QSize& size) const {
    switch (view) {
    case View::Proof:
        return page_.proof()->drawTo(device, size);
    case View::Race:
        return page_.race()->drawTo(device, size);
    case View::Sweep:
        return page_.sweep()->drawTo(device, size);
    case View::Cost:
        return page_.cost()->drawTo(device, size);
    }
}

void RaceController::savePicture(View view) {
    QString filter;
    const QString path = suffixed(
        QFileDialog::getSaveFileName(&page_, tr("Save picture"), fileWord(view) + QStringLiteral(".png"),
                                     tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"), &filter),
        filter);
    const QSize size = page_.widget(view)->size();
    write(path, [&] {
        saveDrawing(path, size, [&](QPaintDevice& device, QSize drawn) { draw(view, device, drawn); });
    });
}

void RaceController::saveTable(View view) {
    const QAbstractItemModel* table = view == View::Proof   ? page_.proof()->table()
                                      : view == View::Race  ? page_.race()->table()
                                      : view == View::Sweep ? page_.sweep()->table()
                                                            : page_.cost()->table();
    const QString path =
        suffixed(QFileDialog::getSaveFileName(&page_, tr("Save table"),
                                              fileWord(view) + QStringLiteral(".csv"), tr("CSV (*.csv)")),
                 QStringLiteral("csv"));
    write(path, [&] { saveText(path, csvText(*table)); });
}

void RaceController::write(const QString& path, const std::function<void()>& write) {
    if (path.isEmpty()) return;
    try {
        write();
        Q_EMIT said(tr("Saved %1").arg(path));
    } catch (const std::exception& problem) {
        Q_EMIT failed(QString::fromUtf8(problem.what()));
    }
}

} // namespace batchscope
