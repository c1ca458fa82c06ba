#pragma once

#include "core/data/data_report.h"
#include "core/data/name_dataset.h"
#include "core/data/split.h"

#include <QWidget>

#include <memory>

namespace batchscope {

class BarPlot;
class NamesView;
class Panel;
class ReportView;

/// What was loaded: the names, how long they are, how their classes are balanced, and what the loader saw. A
/// click on a class shows only its names; a second one all again.
class DataPage : public QWidget {
    Q_OBJECT
public:
    explicit DataPage(QWidget* parent = nullptr);

    /// Both may be null: the empty state. Drops the split.
    void setData(std::shared_ptr<const NameDataset> names, std::shared_ptr<const DataReport> report);
    void setSplit(const Split& split); ///< of the names set before

    NamesView* names() const { return namesView_; }

private:
    void updateNames();
    void updateLengths();
    void updateClasses();
    void showClass(int label);
    void markClass();

    std::shared_ptr<const NameDataset> names_;
    std::shared_ptr<const DataReport> report_;
    Panel *namesPanel_, *lengthsPanel_, *classesPanel_, *reportPanel_;
    NamesView* namesView_;
    BarPlot *lengths_, *classes_;
    ReportView* reportView_;
};

} // namespace batchscope
