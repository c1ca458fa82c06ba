#include "tests/widgets/batch/study_of.h"
#include "widgets/batch/study_table_model.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QIcon>
#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

using Model = StudyTableModel;

namespace {

QString rowText(const Model& model, int row) {
    QStringList cells;
    for (int column = 0; column < Model::ColumnCount; ++column)
        cells += model.index(row, column).data().toString();
    return cells.join(u'|');
}

QString order(const Model& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, Model::Name).data().toString();
    return names.join(u',');
}

/// One strategy with figures to read.
StudiedStrategy studied(Strategy strategy, std::int64_t steps, double most = 1) {
    StudiedStrategy each;
    each.options.strategy = strategy;
    each.cost = {1234, steps, 20'000, 15'000, 1000};
    each.learning = {0.934, 2.5, 3, 0, 5, 0.632, 0.4, most};
    return each;
}

Study three() {
    auto study = std::vector{studied(Strategy::Plain, 900, 1), studied(Strategy::Sorted, 100, 3), {}};
    study[2].options.strategy = Strategy::TokenBudget;
    study[2].problem = "--budget 9 is less than the longest row";
    return std::make_shared<const std::vector<StudiedStrategy>>(study);
}

} // namespace

class TestStudyTableModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::English);
        ThemeManager::instance().setKind(ThemeKind::Light);
    }

    void rowsAsText() {
        Model model;
        model.setStudy(three());
        QCOMPARE(rowText(model, 1), "sorted|1,234|100|20,000|25.0 %|0.93|2.50 of 3.00|"
                                    "0–5 times, 63.2 %|0.40–3.00");
        QCOMPARE(rowText(model, 2), "token budget|--budget 9 is less than the longest row|||||||");
        QVERIFY(model.index(2, Model::Name).data(Model::ProblemRole).toBool());
        QVERIFY(!model.index(1, Model::Name).data(Model::ProblemRole).toBool());
        QCOMPARE(model.index(2, Model::Batches).data(Qt::ToolTipRole).toString(),
                 "--budget 9 is less than the longest row");
    }

    void realStudy() {
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setStudy(someStudy());
        QCOMPARE(order(model),
                 "plain,sorted,bucketed,exact length,boundaries,pooled,length grouped,token budget");
        QCOMPARE(rowText(model, 0).section(u'|', 1, 1), "15");
        QVERIFY(rowText(model, 0).endsWith("|once|even"));
        QVERIFY(rowText(model, 3).contains("|0.0 %|"));
        model.setStudy(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void sorts_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("names");
        QTest::newRow("as given") << -1 << false << "plain,sorted,token budget";
        QTest::newRow("steps") << int(Model::Steps) << false << "sorted,plain,token budget";
        QTest::newRow("steps, descending") << int(Model::Steps) << true << "plain,sorted,token budget";
        QTest::newRow("weight") << int(Model::Weight) << false << "plain,sorted,token budget";
        QTest::newRow("weight, descending") << int(Model::Weight) << true << "sorted,plain,token budget";
        QTest::newRow("equal numbers keep their order")
            << int(Model::Cells) << true << "plain,sorted,token budget";
        QTest::newRow("names, descending") << int(Model::Name) << true << "sorted,plain,token budget";
    }
    void sorts() {
        QFETCH(int, column);
        QFETCH(bool, descending);
        Model model;
        model.setStudy(three());
        const QPersistentModelIndex kept = model.index(model.rowOf(Strategy::Sorted), Model::Waste);
        model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        QTEST(order(model), "names");
        QCOMPARE(kept.row(), model.rowOf(Strategy::Sorted));
        QCOMPARE(kept.data(Model::StrategyRole).toInt(), int(Strategy::Sorted));
        model.setStudy(three()); // the next study is sorted alike
        QTEST(order(model), "names");
    }

    void sortsNumbersNotTexts() {
        Model model;
        model.setStudy(std::make_shared<const std::vector<StudiedStrategy>>(std::vector{
            studied(Strategy::Plain, 1'000), studied(Strategy::Sorted, 200), studied(Strategy::Pooled, 30)}));
        model.sort(Model::Steps);
        QCOMPARE(order(model), "pooled,sorted,plain");
        QCOMPARE(model.index(0, Model::Steps).data(Model::SortRole).toDouble(), 30.0);
    }

    void everySortIsStableUnderTheTester() {
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setStudy(someStudy(true, Sampling::Replacement));
        for (int column = -1; column < Model::ColumnCount; ++column) {
            for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(column, direction);
                if (column < 0) continue;
                QVERIFY(model.index(7, 0).data(Model::ProblemRole).toBool());
                for (int row = 0; row + 2 < model.rowCount(); ++row) {
                    const double a = model.index(row, column).data(Model::SortRole).toDouble();
                    const double b = model.index(row + 1, column).data(Model::SortRole).toDouble();
                    QVERIFY(direction == Qt::AscendingOrder ? a <= b : a >= b);
                }
            }
        }
    }

    void theOneInUseIsMarked() {
        Model model;
        model.setStudy(three());
        QSignalSpy changed(&model, &Model::dataChanged);
        model.setInUse(Strategy::Sorted);
        QCOMPARE(changed.count(), 1);
        QVERIFY(model.index(1, 0).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!model.index(0, 0).data(Qt::FontRole).isValid());
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), "sorted, in use");
        model.setInUse(std::nullopt);
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), "sorted");
    }

    void marksFollowTheTheme_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << int(ThemeKind::Light);
        QTest::newRow("dark") << int(ThemeKind::Dark);
        QTest::newRow("high contrast") << int(ThemeKind::HighContrast);
    }
    void marksFollowTheTheme() {
        QFETCH(int, kind);
        Model model;
        model.setStudy(three());
        ThemeManager::instance().setKind(ThemeKind(kind));
        const QImage mark = model.index(1, 0).data(Qt::DecorationRole).value<QIcon>().pixmap(14).toImage();
        QCOMPARE(mark.pixelColor(mark.width() / 2, mark.height() / 2), theme().series[1]);
    }

    void headings() {
        const Model model;
        QCOMPARE(model.headerData(Model::Correlation, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
                 "Length correlation");
        QCOMPARE(model.headerData(Model::Steps, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
                 "Time steps");
        QStringList titles;
        for (int column = 0; column < Model::ColumnCount; ++column) {
            titles += model.headerData(column, Qt::Horizontal).toString();
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
        QCOMPARE(titles.join(u'|'),
                 "Strategy|Batches|Time steps|Cells|Waste|Length corr.|Label entropy|Seen|Weight");
    }
};

QTEST_MAIN(TestStudyTableModel)
#include "test_study_table_model.moc"
