#include "tests/training/task_oracle.h"

#include <QTest>

using namespace batchscope;

/// A loss is a sum and a count: parts of a batch add up to the whole.
class TestTask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAddUp_data();
    void partsAddUp();
};

void TestTask::partsAddUp_data() {
    QTest::addColumn<int>("cell");
    QTest::addColumn<int>("execution");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("parts");
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        for (const Execution execution : {Execution::Packed, Execution::Padded, Execution::Sequential}) {
            for (const auto& [rows, parts] :
                 {std::pair{24, 2}, std::pair{25, 4}, std::pair{7, 7}, std::pair{1, 1}})
                QTest::addRow("%s %s: %d names in %d parts", toText(cell).c_str(), toText(execution).c_str(),
                              rows, parts)
                    << int(cell) << int(execution) << rows << parts;
        }
    }
}

void TestTask::partsAddUp() {
    QFETCH(int, cell);
    QFETCH(int, execution);
    QFETCH(int, rows);
    QFETCH(int, parts);
    const auto errors =
        oracle::partsErrors(Cell(cell), Execution(execution), std::size_t(rows), std::size_t(parts));
    QCOMPARE(errors.units, 0.0);
    QVERIFY2(errors.sum < 1e-6, qPrintable(QString::number(errors.sum)));
    QVERIFY2(errors.gradient < 1e-5, qPrintable(QString::number(errors.gradient)));
    // To the last bit: curves and weights of earlier versions stay what they were.
    QCOMPARE(errors.mean, 0.0);
    QCOMPARE(errors.meanGradient, 0.0);
}

QTEST_GUILESS_MAIN(TestTask)
#include "test_task.moc"
