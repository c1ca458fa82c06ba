#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/one_hot_table_model.h"
#include "widgets/batch/one_hot_tables.h"
#include "widgets/theme/theme.h"

#include <QTableView>
#include <QtTest>

using namespace batchscope;

class TestOneHotTables : public QObject {
    Q_OBJECT
    std::unique_ptr<BatchSelection> selection_;
    std::unique_ptr<OneHotTables> tables_;

    QString spot() const {
        const auto spot = selection_->spot();
        return QString("%1,%2").arg(spot.row).arg(spot.step);
    }
    /// Letters of a table, the current row in brackets: "a [b] c".
    static QString text(const QTableView* table) {
        QStringList rows;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString letter = table->model()->index(row, OneHotTableModel::Letter).data().toString();
            rows += row == table->currentIndex().row() ? '[' + letter + ']' : letter;
        }
        return rows.join(' ');
    }

private Q_SLOTS:
    void initTestCase() { ThemeManager::instance().setKind(ThemeKind::Light); }
    void init() {
        selection_ = std::make_unique<BatchSelection>();
        tables_ = std::make_unique<OneHotTables>(selection_.get());
        tables_->setScene(test::sceneOf("abc|x|hello"),
                          std::make_shared<const Alphabet>(Alphabet::article()));
        tables_->resize(800, 300);
        tables_->show();
        QVERIFY(QTest::qWaitForWindowExposed(tables_.get()));
    }
    void cleanup() { tables_.reset(); }

    void theTablesFollowTheSelection() {
        QCOMPARE(text(tables_->nameTable()), "a b c");
        QCOMPARE(text(tables_->stepTable()), "a x h");
        selection_->set({2, 1});
        QCOMPARE(text(tables_->nameTable()), "h [e] l l o");
        QCOMPARE(text(tables_->stepTable()), "b pad [e]");
        QCOMPARE(spot(), "2,1");
        selection_->set({1, 4});
        QCOMPARE(text(tables_->nameTable()), "x");
        QCOMPARE(text(tables_->stepTable()), "pad [pad] o");
        QCOMPARE(spot(), "1,4");
        selection_->clear();
        QCOMPARE(text(tables_->nameTable()), "a b c");
        QCOMPARE(spot(), "-1,-1");
    }

    void theSelectionFollowsTheTables() {
        selection_->set({2, 1});
        QTest::keyClick(tables_->nameTable(), Qt::Key_Down);
        QCOMPARE(spot(), "2,2");
        QCOMPARE(text(tables_->stepTable()), "c pad [l]");
        QTest::keyClick(tables_->stepTable(), Qt::Key_Up);
        QCOMPARE(spot(), "1,2");
        QCOMPARE(text(tables_->nameTable()), "x");
        QTest::keyClick(tables_->stepTable(), Qt::Key_Up);
        QCOMPARE(spot(), "0,2");
        QCOMPARE(text(tables_->nameTable()), "a b [c]");
    }

    void anotherBatchKeepsTheSpotWhereItLies() {
        selection_->set({1, 0});
        tables_->setScene(test::sceneOf("ab|cd"), std::make_shared<const Alphabet>(U"abcd"));
        QCOMPARE(text(tables_->nameTable()), "[c] d");
        QCOMPARE(spot(), "1,0");
        tables_->setScene({}, nullptr);
        QCOMPARE(text(tables_->nameTable()), QString());
        QCOMPARE(spot(), "1,0");
    }
};

QTEST_MAIN(TestOneHotTables)
#include "test_one_hot_tables.moc"
