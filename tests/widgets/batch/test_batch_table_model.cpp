#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/batch_table_model.h"
#include "widgets/batch/epoch_table_model.h"
#include "widgets/batch/memory_table_model.h"
#include "widgets/text/letter_text.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace batchscope;

class TestBatchTableModel : public QObject {
    Q_OBJECT
    static QString textOf(const QAbstractItemModel& model) {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data().toString();
            rows += cells.join(' ');
        }
        return rows.join(" / ");
    }

private Q_SLOTS:
    void padded_data() {
        QTest::addColumn<QString>("batch");
        QTest::addColumn<QString>("table");
        QTest::newRow("two") << "abc Greek|x Latin"
                             << "abc Greek 3 0 a b c / x Latin 1 1 x pad pad";
        QTest::newRow("unsorted") << "x|abc"
                                  << "x A 1 1 x pad pad / abc A 3 0 a b c";
        QTest::newRow("code points") << QString::fromUtf8("𠀋é|a")
                                     << QString::fromUtf8("𠀋é A 2 0 𠀋 é / a A 1 1 a pad");
    }
    void padded() {
        QFETCH(QString, batch);
        QFETCH(QString, table);
        BatchTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setScene(test::sceneOf(batch));
        QCOMPARE(textOf(model), table);
    }

    void sorted() {
        BatchTableModel model(BatchTableModel::Order::Sorted);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setScene(test::sceneOf("x|abc"));
        QCOMPARE(textOf(model), "abc A 3 1 a b c / x A 1 0 x   / batch_sizes  4  2 1 1");
        QCOMPARE(model.batchRow(0), 1);
        QCOMPARE(model.batchRow(2), -1);
        QCOMPARE(model.rowOf(0), 1);
    }

    void memory() {
        MemoryTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setScene(test::sceneOf("abc|x"));
        QCOMPARE(textOf(model), "0 0 0 abc a / 1 0 1 x x / 2 1 0 abc b / 3 2 0 abc c");
        model.setScene({});
        QCOMPARE(model.rowCount(), 0);
    }

    void epoch() {
        EpochTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto data = test::namesOf("abc|x|abcd|yz");
        model.setEpoch(epochOf(data, makePlan(data->lengths(), {Strategy::Bucketed, 8, 1.5, {}})));
        QCOMPARE(textOf(model),
                 "1 1 1 1 1 0.0 % by the growth ratio / 2 2 3 5 6 16.7 % by the growth ratio / "
                 "3 1 4 4 4 0.0 % the rest");
        model.setEpoch(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void lettersThatCannotStandAlone_data() {
        QTest::addColumn<uint>("letter");
        QTest::addColumn<QString>("text");
        QTest::newRow("letter") << 0x1e9eu << QString(QChar(0x1e9e));
        QTest::newRow("beyond the first plane") << 0x2000bu << QString::fromUtf8("𠀋");
        QTest::newRow("blank") << 0x20u << QString(QChar(0x2423));
        QTest::newRow("no-break space") << 0xa0u << QString(QChar(0x2423));
        QTest::newRow("combining acute") << 0x301u << QString(QChar(0x25cc)) + QChar(0x301);
        QTest::newRow("zero-width joiner") << 0x200du << QString(QChar(0x25cc));
    }
    void lettersThatCannotStandAlone() {
        QFETCH(uint, letter);
        QTEST(letterText(char32_t(letter)), "text");
    }

    void masked() {
        BatchTableModel model;
        model.setScene(test::sceneOf("abc|x"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setMaskMode(true);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(textOf(model), "abc A 3 0 1 1 1 / x A 1 1 1 0 0");
        model.setMaskMode(true);
        QCOMPARE(changed.count(), 1);
    }

    void headers() {
        BatchTableModel model;
        model.setScene(test::sceneOf("abc|x"));
        QStringList titles;
        for (int i = 0; i < model.columnCount(); ++i)
            titles += model.headerData(i, Qt::Horizontal).toString();
        QCOMPARE(titles.join('|'), "Name|Label|Letters|Sorted|0|1|2");
    }

    void cellsSpeak() {
        BatchTableModel model;
        model.setScene(test::sceneOf("abc|x"));
        QCOMPARE(model.index(1, 6).data(BatchTableModel::SpokenRole).toString(), "time step 2: pad");
        QCOMPARE(model.index(0, 5).data(BatchTableModel::SpokenRole).toString(), "time step 1: b");
    }

    void emptySceneEmptyTable() {
        BatchTableModel model;
        model.setScene(test::sceneOf("abc|x"));
        model.setScene({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 4);
    }
};

QTEST_MAIN(TestBatchTableModel)
#include "test_batch_table_model.moc"
