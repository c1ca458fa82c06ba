#include "tests/batching/batch_text.h"

#include <QTest>

#include <stdexcept>

using namespace batchscope;

class TestBatchLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void packs_data();
    void packs();
    void countsCells();
    void masksByLength();
    void padCellsHaveNoPosition();
    void takesRowsOfADataset();
    void permutationsInvert();
    void refusesWhatPackingCannotHold();
};

void TestBatchLayout::packs_data() {
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("packed");
    QTest::newRow("the example") << "abc|x"
                                 << "a x b c / 2 1 1";
    QTest::newRow("shortest first") << "x|abc"
                                    << "a x b c / 2 1 1";
    QTest::newRow("one letter") << "x"
                                << "x / 1";
    QTest::newRow("one name") << "abc"
                              << "a b c / 1 1 1";
    QTest::newRow("ties keep their order") << "ab|cd|ef"
                                           << "a c e b d f / 3 3";
    QTest::newRow("ties around a longer name") << "ab|xyz|cd"
                                               << "x a c y b d z / 3 3 1";
    QTest::newRow("a step that two names leave") << "a|b|cde"
                                                 << "c a b d e / 3 1 1";
}

void TestBatchLayout::packs() {
    QFETCH(QString, names);
    QTEST(packedText(names), "packed");
}

void TestBatchLayout::countsCells() {
    const std::vector<std::int64_t> lengths{3, 1};
    const auto layout = layOut(std::vector<std::uint32_t>{0, 1}, lengths);
    QCOMPARE(layout->size(), 2);
    QCOMPARE(layout->steps(), 3);
    QCOMPARE(layout->cells(), 6);
    QCOMPARE(layout->tokens(), 4);
    QCOMPARE(layout->waste(), 1.0 - 4.0 / 6.0);
    QCOMPARE(numbers(layout->offsets), "0 2 3 4");
}

void TestBatchLayout::masksByLength() {
    const std::vector<std::int64_t> lengths{2, 3, 1};
    const auto layout = layOut(std::vector<std::uint32_t>{0, 1, 2}, lengths);
    QString mask;
    for (std::int64_t row = 0; row < 3; ++row) {
        for (std::int64_t step = 0; step < 3; ++step)
            mask += layout->mask(row, step) ? u'1' : u'0';
        mask += u' ';
    }
    QCOMPARE(mask, "110 111 100 ");
}

void TestBatchLayout::padCellsHaveNoPosition() {
    const std::vector<std::int64_t> lengths{2, 3, 1};
    const auto layout = layOut(std::vector<std::uint32_t>{0, 1, 2}, lengths);
    QCOMPARE(layout->packedPosition(2, 1), -1);
    QCOMPARE(layout->packedPosition(0, 2), -1);
    QCOMPARE(layout->packedPosition(1, 2), 5);
}

void TestBatchLayout::takesRowsOfADataset() {
    const std::vector<std::int64_t> lengths{9, 1, 4, 2};
    const auto layout = layOut(std::vector<std::uint32_t>{3, 1, 2, 3}, lengths);
    QCOMPARE(numbers(layout->rows), "3 1 2 3");
    QCOMPARE(numbers(layout->lengths), "2 1 4 2");
    QCOMPARE(numbers(layout->sorted_indices), "2 0 3 1");
    QCOMPARE(numbers(layout->unsorted_indices), "1 3 0 2");
}

void TestBatchLayout::permutationsInvert() {
    const std::vector<std::int64_t> lengths{4, 1, 4, 2, 9, 9, 1};
    const auto layout = layOut(std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6}, lengths);
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        QCOMPARE(layout->unsorted_indices[std::size_t(layout->sorted_indices[i])], std::int64_t(i));
        QCOMPARE(layout->sorted_indices[std::size_t(layout->unsorted_indices[i])], std::int64_t(i));
    }
}

void TestBatchLayout::refusesWhatPackingCannotHold() {
    const std::vector<std::int64_t> lengths{3, 0};
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, layOut(std::vector<std::uint32_t>{}, lengths));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, layOut(std::vector<std::uint32_t>{0, 1}, lengths));
}

QTEST_GUILESS_MAIN(TestBatchLayout)
#include "test_batch_layout.moc"
