#include "core/base/input_error.h"
#include "core/models/path_cost.h"

#include <QStringList>
#include <QTest>

using namespace batchscope;

/// Calls and cells of each path, and which mistakes it can hold.
class TestPathCost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void costs_data();
    void costs();
    void everyTrapStrikesAndHarmsSomewhere();
    void readsTraps();
};

namespace {

std::shared_ptr<const BatchLayout> layoutOf(const QString& text) {
    std::vector<std::int64_t> lengths;
    std::vector<std::uint32_t> rows;
    for (const QString& each : text.split('|')) {
        rows.push_back(std::uint32_t(lengths.size()));
        lengths.push_back(each.size());
    }
    return layOut(rows, lengths);
}

constexpr BatchPath kPaths[] = {BatchPath::LetterByLetter, BatchPath::NameByName, BatchPath::Padded,
                                BatchPath::PaddedMask,     BatchPath::Bucketed,   BatchPath::Packed};

} // namespace

void TestPathCost::costs_data() {
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("calls/cells");
    QTest::newRow("abc|x")
        << "abc|x"
        << "letter-by-letter 4/4, name-by-name 2/4, padded 1/6, padded-mask 3/6, bucketed 2/4, "
           "packed 1/4";
    QTest::newRow("within the ratio")
        << "abc|xy"
        << "letter-by-letter 5/5, name-by-name 2/5, padded 1/6, padded-mask 3/6, "
           "bucketed 1/6, packed 1/5";
    QTest::newRow("the article's lengths") // buckets [3] [5 6 7] [10]
        << "0123456789|012|01234|0123456|012345"
        << "letter-by-letter 31/31, name-by-name 5/31, padded 1/50, padded-mask 10/50, bucketed 3/34, packed "
           "1/31";
    QTest::newRow("one letter")
        << "x"
        << "letter-by-letter 1/1, name-by-name 1/1, padded 1/1, padded-mask 1/1, bucketed "
           "1/1, packed 1/1";
}

void TestPathCost::costs() {
    QFETCH(QString, names);
    const auto layout = layoutOf(names);
    QStringList parts;
    for (const BatchPath path : kPaths) {
        const PathCost cost = pathCost(path, *layout, 1.5);
        parts << QStringLiteral("%1 %2/%3")
                     .arg(QString::fromStdString(toText(path)))
                     .arg(cost.calls)
                     .arg(cost.cells);
    }
    QTEST(parts.join(", "), "calls/cells");
}

void TestPathCost::everyTrapStrikesAndHarmsSomewhere() {
    for (std::size_t i = 1; i < kTraps; ++i) {
        const Trap trap = Trap(i);
        bool struck = false;
        for (const BatchPath path : kPaths)
            struck = struck || strikes(trap, path);
        QVERIFY2(struck, toText(trap).c_str());
        QVERIFY2(harms(trap, 2, true), toText(trap).c_str());
        // Names that go alone have neither padding nor neighbours to be mixed up with.
        QVERIFY(!strikes(trap, BatchPath::LetterByLetter) && !strikes(trap, BatchPath::NameByName));
    }
    for (const BatchPath path : kPaths)
        QVERIFY(!strikes(Trap::None, path));
    QVERIFY(!harms(Trap::View, 1, false) && harms(Trap::View, 2, false) && harms(Trap::View, 1, true));
    QVERIFY(!harms(Trap::PadBidirectional, 2, false));
}

void TestPathCost::readsTraps() {
    for (std::size_t i = 0; i < kTraps; ++i)
        QCOMPARE(int(trapFromText(toText(Trap(i)))), int(i));
    QVERIFY_EXCEPTION_THROWN(trapFromText("oops"), InputError);
}

QTEST_APPLESS_MAIN(TestPathCost)
#include "test_path_cost.moc"
