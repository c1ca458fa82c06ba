#pragma once

#include "core/data/data_report.h"

#include <QWidget>

#include <array>
#include <memory>

class QLabel;
class QTableView;

namespace batchscope {

class ProblemsModel;

/// What the loader saw in the file: facts above, the problems with their line numbers below. Says the good
/// news too.
class ReportView : public QWidget {
    Q_OBJECT
public:
    explicit ReportView(QWidget* parent = nullptr);

    void setReport(std::shared_ptr<const DataReport> report); ///< may be null

private:
    enum Fact { Encoding, Form, Header, Letters, Distinct, Duplicates, SeveralLabels, BadRows, FactCount };
    void makeTable();
    void show(Fact fact, const QString& text);
    QString verdict() const;

    std::shared_ptr<const DataReport> report_;
    ProblemsModel* model_;
    std::array<QLabel*, FactCount> facts_;
    QLabel* verdict_;
    QTableView* table_;
};

} // namespace batchscope
