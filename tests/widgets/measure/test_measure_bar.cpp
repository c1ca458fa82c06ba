#include "widgets/fields/number_field.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace batchscope;

class TestMeasureBar : public QObject {
    Q_OBJECT
    std::unique_ptr<MeasureBar> bar_;
    NumberField* rounds_ = nullptr;

    QToolButton* button(const QString& text) const {
        for (auto* each : bar_->findChildren<QToolButton*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    QPushButton* cancel() const { return bar_->findChild<QPushButton*>(); }
    QProgressBar* progress() const { return bar_->findChild<QProgressBar*>(); }

private Q_SLOTS:
    void init() {
        ThemeManager::instance().setKind(ThemeKind::Light);
        bar_ = std::make_unique<MeasureBar>("Start the race");
        rounds_ = bar_->addNumber("Rounds", WholeRange{2, 100}, 25, "Rounds to measure");
        bar_->resize(800, 48);
        bar_->show();
        bar_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bar_.get()));
    }
    void cleanup() { bar_.reset(); }

    void beginsIdle() {
        QVERIFY(button("Start the race")->isVisible() && button("Start the race")->isEnabled());
        QVERIFY(!cancel()->isVisible() && !progress()->isVisible());
        QVERIFY(!button("Save")->isEnabled());
        QCOMPARE(rounds_->accessibleName(), "Rounds");
        QCOMPARE(bar_->text(), QString());
    }

    void startsByMouseAndKeyboard() {
        QSignalSpy spy(bar_.get(), &MeasureBar::startRequested);
        QTest::mouseClick(button("Start the race"), Qt::LeftButton);
        bar_->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(spy.count(), 2);
    }

    void tellsHowFar_data() {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<double>("done");
        QTest::addColumn<double>("left");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown") << "warming up" << 0.0 << 0.0 << 0 << "warming up";
        QTest::newRow("seconds") << "timing" << 0.25 << 11.2 << 250 << "timing · 12 s left";
        QTest::newRow("minutes") << "timing" << 0.5 << 125.0 << 500 << "timing · 2 min 5 s left";
        QTest::newRow("hours") << "timing" << 0.5 << 3840.0 << 500 << "timing · 1 h 4 min left";
        QTest::newRow("no stage") << "" << 1.0 << 0.2 << 1000 << "1 s left";
        QTest::newRow("over") << "timing" << 1.7 << -1.0 << 1000 << "timing";
        QTest::newRow("under") << "timing" << -0.5 << double(qInf()) << 0 << "timing";
    }
    void tellsHowFar() {
        QFETCH(QString, stage);
        QFETCH(double, done);
        QFETCH(double, left);
        bar_->setRunning(stage, done, left);
        QTEST(progress()->value(), "value");
        QTEST(bar_->text(), "text");
        QVERIFY(progress()->isVisible() && cancel()->isEnabled() && bar_->running());
        QVERIFY(!rounds_->isEnabled() && !button("Start the race")->isVisible());
        bar_->setIdle();
        QCOMPARE(bar_->text(), QString());
        QVERIFY(rounds_->isEnabled() && !progress()->isVisible() && !bar_->running());
    }

    void cancelIsToldOnceAndStays() {
        QSignalSpy spy(bar_.get(), &MeasureBar::cancelRequested);
        bar_->setRunning("timing", 0.5, 3);
        QTest::mouseClick(cancel(), Qt::LeftButton);
        QTest::mouseClick(cancel(), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(bar_->text(), "stopping…");
        bar_->setRunning("timing", 0.6, 2); // what was under way still arrives
        QCOMPARE(bar_->text(), "stopping…");
        QVERIFY(!cancel()->isEnabled());
        bar_->setIdle();
        bar_->setRunning("timing", 0.1, 2);
        QVERIFY(cancel()->isEnabled());
        QCOMPARE(bar_->text(), "timing · 2 s left");
    }

    void theFocusGoesAlong() {
        button("Start the race")->setFocus();
        bar_->setRunning("timing", 0, 0);
        QCOMPARE(QApplication::focusWidget(), cancel());
        bar_->setIdle();
        QCOMPARE(QApplication::focusWidget(), button("Start the race"));
        button("Save")->setEnabled(true);
        button("Save")->setFocus();
        bar_->setRunning("timing", 0, 0);
        QCOMPARE(QApplication::focusWidget(), button("Save"));
    }

    void blockedSaysWhy() {
        QSignalSpy spy(bar_.get(), &MeasureBar::startRequested);
        bar_->setBlocked("A run is in progress: stop it first");
        QCOMPARE(bar_->text(), "A run is in progress: stop it first");
        QCOMPARE(button("Start the race")->toolTip(), "A run is in progress: stop it first");
        QTest::mouseClick(button("Start the race"), Qt::LeftButton);
        QCOMPARE(spy.count(), 0);
        bar_->setRunning("timing", 0, 0);
        QCOMPARE(bar_->text(), "timing");
        bar_->setIdle();
        QCOMPARE(bar_->text(), "A run is in progress: stop it first");
        bar_->setBlocked({});
        QCOMPARE(bar_->text(), QString());
        QTest::mouseClick(button("Start the race"), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
    }

    void startWaitsForTheNumbers() {
        QSignalSpy spy(bar_.get(), &MeasureBar::startRequested);
        rounds_->setFocus();
        rounds_->selectAll();
        QTest::keyClicks(rounds_, "1e1"); // no Enter: start reads it
        QTest::mouseClick(button("Start the race"), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(rounds_->whole(), 10u);
        rounds_->setFocus();
        rounds_->selectAll();
        QTest::keyClicks(rounds_, "1");
        QTest::mouseClick(button("Start the race"), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QVERIFY(rounds_->marked() && rounds_->hasFocus());
        QCOMPARE(bar_->text(), "Rounds: “1” is out of range. Allowed: 2 to 100. In use: 10.");
        QTest::keyClick(rounds_, Qt::Key_Escape);
        QCOMPARE(bar_->text(), "");
        QTest::mouseClick(button("Start the race"), Qt::LeftButton);
        QCOMPARE(spy.count(), 2);
    }

    void offersToSave() {
        bar_->setSavable(true);
        QVERIFY(button("Save")->isEnabled());
        QSignalSpy picture(bar_.get(), &MeasureBar::savePictureRequested);
        QSignalSpy table(bar_.get(), &MeasureBar::saveTableRequested);
        QMenu* menu = button("Save")->menu();
        for (const QKeySequence& keys : {QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Up)}) {
            menu->popup({});
            QTest::keyClick(menu, Qt::Key(keys[0].key()));
            QTest::keyClick(menu, Qt::Key_Return);
        }
        QCOMPARE(picture.count(), 1);
        QCOMPARE(table.count(), 1);
    }

    void nothingIsClipped_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << int(ThemeKind::Light);
        QTest::newRow("dark") << int(ThemeKind::Dark);
        QTest::newRow("high contrast") << int(ThemeKind::HighContrast);
    }
    void nothingIsClipped() {
        QFETCH(int, kind);
        ThemeManager::instance().setKind(ThemeKind(kind));
        bar_->setBlocked("A run is in progress: stop it first, both would slow each other down");
        bar_->resize(720, bar_->sizeHint().height());
        const QImage image = bar_->grab().toImage();
        QCOMPARE(image.pixelColor(bar_->width() / 2, 3), theme().panel);
        for (const QWidget* each : bar_->findChildren<QWidget*>()) {
            if (!each->isVisible() || each->parentWidget() != bar_.get()) continue;
            QVERIFY(bar_->rect().contains(each->geometry()));
            const auto* label = qobject_cast<const QLabel*>(each);
            if (!label) continue;
            const int needed = label->heightForWidth(label->width());
            QVERIFY2(label->height() >= needed,
                     qPrintable(QString("%1 of %2").arg(label->height()).arg(needed)));
        }
    }
};

QTEST_MAIN(TestMeasureBar)
#include "test_measure_bar.moc"
