#include "core/base/input_error.h"
#include "core/data/split.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace batchscope;

namespace {

// Class k has `rows[k]` rows; the names come again after `names` rows, so that they cross classes.
NameDataset dataset(const std::vector<std::size_t>& rows, std::uint32_t names = UINT32_MAX) {
    NameDataset set;
    std::vector<std::string> classes;
    std::uint32_t line = 0;
    for (std::uint32_t label = 0; label < rows.size(); ++label) {
        classes.push_back("class " + std::to_string(label));
        for (std::size_t i = 0; i < rows[label]; ++i, ++line) {
            const std::string digits = std::to_string(line % names);
            set.append(std::u32string(digits.begin(), digits.end()), label, line + 1);
        }
    }
    set.setClasses(classes);
    return set;
}

std::vector<std::size_t> testRowsOfClasses(const NameDataset& names, const Split& split) {
    std::vector<std::size_t> counts(names.classes().size());
    for (const std::uint32_t row : split.test)
        ++counts[names.label(row)];
    return counts;
}

QString refusal(const NameDataset& names, const SplitOptions& options) {
    try {
        makeSplit(names, options);
    } catch (const InputError& error) {
        return QString::fromUtf8(error.what());
    }
    return "split";
}

} // namespace

class TestSplit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowStandsOnOneSide_data();
    void everyRowStandsOnOneSide();
    void rowsKeepTheClassesShares();
    void namesKeepTheClassesShares();
    void noNameStandsOnBothSides();
    void aHeavyNameDoesNotEmptyASide();
    void isTheSameEverywhere();
    void seedsDiffer();
    void drawsEveryRowAlike();
    void refuses();
    void hasWords();
};

void TestSplit::everyRowStandsOnOneSide_data() {
    QTest::addColumn<bool>("byName");
    QTest::addColumn<double>("fraction");
    for (const double fraction : {0.001, 0.2, 0.5, 0.999}) {
        QTest::newRow(qPrintable(QString("row %1").arg(fraction))) << false << fraction;
        QTest::newRow(qPrintable(QString("name %1").arg(fraction))) << true << fraction;
    }
}

void TestSplit::everyRowStandsOnOneSide() {
    QFETCH(bool, byName);
    QFETCH(double, fraction);
    const NameDataset names = dataset({100, 40, 1, 2}, 90);
    const Split split = makeSplit(names, {byName ? SplitBy::Name : SplitBy::Row, fraction, 3});
    QVERIFY(std::is_sorted(split.train.begin(), split.train.end()));
    QVERIFY(std::is_sorted(split.test.begin(), split.test.end()));
    std::vector<std::uint32_t> all;
    std::merge(split.train.begin(), split.train.end(), split.test.begin(), split.test.end(),
               std::back_inserter(all));
    QCOMPARE(all.size(), names.size());
    for (std::uint32_t row = 0; row < all.size(); ++row)
        QCOMPARE(all[row], row);
}

void TestSplit::rowsKeepTheClassesShares() {
    using Counts = std::vector<std::size_t>;
    const NameDataset names = dataset({100, 12, 13, 3, 2, 1});
    QCOMPARE(testRowsOfClasses(names, makeSplit(names, {SplitBy::Row, 0.2, 0})), (Counts{20, 2, 3, 1, 1, 0}));
    QCOMPARE(testRowsOfClasses(names, makeSplit(names, {SplitBy::Row, 0.01, 0})), (Counts{1, 1, 1, 1, 1, 0}));
    QCOMPARE(testRowsOfClasses(names, makeSplit(names, {SplitBy::Row, 0.99, 0})),
             (Counts{99, 11, 12, 2, 1, 1}));
}

void TestSplit::namesKeepTheClassesShares() {
    using Counts = std::vector<std::size_t>;
    const NameDataset different = dataset({100, 12, 13, 3, 2, 1});
    QCOMPARE(testRowsOfClasses(different, makeSplit(different, {SplitBy::Name, 0.2, 0})),
             (Counts{20, 2, 3, 1, 1, 0}));

    // A tenth of the names crosses classes, and every name comes several times.
    const NameDataset crossing = dataset({3000, 1500, 600}, 170);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto counts = testRowsOfClasses(crossing, makeSplit(crossing, {SplitBy::Name, 0.2, seed}));
        QVERIFY(std::abs(static_cast<double>(counts[0] + counts[1] + counts[2]) - 1020) <= 60);
    }
}

void TestSplit::noNameStandsOnBothSides() {
    const NameDataset names = dataset({300, 200, 100}, 250);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Split split = makeSplit(names, {SplitBy::Name, 0.3, seed});
        std::set<std::u32string> train;
        for (const std::uint32_t row : split.train)
            train.emplace(names.name(row));
        for (const std::uint32_t row : split.test)
            QVERIFY(!train.contains(std::u32string(names.name(row))));
    }
}

void TestSplit::aHeavyNameDoesNotEmptyASide() {
    NameDataset names;
    names.setClasses({"X", "Y"});
    std::uint32_t line = 0;
    for (const char32_t* name : {U"a", U"b"})
        for (int i = 0; i < 50; ++i)
            names.append(name, 0, ++line);
    names.append(U"c", 1, ++line);
    names.append(U"d", 1, ++line);
    for (const double fraction : {0.1, 0.9}) {
        const Split split = makeSplit(names, {SplitBy::Name, fraction, 1});
        QCOMPARE(testRowsOfClasses(names, split), (std::vector<std::size_t>{50, 1}));
    }
}

// The numbers were drawn once; another machine or library must draw the same.
void TestSplit::isTheSameEverywhere() {
    const NameDataset names = dataset({10, 10}, 15);
    const Split byRow = makeSplit(names, {SplitBy::Row, 0.2, 42});
    const Split byName = makeSplit(names, {SplitBy::Name, 0.2, 42});
    QCOMPARE(byRow.test, (std::vector<std::uint32_t>{1, 7, 17, 18}));
    QCOMPARE(byName.test, (std::vector<std::uint32_t>{0, 5, 14, 15}));
}

void TestSplit::seedsDiffer() {
    const NameDataset names = dataset({50, 50});
    std::set<std::vector<std::uint32_t>> drawn;
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        drawn.insert(makeSplit(names, {SplitBy::Row, 0.2, seed}).test);
    QCOMPARE(drawn.size(), 100u);
}

// 2000 draws of 2 of 10 rows: each row is expected 400 times, with a standard deviation of 18.
void TestSplit::drawsEveryRowAlike() {
    const NameDataset names = dataset({10, 10});
    for (const SplitBy by : {SplitBy::Row, SplitBy::Name}) {
        std::map<std::uint32_t, int> drawn;
        for (std::uint64_t seed = 0; seed < 2000; ++seed)
            for (const std::uint32_t row : makeSplit(names, {by, 0.2, seed}).test)
                ++drawn[row];
        for (std::uint32_t row = 0; row < 20; ++row)
            QVERIFY(std::abs(drawn[row] - 400) < 90);
    }
}

void TestSplit::refuses() {
    const NameDataset names = dataset({10, 10});
    for (const double fraction : {0.0, 1.0, -0.5, 1.5, std::nan(""), HUGE_VAL})
        QVERIFY(refusal(names, {SplitBy::Row, fraction, 0}).contains("must lie between 0 and 1"));
    for (const SplitBy by : {SplitBy::Row, SplitBy::Name})
        QVERIFY(refusal(dataset({1, 1}), {by, 0.2, 0}).startsWith("2 rows cannot be split by"));
    QVERIFY(refusal(NameDataset(), {SplitBy::Row, 0.2, 0}).startsWith("0 rows cannot be split by row"));
    QVERIFY(
        refusal(dataset({4, 4}, 1), {SplitBy::Name, 0.2, 0}).startsWith("8 rows cannot be split by name"));
}

void TestSplit::hasWords() {
    QCOMPARE(toText(SplitBy::Row), std::string("row"));
    QCOMPARE(toText(SplitBy::Name), std::string("name"));
    QVERIFY(splitByFromText("row") == SplitBy::Row);
    QVERIFY(splitByFromText("name") == SplitBy::Name);
    try {
        splitByFromText("column");
        QFAIL("not refused");
    } catch (const InputError& error) {
        QCOMPARE(error.what(), "unknown split \"column\"; choose one of row, name");
    }
}

QTEST_GUILESS_MAIN(TestSplit)
#include "test_split.moc"
