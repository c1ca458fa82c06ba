#include "widgets/text/csv_text.h"

#include <QStandardItemModel>
#include <QtTest>

#include <cmath>

using namespace batchscope;

class TestCsvText : public QObject {
    Q_OBJECT

    /// Shows one text and offers another value to edit.
    struct Cell : QStandardItem {
        Cell(const QVariant& shown, const QVariant& plain) : shown_(shown), plain_(plain) {}
        QVariant data(int role) const override {
            return role == Qt::DisplayRole ? shown_ : role == Qt::EditRole ? plain_ : QVariant();
        }
        QVariant shown_, plain_;
    };

private Q_SLOTS:
    void cells_data() {
        QTest::addColumn<QVariant>("shown");
        QTest::addColumn<QVariant>("plain");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QVariant& shown, const QVariant& plain,
                            const char* text) { QTest::newRow(name) << shown << plain << text; };
        row("text", "packed", "packed", "packed");
        row("comma", "packed, cuda", "packed, cuda", "\"packed, cuda\"");
        row("quote", "a \"b\"", {}, "\"a \"\"b\"\"\"");
        row("lines", "a\nb", {}, "\"a\nb\"");
        row("grouped", "24,000", 24000, "24000");
        row("large", "9,000,000,000", qlonglong(9'000'000'000), "9000000000");
        row("decimals", "10.90 ms", 10.9, "10.9");
        row("all digits", "0.1", 0.1 + 0.2, "0.30000000000000004");
        row("small", "2 ns", 2e-9, "2e-09");
        row("not a number", "–", std::nan(""), "–");
        row("number as text", "1,5", "1,5", "\"1,5\"");
        row("none", "", {}, "");
    }
    void cells() {
        QFETCH(QVariant, shown);
        QFETCH(QVariant, plain);
        QFETCH(QString, text);
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, new Cell(shown, plain));
        model.setHorizontalHeaderLabels({"a"});
        QCOMPARE(csvText(model), "a\r\n" + text + "\r\n");
    }

    void linesAndColumns() {
        QStandardItemModel model;
        model.setHorizontalHeaderLabels({"rung", "ratio, low"});
        QCOMPARE(csvText(model), "rung,\"ratio, low\"\r\n");
        model.appendRow({new Cell("padded", "padded"), new Cell("41.2 ×", 41.21)});
        model.appendRow({new Cell("packed", "packed"), new Cell("", {})});
        QCOMPARE(csvText(model), "rung,\"ratio, low\"\r\npadded,41.21\r\npacked,\r\n");
    }
};

QTEST_MAIN(TestCsvText)
#include "test_csv_text.moc"
