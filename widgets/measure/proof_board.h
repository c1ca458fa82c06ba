#pragma once

#include "widgets/measure/proof_words.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QAction;
class QActionGroup;
class QLabel;
class QTableView;

namespace batchscope {

class ProofHeader;
class ProofMatrixModel;

/// The proof: a verdict, a chip a trap, the matrix of all paths and shapes, and the cell under the pointer
/// (or the current one) in words. GUI thread only.
class ProofBoard : public QWidget {
    Q_OBJECT
public:
    explicit ProofBoard(QWidget* parent = nullptr);

    void setProof(const ShownProof& shown); ///< a trap that it was made with is checked
    /// Whether a trap can be chosen; `reason` why not.
    void setTrapsEnabled(bool enabled, const QString& reason = {});
    Trap trap() const { return shown_.trap; }
    QList<QAction*> trapActions() const; ///< checkable, in the order of the enumeration; keys 0 … 6
    QTableView* matrix() const { return matrix_; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void trapChosen(batchscope::Trap trap); ///< by the user
    void statusSentence(const QString& sentence);

private:
    class Mark;
    void makeTraps();
    void makeMatrix();
    void layOut();
    QWidget* makeWords();
    void fitRows();
    QString wordsOfCell() const; ///< of the one under the pointer, else of the current one
    void tellCell();

    ShownProof shown_;
    Mark* mark_;
    QLabel *verdict_, *sentence_, *details_, *tolerance_;
    QActionGroup* traps_;
    ProofMatrixModel* model_;
    ProofHeader* header_;
    QTableView* matrix_;
    QPersistentModelIndex hovered_;
};

} // namespace batchscope
