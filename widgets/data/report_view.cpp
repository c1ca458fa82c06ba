#include "widgets/data/report_view.h"

#include "widgets/data/problems_model.h"
#include "widgets/tables/plain_table.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStyle>
#include <QTableView>

namespace batchscope {

ReportView::ReportView(QWidget* parent)
    : QWidget(parent), model_(new ProblemsModel(this)), verdict_(new QLabel(this)),
      table_(new QTableView(this)) {
    const std::array<QString, FactCount> captions{
        tr("Encoding"),        tr("Form"),       tr("Header"),         tr("Letters"),
        tr("Different names"), tr("Duplicates"), tr("Several labels"), tr("Bad rows")};
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(5);
    constexpr int kLines = FactCount / 2;
    for (int fact = 0; fact < FactCount; ++fact) {
        auto* caption = new QLabel(captions[std::size_t(fact)], this);
        caption->setProperty("role", "dim");
        auto* value = new QLabel(this);
        value->setAccessibleName(caption->text());
        value->setWordWrap(true);
        facts_[std::size_t(fact)] = value;
        grid->addWidget(caption, fact % kLines, fact / kLines * 2);
        grid->addWidget(value, fact % kLines, fact / kLines * 2 + 1);
    }
    grid->setColumnStretch(1, 2); // the letters have the longest value
    grid->setColumnStretch(3, 1);
    verdict_->setWordWrap(true);
    makeTable();
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    box->addLayout(grid);
    box->addWidget(verdict_);
    box->addWidget(table_, 1);
    box->addStretch(0);
    setReport(nullptr);
}

void ReportView::makeTable() {
    table_->setModel(model_);
    table_->setAccessibleName(tr("Problems of the file"));
    makePlain(table_, 22);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->setColumnWidth(ProblemsModel::Line, 84);
    table_->setColumnWidth(ProblemsModel::Kind, 112);
}

void ReportView::show(Fact fact, const QString& text) {
    facts_[fact]->setText(text);
}

QString ReportView::verdict() const {
    const auto bad = qint64(report_->badRows);
    if (bad == 0 && report_->problems.empty()) return tr("No bad rows and no duplicates.");
    if (bad == 0) return tr("No bad rows. Note:");
    return bad == 1 ? tr("1 row is bad and was left out.")
                    : tr("%1 rows are bad and were left out.").arg(grouped(bad));
}

void ReportView::setReport(std::shared_ptr<const DataReport> report) {
    report_ = std::move(report);
    model_->setReport(report_);
    table_->setVisible(report_ && !report_->problems.empty());
    if (!report_) {
        for (QLabel* fact : facts_)
            fact->setText(QStringLiteral("–"));
        verdict_->setText(tr("No file is loaded."));
        return;
    }
    const DataReport& r = *report_;
    const QString form = r.form == "comma"    ? tr("comma-separated")
                         : r.form == "tab"    ? tr("tab-separated")
                         : r.form == "folder" ? tr("folder, one file per class")
                                              : tr("separated by %1").arg(QString::fromStdString(r.form));
    show(Encoding, QString::fromStdString(r.encoding));
    show(Form, form);
    show(Header, r.header ? tr("yes, left out") : tr("none"));
    show(Letters, tr("%1 different, %2 beyond a–z")
                      .arg(grouped(qint64(r.letters.size())), grouped(qint64(r.lettersOutsideArticle))));
    show(Distinct, grouped(qint64(r.distinctNames)));
    show(Duplicates, r.duplicates == 0   ? tr("none")
                     : r.duplicates == 1 ? tr("1 row")
                                         : tr("%1 rows").arg(grouped(qint64(r.duplicates))));
    show(SeveralLabels,
         r.namesWithSeveralLabels == 0 ? tr("none") : namesText(qint64(r.namesWithSeveralLabels)));
    show(BadRows, r.badRows == 0 ? tr("none") : grouped(qint64(r.badRows)));
    verdict_->setText(verdict());
    verdict_->setProperty("role", r.badRows == 0 ? "" : "warning");
    verdict_->style()->unpolish(verdict_);
    verdict_->style()->polish(verdict_);
}

} // namespace batchscope
