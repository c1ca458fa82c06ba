#include "tests/widgets/measure/some_proof.h"
#include "widgets/measure/invariance_model.h"
#include "widgets/measure/proof_matrix_model.h"
#include "widgets/measure/proof_table_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

using Matrix = ProofMatrixModel;

namespace {

/// A row as marks: `=` the same, `x` not, `.` still to come, `~` the same in spite of the trap.
QString rowText(const Matrix& model, int row) {
    QString text;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QModelIndex index = model.index(row, column);
        const auto state = Matrix::State(index.data(Matrix::StateRole).toInt());
        const bool unnoticed = index.data(Matrix::UnnoticedRole).toBool();
        text += state == Matrix::State::Empty     ? u'.'
                : state == Matrix::State::Differs ? u'x'
                : unnoticed                       ? u'~'
                                                  : u'=';
    }
    return text;
}

QStringList rowNames(const Matrix& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.headerData(row, Qt::Vertical).toString();
    return names;
}

} // namespace

class TestProofModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }

    void isEmptyAtFirst() {
        Matrix model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(rowNames(model).join(u'|'),
                 "letter by letter|name by name|padded|padded, mask|bucketed|packed");
        QString arrows;
        for (int column = 0; column < model.columnCount(); ++column)
            arrows += model.headerData(column, Qt::Horizontal).toString();
        QCOMPARE(arrows, "→⇄→⇄→⇄→⇄→⇄→⇄");
        QCOMPARE(model.headerData(7, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
                 "LSTM, 2 layers, both directions");
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(rowText(model, row), "............");
        QVERIFY(!model.cellAt(model.index(0, 0)));
    }

    void fillsInPlace() {
        Matrix model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &Matrix::modelReset);
        QSignalSpy changes(&model, &Matrix::dataChanged);
        const QPersistentModelIndex kept = model.index(5, 3);
        model.setProof(someProof(Trap::None, 8), Trap::None); // a column and two cells
        QCOMPARE(rowText(model, 0), "==..........");
        QCOMPARE(rowText(model, 1), "==..........");
        QCOMPARE(rowText(model, 2), "=...........");
        model.setProof(someProof(), Trap::None);
        QCOMPARE(rowText(model, 5), "============");
        QCOMPARE(changes.count(), 2);
        QCOMPARE(resets.count(), 0);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data().toString(), "4e-7");
        model.setProof(nullptr, Trap::None);
        QCOMPARE(rowText(model, 5), "............");
        QVERIFY(kept.isValid());
    }

    void showsWhatATrapDoes_data() {
        QTest::addColumn<int>("trap");
        QTest::addColumn<QString>("padded");
        QTest::addColumn<QString>("packed");
        QTest::newRow("none") << int(Trap::None) << "============"
                              << "============";
        QTest::newRow("last column") << int(Trap::LastColumn) << "xxxxxxxxxxxx"
                                     << "============";
        QTest::newRow("view") << int(Trap::View) << "============"
                              << "~xxx~xxx~xxx";
        QTest::newRow("padding in both directions") << int(Trap::PadBidirectional) << "~x~x~x~x~x~x"
                                                    << "============";
    }
    void showsWhatATrapDoes() {
        QFETCH(int, trap);
        Matrix model;
        model.setProof(someProof(Trap(trap)), Trap(trap));
        QTEST(rowText(model, int(BatchPath::Padded)), "padded");
        QTEST(rowText(model, int(BatchPath::Packed)), "packed");
    }

    void aDeviceMoreIsRowsMore() {
        Matrix model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setProof(someProof(Trap::None, 3, {"cpu", "cuda"}), Trap::None);
        QCOMPARE(model.rowCount(), 6); // no cell of the other one yet
        model.setProof(someProof(Trap::None, SIZE_MAX, {"cpu", "cuda"}), Trap::None);
        QCOMPARE(model.rowCount(), 12);
        QCOMPARE(rowNames(model)[0], "letter by letter · CPU");
        QCOMPARE(rowNames(model)[11], "packed · CUDA");
        QCOMPARE(rowText(model, 11), "============");
        model.setProof(someProof(Trap::None, 3), Trap::None);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(rowNames(model)[0], "letter by letter");
    }

    void cellsSpeak() {
        Matrix model;
        QCOMPARE(model.index(5, 7).data(Qt::AccessibleTextRole).toString(),
                 "LSTM, 2 layers, both directions, packed: not tested yet");
        model.setProof(someProof(), Trap::None);
        QVERIFY(model.index(5, 7)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith("LSTM, 2 layers, both directions, packed on the CPU: agrees."));
    }

    void allFiguresAsATable() {
        ProofTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setProof(someProof(Trap::View));
        QCOMPARE(model.rowCount(), 72);
        QStringList titles, last;
        for (int column = 0; column < model.columnCount(); ++column) {
            titles += model.headerData(column, Qt::Horizontal).toString();
            last += model.index(71, column).data().toString();
        }
        QCOMPARE(titles.join(u'|'),
                 "model|path|device|engine|logit|loss|gradient|relative gradient|trapped|pass");
        QCOMPARE(last.join(u'|'),
                 "GRU, 2 layers, both directions|packed|cpu|libtorch|0.134|3e-08|4e-08|3.6e-07|"
                 "yes|no");
        QCOMPARE(model.index(71, ProofTableModel::Logit).data(Qt::EditRole).toDouble(), 0.134); // all digits
        model.setProof(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void neighboursAsATable() {
        InvarianceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto text = [&model](int row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data(Qt::AccessibleTextRole).toString();
            return cells.join(u'|');
        };
        QCOMPARE(text(0), "padded|not tested yet|not tested yet|not tested yet");
        QCOMPARE(model.rowCount(), 4);
        model.setResult(someInvariance(true));
        QCOMPARE(text(0), "padded|100 batches, differences 0 to 0.02|0.02|17 of 100");
        QCOMPARE(text(3), "packed|100 batches, differences 0 to 1.0e-7|1.0e-7|0 of 100");
        model.setResult(std::make_shared<const InvarianceProof>()); // stopped before the first batch
        QCOMPARE(text(3), "packed|not tested yet|not tested yet|not tested yet");
    }
};

QTEST_GUILESS_MAIN(TestProofModels)
#include "test_proof_models.moc"
