#include "tests/widgets/batch/batch_text.h"
#include "widgets/data/data_page.h"
#include "widgets/data/names_model.h"
#include "widgets/data/names_view.h"
#include "widgets/plots/bar_plot.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

using namespace batchscope;

class TestDataPage : public QObject {
    Q_OBJECT
    std::unique_ptr<DataPage> page_;

    static std::shared_ptr<DataReport> report() {
        auto made = std::make_shared<DataReport>();
        made->encoding = "UTF-8", made->form = "comma", made->header = true;
        made->rows = 4, made->distinctNames = 4;
        made->classes = {{"Greek", 1}, {"Latin", 3}};
        made->lengthCounts = {0, 1, 2, 1};
        made->letters = {{U'a', 3}, {U'é', 1}};
        made->lettersOutsideArticle = 1;
        made->shortest = 1, made->longest = 3, made->meanLength = 2;
        return made;
    }
    Panel* panel(const QString& title) const {
        for (auto* found : page_->findChildren<Panel*>())
            if (found->accessibleName() == title) return found;
        return nullptr;
    }
    QString said(const QString& title) const {
        QStringList texts;
        for (const QLabel* label : panel(title)->findChildren<QLabel*>())
            texts += label->text();
        return texts.join(" | ");
    }
    BarPlot* classes() const { return panel("Classes")->findChild<BarPlot*>(); }

private Q_SLOTS:
    void init() {
        ThemeManager::instance().setKind(ThemeKind::Light);
        page_ = std::make_unique<DataPage>();
        page_->resize(1000, 600);
        page_->setData(test::namesOf("ab Latin|abc Greek|x Latin|ay Latin"), report());
        page_->show();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
    }
    void cleanup() { page_.reset(); }

    void figures() {
        QCOMPARE(panel("Names")->figure(), "4 of 4 names");
        QCOMPARE(panel("Lengths")->figure(), "1 to 3 letters, mean 2.0");
        QCOMPARE(panel("Classes")->figure(), "2 classes");
    }

    void goodNewsIsSaid() {
        const QString text = said("Report");
        for (const char* part : {"UTF-8", "comma-separated", "yes, left out", "2 different, 1 beyond a–z",
                                 "No bad rows and no duplicates."})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!panel("Report")->findChild<QTableView*>()->isVisible());
    }

    void problemsAreListed() {
        auto bad = report();
        bad->badRows = 2, bad->duplicates = 1500;
        bad->problems = {{DataReport::Kind::MissingLabel, "n.csv", 1042, "\"Abe\" has no label"},
                         {DataReport::Kind::Duplicate, "n.csv", 2000, "stands twice"}};
        page_->setData(test::namesOf("a|b"), bad);
        QVERIFY(said("Report").contains("2 rows are bad and were left out."));
        QVERIFY(said("Report").contains("1,500 rows"));
        auto* table = panel("Report")->findChild<QTableView*>();
        QVERIFY(table->isVisible());
        QStringList row;
        for (int column = 0; column < 3; ++column)
            row += table->model()->index(0, column).data().toString();
        QCOMPARE(row.join(" | "), "1,042 | missing label | \"Abe\" has no label");
        bad->form = "folder";
        bad->problems[0].file = "names/Greek.txt";
        page_->setData(test::namesOf("a|b"), bad);
        QCOMPARE(table->model()->index(0, 0).data().toString(), "Greek.txt, 1,042");
    }

    void typingFilters() {
        auto* filter = page_->findChild<QLineEdit*>();
        QTest::keyClicks(filter, "A");
        QCOMPARE(panel("Names")->figure(), "4 of 4 names"); // Latin holds an a
        QTest::keyClicks(filter, "B");
        QCOMPARE(panel("Names")->figure(), "2 of 4 names");
    }

    void aClassBarFiltersAndAgainFrees() {
        auto* box = page_->findChild<QComboBox*>();
        Q_EMIT classes()->clicked(0);
        QCOMPARE(panel("Names")->figure(), "1 of 4 names");
        QCOMPARE(box->currentText(), "Greek");
        QCOMPARE(classes()->current(), 0);
        Q_EMIT classes()->clicked(1);
        QCOMPARE(panel("Names")->figure(), "3 of 4 names");
        Q_EMIT classes()->clicked(1);
        QCOMPARE(panel("Names")->figure(), "4 of 4 names");
        QCOMPARE(classes()->current(), -1);
    }

    void choosingAClassMarksItsBar() {
        page_->findChild<QComboBox*>()->setCurrentIndex(2);
        QCOMPARE(classes()->current(), 1);
        QCOMPARE(page_->names()->model()->shown(), 3);
    }

    void splitAppears() {
        auto* table = panel("Names")->findChild<QTableView*>();
        QVERIFY(table->isColumnHidden(NamesModel::Part));
        page_->setSplit({{0, 1}, {2, 3}});
        QVERIFY(!table->isColumnHidden(NamesModel::Part));
        QCOMPARE(table->model()->index(2, NamesModel::Part).data().toString(), "held out");
    }

    void emptyState() {
        page_->findChild<QLineEdit*>()->setText("x");
        page_->setData(nullptr, nullptr);
        QCOMPARE(panel("Names")->figure(), "no names loaded");
        QVERIFY(said("Report").contains("No file is loaded."));
        QVERIFY(!page_->findChild<QLineEdit*>()->isEnabled());
        QCOMPARE(page_->findChild<QLineEdit*>()->text(), "");
    }

    void controlsAreNamed() {
        for (auto* control : {static_cast<QWidget*>(page_->findChild<QLineEdit*>()),
                              static_cast<QWidget*>(page_->findChild<QComboBox*>())}) {
            QVERIFY(!control->accessibleName().isEmpty());
            QVERIFY(!control->toolTip().isEmpty());
        }
    }
};

QTEST_MAIN(TestDataPage)
#include "test_data_page.moc"
