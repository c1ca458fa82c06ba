#pragma once

#include "app/controllers/measured_with.h"
#include "widgets/measure/race_page.h"
#include "widgets/session/workbench.h"

#include <QObject>

#include <array>
#include <optional>

class QCheckBox;

namespace batchscope {

/// Between the Workbench and the Race page: measures what the page asks for with the workbench's names and
/// settings, one measurement at a time and none beside a training, shows what there is of it, and saves it.
/// A measurement goes on with its names when others are loaded.
class RaceController : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    RaceController(Workbench& workbench, RacePage& page, QObject* parent = nullptr);

    MeasureSession& session() { return session_; }
    QString busyText() const;   ///< "the race is running"; empty: nothing is
    QString statusText() const; ///< "racing, 34.0 %, 12 s left"; empty: nothing is on
    QCheckBox* weightsBox() const {
        return weights_;
    } ///< of the sweep: measure at the trained model's weights
    /// Asked before anything starts: why the settings cannot be taken, one line for people; empty: they can.
    void setRefusal(std::function<QString()> refusal) { refusal_ = std::move(refusal); }

Q_SIGNALS:
    void busyChanged();
    void progressed();
    void failed(const QString& message); ///< one line for people
    void said(const QString& sentence);  ///< for the status bar
    /// A race came to its end; `json` as core/measuring/race_json.h writes it.
    void raced(const batchscope::TrainOptions& options, const QString& dataSha256, const QString& json);

private:
    using Kind = MeasureSession::Kind;
    using View = RacePage::View;
    static constexpr std::size_t kKinds = 5;

    void connectPage();
    void connectSession();
    void start(View view);
    void startProof();
    void startInvariance(const QString& name);
    bool begin(Kind kind);              ///< false: it cannot be started now
    QString blockedBy(Kind kind) const; ///< why a measurement of this kind cannot be started; empty: it can
    ProofOptions proofOptions() const;

    void showState();
    void showProgress();
    void showResult(Kind kind);
    void showNotes();
    void showWeights();
    void settle();
    void tellRace();

    void savePicture(View view);
    void saveTable(View view);
    void write(const QString& path, const std::function<void()>& write);
    void draw(View view, QPaintDevice& device, const QSize& size) const;

    Workbench& workbench_;
    RacePage& page_;
    MeasureSession session_;
    QCheckBox* weights_;
    std::array<std::optional<MeasuredWith>, kKinds> made_;
    Trap trap_ = Trap::None, invarianceTrap_ = Trap::None; ///< of the latest of each
    std::int64_t proofCells_ = 0, batches_ = 0;
    std::function<QString()> refusal_;
    bool busy_ = false; ///< as last told
};

} // namespace batchscope
