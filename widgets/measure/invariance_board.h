#pragma once

#include "core/measuring/prover.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace batchscope {

class InvarianceModel;

/// Whether a name's answer depends on who sits beside it: a field for the name, a button, and a strip of
/// marks a path. GUI thread only.
class InvarianceBoard : public QWidget {
    Q_OBJECT
public:
    explicit InvarianceBoard(QWidget* parent = nullptr);

    /// `done` of `total` batches; null: none yet. What is shown stays while a test is on.
    void setInvariance(std::shared_ptr<const InvarianceProof> result, std::int64_t done, std::int64_t total);
    /// Whether a test can be begun; `reason` why not.
    void setStartable(bool startable, const QString& reason = {});
    QString name() const; ///< as typed; empty: one of the data
    QLineEdit* nameField() const { return name_; }
    QPushButton* testButton() const { return test_; }
    QTableView* table() const { return table_; }

Q_SIGNALS:
    void testRequested(const QString& name);

private:
    void makeTable();

    InvarianceModel* model_;
    QLineEdit* name_;
    QPushButton* test_;
    QLabel* words_;
    QTableView* table_;
};

/// "“Rossi” gets the same answer in 100 batches: largest difference 4e-7".
QString invarianceSentence(const InvarianceProof& result);

} // namespace batchscope
