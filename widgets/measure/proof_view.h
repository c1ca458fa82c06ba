#pragma once

#include "widgets/measure/proof_words.h"

#include <QWidget>

#include <memory>

class QAbstractItemModel;
class QPaintDevice;

namespace batchscope {

class InvarianceBoard;
class MeasureBar;
class NumberField;
class Panel;
class ProofBoard;
class ProofTableModel;

/// The proof that all paths compute the same, with traps to spring, and beneath it whether a name's answer
/// depends on its neighbours. Shows what it is given and starts nothing itself. GUI thread only.
///
///     connect(view->board(), &ProofBoard::trapChosen, …);
///     view->setProof({session.results().proof, 24, 72, Trap::None, true});
class ProofView : public QWidget {
    Q_OBJECT
public:
    explicit ProofView(QWidget* parent = nullptr);

    void setProof(const ShownProof& shown);
    /// `done` of `total` batches; `about`: the model and trap of the test, as "LSTM, 1 layer, one direction".
    void setInvariance(std::shared_ptr<const InvarianceProof> result, std::int64_t done, std::int64_t total,
                       const QString& about);
    /// Traps and neighbours are off, and the reason is told. Empty: on again.
    void setBlocked(const QString& traps, const QString& neighbours);

    MeasureBar& bar() { return *bar_; }
    qint64 names() const; ///< of the batch, as asked for
    void setNames(qint64 names);
    ProofBoard* board() const { return board_; }
    InvarianceBoard* invariance() const { return invariance_; }
    QAbstractItemModel* table() const; ///< every cell with all its figures
    /// The verdict and the matrix, for a file.
    void drawTo(QPaintDevice& device, const QSize& size) const;

private:
    void layOut();

    MeasureBar* bar_;
    NumberField* names_;
    Panel *proofPanel_, *invariancePanel_;
    ProofBoard* board_;
    InvarianceBoard* invariance_;
    ProofTableModel* table_;
};

} // namespace batchscope
