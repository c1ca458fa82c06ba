#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/one_hot_pane.h"
#include "widgets/batch/one_hot_view.h"
#include "widgets/theme/theme.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <QtTest>

using namespace batchscope;

class TestOneHotView : public QObject {
    Q_OBJECT
    std::unique_ptr<QWidget> window_;
    std::unique_ptr<BatchSelection> selection_;
    OneHotView* view_ = nullptr;
    QWidget* elsewhere_ = nullptr;

    static std::shared_ptr<const Alphabet> article() {
        return std::make_shared<const Alphabet>(Alphabet::article());
    }
    OneHotPane* name() const { return view_->namePane(); }
    OneHotPane* step() const { return view_->stepPane(); }
    QString spot() const {
        const auto spot = selection_->spot();
        return QString("%1,%2").arg(spot.row).arg(spot.step);
    }
    static QPoint middle(const OneHotPane* pane, qint64 row) { return pane->grid().rowRect(row).center(); }
    static void moveTo(const OneHotPane* pane, qint64 row) {
        QTest::mouseMove(pane->viewport(), middle(pane, row));
        QCoreApplication::processEvents();
    }
    static void click(const OneHotPane* pane, qint64 row) {
        moveTo(pane, row);
        QTest::mouseClick(pane->viewport(), Qt::LeftButton, {}, middle(pane, row));
    }
    void moveAway() const {
        QTest::mouseMove(elsewhere_, elsewhere_->rect().center());
        QCoreApplication::processEvents();
    }
    /// "a b c" of the name, "a pad" of the step
    static QString shown(const OneHotPane* pane) {
        QStringList rows;
        for (qint64 row = 0; row < pane->plane().rows(); ++row)
            rows += pane->plane().padding(row) ? "pad" : QString::number(pane->plane().column(row));
        return rows.join(' ');
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        ThemeManager::instance().setKind(ThemeKind::Light);
    }

    void init() {
        selection_ = std::make_unique<BatchSelection>();
        window_ = std::make_unique<QWidget>();
        view_ = new OneHotView(selection_.get());
        elsewhere_ = new QWidget;
        elsewhere_->setFixedHeight(40);
        auto* box = new QVBoxLayout(window_.get());
        box->addWidget(view_);
        box->addWidget(elsewhere_);
        window_->resize(960, 420);
        view_->setScene(test::sceneOf("abc Greek|x Latin|hello Latin"), article());
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        moveAway();
    }
    void cleanup() { window_.reset(); }

    void firstNameAndFirstStepWithoutSelection() {
        QCOMPARE(shown(name()), "0 1 2");
        QCOMPARE(shown(step()), "0 23 7");
        QCOMPARE(view_->words(), "3 names × 5 time steps × 58 symbols = 870 numbers, of which 9 are 1");
    }

    void bothFollowTheSelection() {
        selection_->set({2, 3});
        QCOMPARE(shown(name()), "7 4 11 11 14");
        QCOMPARE(shown(step()), "pad pad 11");
        QCOMPARE(view_->words(), "time step 3 of hello: l is index 11 of 58");
        selection_->set({1, -1});
        QCOMPARE(shown(name()), "23");
        QCOMPARE(shown(step()), "0 23 7");
        selection_->set({-1, 1});
        QCOMPARE(shown(name()), "0 1 2");
        QCOMPARE(shown(step()), "1 pad 4");
        selection_->set({99, 99}); // of another batch
        QCOMPARE(shown(name()), "0 1 2");
    }

    void hoverSelectsWhileThePointerIsThere() {
        moveTo(name(), 2);
        QCOMPARE(spot(), "0,2");
        QCOMPARE(shown(step()), "2 pad 11");
        moveTo(step(), 2);
        QCOMPARE(spot(), "2,0"); // the hover of the other pane is over
        QCOMPARE(shown(name()), "7 4 11 11 14");
        moveAway();
        QCOMPARE(spot(), "-1,-1");
        QTest::mouseMove(name()->viewport(), QPoint(100, 6)); // the title is no row
        QCOMPARE(spot(), "-1,-1");
    }

    void aClickStays() {
        click(step(), 2);
        moveAway();
        QCOMPARE(spot(), "2,0");
        click(name(), 4);
        moveAway();
        QCOMPARE(spot(), "2,4");
        click(name(), 4);
        moveAway();
        QCOMPARE(spot(), "-1,-1");
    }

    void keysMove_data() {
        QTest::addColumn<bool>("ofName");
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QString>("expected");
        using Keys = QList<int>;
        QTest::newRow("first key") << true << Keys{Qt::Key_Down} << "0,0";
        QTest::newRow("letters down") << true << Keys{Qt::Key_Down, Qt::Key_Down} << "0,1";
        QTest::newRow("letters end") << true << Keys{Qt::Key_Down, Qt::Key_End, Qt::Key_Down} << "0,2";
        QTest::newRow("next name, shorter") << true << Keys{Qt::Key_End, Qt::Key_Right} << "1,0";
        QTest::newRow("last name") << true << Keys{Qt::Key_End, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right}
                                   << "2,0";
        QTest::newRow("page down") << true << Keys{Qt::Key_Home, Qt::Key_PageDown} << "0,2";
        QTest::newRow("page up") << true << Keys{Qt::Key_End, Qt::Key_PageUp} << "0,0";
        QTest::newRow("names down") << false << Keys{Qt::Key_Down, Qt::Key_Down} << "1,0";
        QTest::newRow("names end") << false << Keys{Qt::Key_Down, Qt::Key_End, Qt::Key_Down} << "2,0";
        QTest::newRow("next step") << false << Keys{Qt::Key_Right, Qt::Key_Right, Qt::Key_Right} << "0,2";
        QTest::newRow("into padding") << false << Keys{Qt::Key_Home, Qt::Key_Right, Qt::Key_Down} << "1,1";
        QTest::newRow("previous step") << false << Keys{Qt::Key_Right, Qt::Key_Right, Qt::Key_Left} << "0,0";
        QTest::newRow("escape") << false << Keys{Qt::Key_Down, Qt::Key_Escape} << "-1,-1";
    }
    void keysMove() {
        QFETCH(bool, ofName);
        QFETCH(QList<int>, keys);
        QFETCH(QString, expected);
        for (const int key : keys)
            QTest::keyClick(ofName ? name() : step(), Qt::Key(key));
        QCOMPARE(spot(), expected);
    }

    void keysLeadOutOfThePadding() {
        selection_->set({1, 4}); // long after x has ended
        QTest::keyClick(name(), Qt::Key_Up);
        QCOMPARE(spot(), "1,0");
    }

    void keysOfThePageAreLeftToIt() {
        selection_->set({0, 1});
        for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_PageDown, Qt::Key_T}) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::ControlModifier);
            QCoreApplication::sendEvent(name(), &event);
            QVERIFY(!event.isAccepted());
        }
        QCOMPARE(spot(), "0,1");
    }

    void tabEntersAtTheFirstRow() {
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        step()->setFocus();
        name()->setFocus(Qt::TabFocusReason);
        QCOMPARE(spot(), "0,0");
        QTest::keyClick(name(), Qt::Key_Tab);
        QVERIFY(step()->hasFocus());
        QCOMPARE(spot(), "0,0");
        view_->setFocus();
        QVERIFY(name()->hasFocus());
    }

    void theSelectionComesIntoView() {
        view_->setScene(test::sceneOf(400, 60), article());
        selection_->set({390, 0});
        const auto whole = [](const OneHotPane* pane, qint64 row) {
            return pane->grid().matrixRect().contains(pane->grid().rowRect(row));
        };
        QVERIFY(step()->verticalScrollBar()->value() > 0);
        QVERIFY(whole(step(), 390));
        selection_->set({0, 59});
        QVERIFY(whole(name(), 59));
        QVERIFY(whole(step(), 0));
    }

    void aVastAlphabetScrollsToTheOne() {
        std::u32string letters;
        for (char32_t letter = 0x4e00; letter < 0x4e00 + 8000; ++letter)
            letters += letter;
        view_->setScene(test::sceneOf(QString::fromUcs4(&letters[7000], 1)),
                        std::make_shared<const Alphabet>(letters));
        selection_->set({0, 0});
        QVERIFY(name()->horizontalScrollBar()->value() > 0);
        QVERIFY(name()->grid().matrixRect().contains(name()->grid().cellRect(0, 7000)));
    }

    void descriptionsFollow() {
        QCOMPARE(view_->accessibleName(), "One-hot vectors of the batch");
        QVERIFY(!name()->accessibleName().isEmpty());
        QVERIFY(name()->accessibleName() != step()->accessibleName());
        selection_->set({1, 0});
        for (const QWidget* part : {static_cast<QWidget*>(view_), static_cast<QWidget*>(step())})
            QCOMPARE(part->accessibleDescription(), "time step 0 of x: x is index 23 of 58");
        view_->setScene({}, nullptr);
        QCOMPARE(view_->accessibleDescription(), "No batch yet");
        QVERIFY(!name()->isVisible());
        QCOMPARE(view_->words(), QString());
    }

    void anyBatchPaints_data() {
        QTest::addColumn<BatchScene>("scene");
        QTest::newRow("none") << BatchScene();
        QTest::newRow("one letter") << test::sceneOf("a");
        QTest::newRow("scripts") << test::sceneOf(
            QString::fromUtf8("البيسار|孔远航|Суворова|Παπάς|김|e\u0301a|a b"));
        QTest::newRow("beyond the first plane") << test::sceneOf(QString::fromUtf8("𠀋𠮟|👍🏽|x"));
        QTest::newRow("long") << test::sceneOf(3, 5000);
        QTest::newRow("many") << test::sceneOf(3000, 20);
    }
    void anyBatchPaints() {
        QFETCH(BatchScene, scene);
        std::u32string many;
        for (char32_t letter = U'a'; letter < 0x600; ++letter)
            many += letter;
        const QList<std::u32string> alphabets{U"", U"a", U"abcdefghijklmnopqrstuvwxyz", many};
        for (const std::u32string& letters : alphabets) {
            view_->setScene(scene, std::make_shared<const Alphabet>(letters));
            for (const QSize& size : {QSize(960, 420), QSize(480, 240), QSize(2000, 900)}) {
                window_->resize(size);
                QCoreApplication::processEvents();
                for (const BatchSelection::Spot spot :
                     {BatchSelection::Spot{}, {0, 0}, {2, 4}, {100000, 100000}}) {
                    selection_->set(spot);
                    QVERIFY(!view_->grab().isNull());
                }
            }
        }
    }
};

QTEST_MAIN(TestOneHotView)
#include "test_one_hot_view.moc"
