#include "tests/widgets/batch/batch_text.h"
#include "widgets/data/name_search.h"
#include "widgets/data/names_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QtTest>

using namespace batchscope;

class TestNamesModel : public QObject {
    Q_OBJECT
    static QString column(const NamesModel& model, int column) {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out += model.index(row, column).data().toString();
        return out.join(' ');
    }
    static QString names(const NamesModel& model) { return column(model, NamesModel::Name); }

private Q_SLOTS:
    void filter_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        const auto row = [](const char* text, const char* left) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(left);
        };
        row("", "Abe Łapacz ŘEZÁČ Παπάς Bo Иванов José");
        row("ab", "Abe");
        row("AB", "Abe");
        row("řez", "ŘEZÁČ");
        row("łAP", "Łapacz");
        row("παπ", "Παπάς");
        row("ИВАН", "Иванов");
        row("jose\u0301", "José"); // typed decomposed
        row("japan", "Abe Bo");
        row("o", "Łapacz Bo José");
        row("zzz", "");
    }
    void filter() {
        QFETCH(QString, text);
        QFETCH(QString, left);
        NamesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNames(test::namesOf(QString::fromUtf8(
            "Abe Japanese|Łapacz Polish|ŘEZÁČ Czech|Παπάς Greek|Bo Japanese|Иванов Russian|José Spanish")));
        model.setFilter(text);
        QCOMPARE(names(model), left);
        QCOMPARE(model.total(), 7);
        model.setFilter({});
        QCOMPARE(model.shown(), 7);
    }

    void classAndTextFilterTogether() {
        NamesModel model;
        model.setNames(test::namesOf("ab X|ac Y|bc Y|ad Y"));
        model.setClass(1);
        QCOMPARE(names(model), "ac bc ad");
        model.setFilter("a");
        QCOMPARE(names(model), "ac ad");
        model.setClass(std::nullopt);
        QCOMPARE(names(model), "ab ac ad");
    }

    void sort_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("down");
        QTest::addColumn<QString>("names");
        QTest::newRow("line") << int(NamesModel::Line) << false << "bb a C dd aa";
        QTest::newRow("line, down") << int(NamesModel::Line) << true << "aa dd C a bb";
        QTest::newRow("name, case aside") << int(NamesModel::Name) << false << "a aa bb C dd";
        QTest::newRow("name, down") << int(NamesModel::Name) << true << "dd C bb aa a";
        QTest::newRow("nationality, stable") << int(NamesModel::Nationality) << false << "a C bb dd aa";
        QTest::newRow("nationality, down, stable") << int(NamesModel::Nationality) << true << "bb dd aa a C";
        QTest::newRow("letters, stable") << int(NamesModel::Letters) << false << "a C bb dd aa";
        QTest::newRow("letters, down, stable") << int(NamesModel::Letters) << true << "bb dd aa a C";
        QTest::newRow("split") << int(NamesModel::Part) << false << "bb a dd C aa";
    }
    void sort() {
        QFETCH(int, column);
        QFETCH(bool, down);
        NamesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNames(test::namesOf("bb Y|a X|C X|dd Y|aa Y"));
        model.setSplit({{0, 1, 3}, {2, 4}});
        model.sort(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
        QTEST(names(model), "names");
    }

    void sortingTwiceNests() {
        NamesModel model;
        model.setNames(test::namesOf("b Y|a X|c X|a Y"));
        model.sort(NamesModel::Name);
        model.sort(NamesModel::Nationality);
        QCOMPARE(names(model), "a c a b");
    }

    void sortKeepsFilterAndSelection() {
        NamesModel model;
        model.setNames(test::namesOf("cab X|bb X|ab X|a X"));
        model.setFilter("a");
        const QPersistentModelIndex kept = model.index(0, NamesModel::Name);
        model.sort(NamesModel::Name);
        QCOMPARE(names(model), "a ab cab");
        QCOMPARE(kept.row(), 2);
        QCOMPARE(kept.data().toString(), "cab");
    }

    void splitShows() {
        NamesModel model;
        model.setNames(test::namesOf("a|b|c"));
        QVERIFY(!model.index(0, 0).data(NamesModel::HeldOutRole).isValid());
        model.setSplit({{0, 2}, {1}});
        QCOMPARE(column(model, NamesModel::Part), "train held out train");
        QCOMPARE(model.index(1, 0).data(NamesModel::HeldOutRole), QVariant(true));
        QCOMPARE(model.index(2, 0).data(NamesModel::DatasetRowRole).toUInt(), 2u);
        model.clearSplit();
        QCOMPARE(column(model, NamesModel::Part).trimmed(), "");
    }

    void numbersAreGrouped() {
        auto data = std::make_shared<NameDataset>();
        data->setClasses({"A"});
        data->append(std::u32string(1234, U'a'), 0, 21063);
        NamesModel model;
        model.setNames(data);
        QCOMPARE(column(model, NamesModel::Line), "21,063");
        QCOMPARE(column(model, NamesModel::Letters), "1,234");
    }

    void noNamesNoRows() {
        NamesModel model;
        model.setFilter("x");
        model.sort(NamesModel::Name);
        model.setNames(test::namesOf("a|b"));
        model.setNames(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void aMillionRowsFilterAtOnce() {
        auto data = std::make_shared<NameDataset>();
        data->setClasses({"Alpha", "Beta"});
        const std::u32string letters = U"abcdefghijklmnopqrstuvwxyzäöü";
        for (std::uint32_t i = 0; i < 1'000'000; ++i) {
            std::u32string name;
            for (std::uint32_t k = 0; k < 4 + i % 7; ++k)
                name += letters[(i / (k + 1) + 7 * k) % letters.size()];
            data->append(name, i % 2, i + 1);
        }
        NamesModel model;
        model.setNames(data);
        QElapsedTimer timer;
        timer.start();
        model.setFilter("xyz");
        QVERIFY2(timer.elapsed() < 1000, "0.3 s are promised; sanitizers and busy machines get some more");
        QVERIFY(model.shown() < model.total());
    }

    void contains_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<bool>("found");
        QTest::newRow("all") << "abc"
                             << "abc" << true;
        QTest::newRow("end") << "aab"
                             << "ab" << true;
        QTest::newRow("longer") << "ab"
                                << "abc" << false;
        QTest::newRow("empty needle") << ""
                                      << "" << true;
        QTest::newRow("case") << "ÀB"
                              << "àb" << true;
    }
    void contains() {
        QFETCH(QString, text);
        QFETCH(QString, needle);
        QTEST(containsFolded(text.toStdU32String(), folded(needle.toStdU32String())), "found");
    }
};

QTEST_MAIN(TestNamesModel)
#include "test_names_model.moc"
