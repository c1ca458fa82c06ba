#include "widgets/data/data_page.h"

#include "widgets/data/names_model.h"
#include "widgets/data/names_view.h"
#include "widgets/data/report_view.h"
#include "widgets/plots/bar_plot.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/panel.h"

#include <QGridLayout>
#include <QStringList>
#include <QVector>

namespace batchscope {

DataPage::DataPage(QWidget* parent)
    : QWidget(parent), namesPanel_(new Panel(tr("Names"), this)),
      lengthsPanel_(new Panel(tr("Lengths"), this)), classesPanel_(new Panel(tr("Classes"), this)),
      reportPanel_(new Panel(tr("Report"), this)), namesView_(new NamesView), lengths_(new BarPlot),
      classes_(new BarPlot), reportView_(new ReportView) {
    namesPanel_->setContent(namesView_);
    lengthsPanel_->setContent(lengths_);
    classesPanel_->setContent(classes_);
    reportPanel_->setContent(reportView_);
    lengths_->setPlotName(tr("Names by length"));
    lengths_->setAxes({tr("letters"), {}}, {tr("names"), {}});
    classes_->setPlotName(tr("Names by class; a click shows only that class"));
    classes_->setAxes({tr("class"), {}}, {tr("names"), {}});
    for (BarPlot* plot : {lengths_, classes_})
        plot->setEmptyText(tr("no names loaded"));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setSpacing(16);
    grid->addWidget(namesPanel_, 0, 0);
    grid->addWidget(reportPanel_, 0, 1);
    grid->addWidget(lengthsPanel_, 1, 0);
    grid->addWidget(classesPanel_, 1, 1);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(0, 3);
    grid->setRowStretch(1, 2);

    connect(classes_, &BarPlot::clicked, this, &DataPage::showClass);
    connect(namesView_, &NamesView::shownChanged, this, [this] {
        updateNames();
        markClass();
    });
    setData(nullptr, nullptr);
}

void DataPage::setData(std::shared_ptr<const NameDataset> names, std::shared_ptr<const DataReport> report) {
    names_ = std::move(names);
    report_ = std::move(report);
    namesView_->setNames(names_);
    reportView_->setReport(report_);
    const QString source = names_ ? QString::fromStdString(names_->source().filename().string()) : QString();
    reportPanel_->setFigure(source);
    updateNames();
    updateLengths();
    updateClasses();
}

void DataPage::setSplit(const Split& split) {
    namesView_->setSplit(split);
}

void DataPage::updateNames() {
    const NamesModel& model = *namesView_->model();
    namesPanel_->setFigure(names_ ? tr("%1 of %2 names").arg(grouped(model.shown()), grouped(model.total()))
                                  : tr("no names loaded"));
}

void DataPage::updateLengths() {
    lengths_->setHistogram(report_ ? report_->lengthCounts : std::vector<std::size_t>());
    if (!report_) return lengthsPanel_->setFigure(QString());
    lengthsPanel_->setFigure(tr("%1 to %2 letters, mean %3")
                                 .arg(grouped(qint64(report_->shortest)), grouped(qint64(report_->longest)),
                                      numberLocale().toString(report_->meanLength, 'f', 1)));
}

void DataPage::updateClasses() {
    QStringList labels;
    QVector<double> counts;
    if (report_) {
        for (const auto& [label, rows] : report_->classes) {
            labels += QString::fromStdString(label);
            counts += double(rows);
        }
    }
    classes_->setCategories(labels, counts);
    classesPanel_->setFigure(labels.isEmpty()     ? QString()
                             : labels.size() == 1 ? tr("1 class")
                                                  : tr("%1 classes").arg(grouped(labels.size())));
}

void DataPage::showClass(int label) {
    const auto chosen = namesView_->model()->chosenClass();
    const bool again = chosen && int(*chosen) == label;
    namesView_->setClass(again ? std::nullopt : std::optional(std::uint32_t(label)));
}

void DataPage::markClass() {
    const auto chosen = namesView_->model()->chosenClass();
    classes_->setCurrent(chosen ? int(*chosen) : -1);
}

} // namespace batchscope
