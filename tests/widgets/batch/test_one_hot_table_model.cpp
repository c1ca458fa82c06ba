#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/one_hot_table_model.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QColor>
#include <QSignalSpy>
#include <QtTest>

using namespace batchscope;
using Kind = OneHotPlane::Kind;

class TestOneHotTableModel : public QObject {
    Q_OBJECT

    static std::shared_ptr<const Alphabet> letters(const char32_t* text) {
        return std::make_shared<const Alphabet>(text);
    }
    /// "0 a 0 yes / 1 b 1 yes"
    static QString text(const OneHotTableModel& model) {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data().toString();
            rows += cells.join(' ');
        }
        return rows.join(" / ");
    }
    static QString header(const OneHotTableModel& model) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.headerData(column, Qt::Horizontal).toString();
        return cells.join(' ');
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void lettersOfAName() {
        OneHotTableModel model(Kind::Name);
        QAbstractItemModelTester tester(&model);
        model.setScene(test::sceneOf(QString::fromUtf8("abß|c")), letters(U"abc"));
        QCOMPARE(header(model), "Time step Letter Index Known");
        QCOMPARE(text(model), QString::fromUtf8("0 a 0 yes / 1 b 1 yes / 2 ß 3 no"));
        model.follow({1, 2});
        QCOMPARE(text(model), "0 c 2 yes");
        model.follow({-1, 2});
        QCOMPARE(text(model), QString::fromUtf8("0 a 0 yes / 1 b 1 yes / 2 ß 3 no"));
    }

    void namesOfAStep() {
        OneHotTableModel model(Kind::Step);
        QAbstractItemModelTester tester(&model);
        model.setScene(test::sceneOf("abx|c|bca"), letters(U"abc"));
        QCOMPARE(header(model), "Name Letter Index Known");
        QCOMPARE(text(model), "abx a 0 yes / c c 2 yes / bca b 1 yes");
        model.follow({0, 2});
        QCOMPARE(text(model), QString::fromUtf8("abx x 3 no / c pad – – / bca a 0 yes"));
        model.follow({0, 9}); // outside: the first step
        QCOMPARE(text(model), "abx a 0 yes / c c 2 yes / bca b 1 yes");
    }

    void onlyAnotherSliceResets() {
        OneHotTableModel model(Kind::Name);
        model.setScene(test::sceneOf("abc|b"), letters(U"abc"));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.follow({0, 0});
        model.follow({0, 2});
        QCOMPARE(reset.count(), 0);
        model.follow({1, 0});
        QCOMPARE(reset.count(), 1);
    }

    void cellsInWords() {
        OneHotTableModel model(Kind::Step);
        model.setScene(test::sceneOf("ax|b"), letters(U"ab"));
        const auto spoken = [&](int row, int column) {
            return model.index(row, column).data(OneHotTableModel::SpokenRole).toString();
        };
        QCOMPARE(spoken(0, OneHotTableModel::Index), "index 0 of 3");
        QCOMPARE(spoken(0, OneHotTableModel::Known), "in the alphabet");
        model.follow({-1, 1});
        QCOMPARE(spoken(0, OneHotTableModel::Known), "not in the alphabet, the unknown column");
        QCOMPARE(spoken(1, OneHotTableModel::Letter), "pad");
        QCOMPARE(spoken(1, OneHotTableModel::Place), "b");
    }

    void unknownLettersWarnAndPaddingIsFaint() {
        OneHotTableModel model(Kind::Step);
        model.setScene(test::sceneOf("ax|b"), letters(U"ab"));
        model.follow({-1, 1});
        const auto color = [&](int row, int column) {
            return model.index(row, column).data(Qt::ForegroundRole).value<QColor>();
        };
        QCOMPARE(color(0, OneHotTableModel::Index), theme().warning);
        QCOMPARE(color(1, OneHotTableModel::Letter), theme().faint);
        QVERIFY(!color(0, OneHotTableModel::Place).isValid());
        QVERIFY(model.index(0, OneHotTableModel::Letter).data(Qt::FontRole).isValid());
    }

    void emptyWithoutSceneOrAlphabet() {
        OneHotTableModel model(Kind::Name);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setScene(test::sceneOf("abc"), nullptr);
        QCOMPARE(model.rowCount(), 0);
        model.follow({0, 0});
        model.setScene(test::sceneOf("abc"), letters(U"abc"));
        QCOMPARE(model.rowCount(), 3);
        model.setScene({}, letters(U"abc"));
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestOneHotTableModel)
#include "test_one_hot_table_model.moc"
