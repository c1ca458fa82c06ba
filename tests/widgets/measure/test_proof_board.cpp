#include "tests/support/picture_probe.h"
#include "tests/widgets/measure/some_proof.h"
#include "widgets/measure/invariance_board.h"
#include "widgets/measure/invariance_strip.h"
#include "widgets/measure/proof_board.h"
#include "widgets/measure/proof_delegate.h"
#include "widgets/measure/proof_matrix_model.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <limits>

using namespace batchscope;
using namespace batchscope::test;

namespace {

ShownProof shown(Trap trap = Trap::None, std::size_t cells = SIZE_MAX, bool running = false) {
    auto proof = someProof(trap, cells);
    const auto done = std::int64_t(proof->cells.size());
    return {std::move(proof), done, 72, trap, running};
}

QString told(const QWidget& in, const QString& name) {
    for (const QLabel* label : in.findChildren<QLabel*>())
        if (label->accessibleName() == name) return label->text();
    return QStringLiteral("no such label");
}

/// What is not named, or does not say what it is for; empty: all is well.
QString nameless(const QWidget& in) {
    for (const QWidget* widget : in.findChildren<QWidget*>()) {
        const bool control = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
        const bool part = qobject_cast<const QAbstractItemView*>(widget->parentWidget()) != nullptr;
        if (!control || part || qobject_cast<const QLabel*>(widget)) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (!named || (button && button->toolTip().isEmpty())) return widget->metaObject()->className();
    }
    return {};
}

} // namespace

class TestProofBoard : public QObject {
    Q_OBJECT
    std::unique_ptr<ProofBoard> board_;

    QTableView* matrix() const { return board_->matrix(); }
    QRect rectOf(int row, int column) const {
        QRect rect = matrix()->visualRect(matrix()->model()->index(row, column));
        if (ProofDelegate::beginsGroup(column)) rect.setLeft(rect.left() + ProofDelegate::kGroupGap);
        return rect;
    }
    QToolButton* chip(Trap trap) const {
        for (auto* button : board_->findChildren<QToolButton*>())
            if (button->defaultAction() == board_->trapActions()[int(trap)]) return button;
        return nullptr;
    }
    QString checked() const {
        QStringList names;
        for (const QAction* action : board_->trapActions())
            if (action->isChecked()) names += action->text();
        return names.join(u'|');
    }

private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale::English);
        ThemeManager::instance().setKind(ThemeKind::Light);
        board_ = std::make_unique<ProofBoard>();
        board_->resize(940, 420);
        board_->show();
        board_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(board_.get()));
    }
    void cleanup() { board_.reset(); }

    void groupsAreApartInEveryDirection_data() {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void groupsAreApartInEveryDirection() {
        QFETCH(Qt::LayoutDirection, direction);
        board_->setLayoutDirection(direction);
        board_->setProof(shown(Trap::None));
        QTest::qWait(10);
        const QRect place = matrix()->visualRect(matrix()->model()->index(0, 4));
        const QImage image = matrix()->viewport()->grab().toImage();
        const auto ground = [&](int x) {
            return image.pixelColor(x, place.center().y() - 6) != theme().panel;
        };
        const bool mirrored = direction == Qt::RightToLeft;
        QCOMPARE(ground(place.left() + 5), mirrored);
        QCOMPARE(ground(place.right() - 5), !mirrored);
    }

    void choosesATrap_data() {
        QTest::addColumn<int>("trap");
        QTest::addColumn<bool>("byKey");
        for (std::size_t i = 1; i < kTraps; ++i)
            for (const bool byKey : {false, true})
                QTest::addRow("%s by %s", toText(Trap(i)).c_str(), byKey ? "key" : "mouse")
                    << int(i) << byKey;
    }
    void choosesATrap() {
        QFETCH(int, trap);
        QFETCH(bool, byKey);
        QSignalSpy chosen(board_.get(), &ProofBoard::trapChosen);
        const auto choose = [&] {
            if (byKey)
                QTest::keyClick(matrix(), Qt::Key(Qt::Key_0 + trap));
            else
                QTest::mouseClick(chip(Trap(trap)), Qt::LeftButton);
        };
        choose();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<Trap>(), Trap(trap));
        QCOMPARE(board_->trap(), Trap(trap));
        QCOMPARE(checked(), chip(Trap(trap))->text());
        choose(); // again: nothing new
        QCOMPARE(chosen.count(), 1);
        board_->setProof(shown(Trap::None)); // what is shown rules
        QCOMPARE(checked(), "none");
        QCOMPARE(chosen.count(), 1);
    }

    void trapsCanBeOff() {
        QSignalSpy chosen(board_.get(), &ProofBoard::trapChosen);
        board_->setTrapsEnabled(false, "the race is running");
        QTest::mouseClick(chip(Trap::View), Qt::LeftButton);
        QTest::keyClick(matrix(), Qt::Key_4);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(chip(Trap::View)->toolTip(), "the race is running (4)");
        board_->setTrapsEnabled(true);
        QVERIFY(chip(Trap::View)->toolTip().contains("h.view(B, -1)"));
        QTest::keyClick(matrix(), Qt::Key_4);
        QCOMPARE(chosen.count(), 1);
    }

    void saysWhatIsProved() {
        QCOMPARE(told(*board_, "Verdict"), "Not proved yet");
        board_->setProof(shown());
        QCOMPARE(told(*board_, "Verdict"),
                 "All 72 checks (6 paths × 12 models) agree: largest difference 4e-7");
        board_->setProof(shown(Trap::LastColumn));
        QCOMPARE(told(*board_, "Verdict"), "24 of 72 checks (6 paths × 12 models) differ, by up to 0.13");
        QVERIFY(told(*board_, "Effect of the trap").startsWith("last column: 24 of 72 checks fail"));
        QVERIFY(told(*board_, "Tolerance").contains("1e-5"));
    }

    void theCellUnderThePointerIsTold() {
        board_->setProof(shown(Trap::View));
        QSignalSpy sentences(board_.get(), &ProofBoard::statusSentence);
        QTest::mouseMove(matrix()->viewport(), rectOf(5, 7).center());
        QTRY_VERIFY(told(*board_, "The cell in words").startsWith("LSTM, 2 layers, both directions, packed"));
        QVERIFY(told(*board_, "The cell in words").contains("differs"));
        QCOMPARE(sentences.last()[0].toString(), told(*board_, "The cell in words"));
        matrix()->setCurrentIndex(matrix()->model()->index(0, 0)); // the pointer is nearer
        QVERIFY(told(*board_, "The cell in words").startsWith("LSTM, 2 layers"));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(matrix()->viewport(), &leave);
        QVERIFY(
            told(*board_, "The cell in words").startsWith("RNN, 1 layer, one direction, letter by letter"));
    }

    void arrowsGoFromCellToCell() {
        board_->setProof(shown());
        matrix()->setFocus();
        matrix()->setCurrentIndex(matrix()->model()->index(2, 0));
        QTest::keyClick(matrix(), Qt::Key_Right);
        QTest::keyClick(matrix(), Qt::Key_Down);
        QVERIFY2(told(*board_, "The cell in words").startsWith("RNN, 1 layer, both directions, padded, mask"),
                 qPrintable(told(*board_, "The cell in words")));
    }

    void theCurrentCellStaysWhileItFills() {
        matrix()->setCurrentIndex(matrix()->model()->index(1, 2));
        QVERIFY(told(*board_, "The cell in words").endsWith("not tested yet"));
        for (const std::size_t cells : {6u, 20u, 72u}) {
            board_->setProof(shown(Trap::None, cells, cells < 72));
            QCOMPARE(matrix()->currentIndex(), matrix()->model()->index(1, 2));
        }
        QVERIFY(told(*board_, "The cell in words").contains("agrees"));
    }

    void cellsAreTold_data() { PictureProbe::addLooks(); }
    void cellsAreTold() {
        PictureProbe probe;
        probe.takeLook();
        board_->setProof(shown(Trap::View, 71, true));
        matrix()->setCurrentIndex({});
        matrix()->clearSelection();
        probe.draw(matrix()->viewport());
        const auto ground = [&](int row, int column) {
            return probe.at(rectOf(row, column).bottomRight() - QPoint(8, 4));
        };
        const Theme& t = theme();
        QVERIFY(PictureProbe::alike(ground(5, 7), t.fault));
        QVERIFY(PictureProbe::alike(ground(0, 7), t.faded(t.series[2], 0.14)));
        QVERIFY(PictureProbe::alike(ground(5, 11), t.padding)); // still to come
        // Never colour alone: something is written on each, and differs in more than the ground.
        QVERIFY(probe.share(rectOf(5, 7), Theme::textOn(t.fault), 40) > 0.02);
        QVERIFY(probe.share(rectOf(0, 7), t.series[2], 40) > 0.005);
        // The mistake that hides is framed.
        QVERIFY(probe.share(rectOf(5, 4), t.warning, 40) > 0.01);
        QVERIFY(probe.share(rectOf(0, 4), t.warning, 40) < 0.005);
    }

    void theCurrentCellIsFramed() {
        PictureProbe probe;
        board_->setProof(shown());
        matrix()->setCurrentIndex(matrix()->model()->index(3, 6));
        probe.draw(matrix()->viewport());
        QVERIFY(probe.share(rectOf(3, 6), theme().accent, 40) > 0.03);
        QVERIFY(probe.share(rectOf(3, 7), theme().accent, 40) < 0.005);
    }

    void everyControlIsNamed() { QCOMPARE(nameless(*board_), QString()); }

    void allColumnsAreSeen_data() {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(840, 360), QSize(940, 420), QSize(1500, 700)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }
    void allColumnsAreSeen() {
        QFETCH(QSize, size);
        board_->setProof(shown());
        board_->resize(size);
        QCOMPARE(board_->size(), size); // no label or chip asks for more
        QApplication::processEvents();
        QVERIFY(rectOf(5, 11).right() <= matrix()->viewport()->width());
        QVERIFY(rectOf(5, 11).right() > matrix()->viewport()->width() - 30);
        QVERIFY(rectOf(5, 11).bottom() <= matrix()->viewport()->height());
        for (int column = 0; column < 12; ++column)
            QVERIFY(rectOf(0, column).width() >= 40);
    }

    void neighboursAreAskedFor() {
        InvarianceBoard board;
        board.show();
        QVERIFY(QTest::qWaitForWindowExposed(&board));
        QSignalSpy asked(&board, &InvarianceBoard::testRequested);
        QTest::mouseClick(board.testButton(), Qt::LeftButton);
        QCOMPARE(asked.takeFirst()[0].toString(), QString());
        QTest::keyClicks(board.nameField(), " Rossi ");
        QTest::keyClick(board.nameField(), Qt::Key_Return);
        QCOMPARE(asked.takeFirst()[0].toString(), "Rossi");
        board.setStartable(false, "the race is running");
        QTest::keyClick(board.nameField(), Qt::Key_Return);
        QTest::mouseClick(board.testButton(), Qt::LeftButton);
        QCOMPARE(asked.count(), 0);
        QCOMPARE(board.testButton()->toolTip(), "the race is running");
        QCOMPARE(nameless(board), QString());
    }

    void neighboursAreTold() {
        InvarianceBoard board;
        const auto words = [&] { return told(board, "Effect of the neighbours"); };
        board.setInvariance(nullptr, 30, 100);
        QCOMPARE(words(), "30 of 100 batches");
        board.setInvariance(someInvariance(), 100, 100);
        QCOMPARE(words(), "“Rossi” gets the same answer in 100 batches: largest difference 1e-7");
        board.setInvariance(someInvariance(true), 100, 100);
        QCOMPARE(words(),
                 "“Rossi” depends on its neighbours (padded): up to 0.02, another answer in 17 of 100 "
                 "batches");
        QCOMPARE(board.table()->model()->index(0, 3).data().toString(), "17 of 100");
    }

    void marksLieOnTheAxis_data() {
        QTest::addColumn<double>("difference");
        QTest::addColumn<double>("place");
        QTest::newRow("least") << 1e-9 << 0.0;
        QTest::newRow("none") << 0.0 << 0.0;
        QTest::newRow("below") << 1e-14 << 0.0;
        QTest::newRow("tolerance") << 1e-5 << 400.0;
        QTest::newRow("most") << 1.0 << 900.0;
        QTest::newRow("beyond") << 50.0 << 900.0;
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 900.0;
    }
    void marksLieOnTheAxis() {
        QFETCH(double, difference);
        QFETCH(double, place);
        QVERIFY(std::abs(differencePlace(difference, 900) - place) < 1e-6);
    }

    void marksAreDrawn_data() { PictureProbe::addLooks(); }
    void marksAreDrawn() {
        PictureProbe probe;
        probe.takeLook();
        InvarianceBoard board;
        board.setInvariance(someInvariance(true), 100, 100);
        board.resize(900, 180);
        board.show();
        QVERIFY(QTest::qWaitForWindowExposed(&board));
        QTableView* table = board.table();
        probe.draw(table->viewport());
        const auto around = [&](int row, double difference) {
            const QRect strip = table->visualRect(table->model()->index(row, 1));
            const double left = strip.left() + InvarianceStrip::kMargin;
            const double x = left + differencePlace(difference, strip.width() - 2 * InvarianceStrip::kMargin);
            return QRect(int(x) - 2, strip.top(), 5, strip.height());
        };
        QVERIFY(probe.share(around(0, 0.02), theme().fault, 60) > 0.1);
        QVERIFY(probe.share(around(1, 0.02), theme().fault, 60) < 0.01);
        QVERIFY(probe.share(around(1, 1e-7), theme().series[2], 60) > 0.05);
        QVERIFY(probe.share(around(1, 1e-5), theme().text, 60) > 0.05); // the tolerance
    }
};

QTEST_MAIN(TestProofBoard)
#include "test_proof_board.moc"
