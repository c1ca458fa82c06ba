#include "core/base/random.h"
#include "core/batching/batch_layout.h"
#include "tests/batching/torch_oracle.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace batchscope;

/// BatchLayout is torch's pack_padded_sequence, field by field.
class TestAgainstTorch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsTorch_data();
    void equalsTorch();
};

namespace {

std::vector<std::int64_t> lengthsIn(const std::vector<std::int64_t>& order,
                                    const std::vector<std::int64_t>& lengths) {
    std::vector<std::int64_t> all;
    for (const std::int64_t row : order)
        all.push_back(lengths[std::size_t(row)]);
    return all;
}

// The oracle's grid holds row * 1000 + step.
std::vector<std::int64_t> packedCodes(const BatchLayout& layout) {
    std::vector<std::int64_t> codes;
    for (std::int64_t position = 0; position < layout.tokens(); ++position) {
        const auto cell = layout.cellAt(position);
        codes.push_back(cell.row * 1000 + cell.step);
    }
    return codes;
}

} // namespace

void TestAgainstTorch::equalsTorch_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("longest"); // 0: 1 to rows, each once
    QTest::addColumn<quint64>("seed");
    QTest::newRow("one name of one letter") << 1 << 1 << quint64(0);
    QTest::newRow("all of one letter") << 7 << 1 << quint64(0);
    for (const int rows : {2, 17, 64, 300})
        QTest::addRow("%d different lengths", rows) << rows << 0 << quint64(rows);
    for (const int rows : {1, 2, 3, 16, 33, 512}) {
        for (const int longest : {2, 5, 30}) {
            for (quint64 seed = 0; seed < 8; ++seed)
                QTest::addRow("%d x %d, seed %llu", rows, longest, seed) << rows << longest << seed;
        }
    }
}

void TestAgainstTorch::equalsTorch() {
    QFETCH(int, rows);
    QFETCH(int, longest);
    QFETCH(quint64, seed);
    const bool distinct = longest == 0;
    Random random(seed, quint64(rows));
    std::vector<std::int64_t> lengths;
    for (int i = 0; i < rows; ++i)
        lengths.push_back(1 + std::int64_t(random.below(std::uint64_t(std::max(1, longest)))));
    if (distinct) {
        std::iota(lengths.begin(), lengths.end(), 1);
        random.shuffle(std::span(lengths));
    }
    std::vector<std::uint32_t> all(lengths.size());
    std::iota(all.begin(), all.end(), 0u);

    const auto layout = layOut(all, lengths);
    const oracle::Packed torch = oracle::packPadded(lengths);
    QCOMPARE(layout->batch_sizes, torch.batch_sizes);
    QCOMPARE(lengthsIn(layout->sorted_indices, lengths), lengthsIn(torch.sorted_indices, lengths));
    // Equal lengths lie in batch order here; torch leaves their order open, so it is given ours.
    QCOMPARE(packedCodes(*layout), oracle::packSorted(lengths, layout->sorted_indices));
    if (std::set<std::int64_t>(lengths.begin(), lengths.end()).size() == lengths.size()) {
        QCOMPARE(layout->sorted_indices, torch.sorted_indices);
        QCOMPARE(layout->unsorted_indices, torch.unsorted_indices);
        QCOMPARE(packedCodes(*layout), torch.data);
    }
    for (std::int64_t position = 0; position < layout->tokens(); ++position) {
        const auto cell = layout->cellAt(position);
        QCOMPARE(layout->packedPosition(cell.row, cell.step), position);
    }
}

QTEST_GUILESS_MAIN(TestAgainstTorch)
#include "test_against_torch.moc"
