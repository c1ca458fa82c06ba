#include "tests/support/view_checks.h"
#include "tests/widgets/measure/measured.h"
#include "widgets/fields/number_field.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/measure/race_view.h"
#include "widgets/plots/ladder_bars.h"
#include "widgets/plots/plot_button.h"
#include "widgets/text/csv_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/warning_note.h"

#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

class TestRaceView : public QObject {
    Q_OBJECT
    std::unique_ptr<RaceView> view_;

    LadderBars* ladder() const { return view_->findChild<LadderBars*>(); }
    WarningNote* noise() const { return view_->findChild<WarningNote*>(); }
    QTableView* table() const { return view_->findChild<QTableView*>(); }
    QString figure() const { return view_->findChild<Panel*>()->figure(); }
    QLabel* label(const QString& name) const {
        for (auto* each : view_->findChildren<QLabel*>())
            if (each->accessibleName() == name) return each;
        return nullptr;
    }
    QAbstractButton* save() const {
        for (auto* each : view_->findChildren<QToolButton*>())
            if (each->text() == "Save") return each;
        return nullptr;
    }
    QString cell(int row, const QString& column) const {
        const QAbstractItemModel* model = view_->table();
        for (int at = 0; at < model->columnCount(); ++at)
            if (model->headerData(at, Qt::Horizontal).toString() == column)
                return model->index(row, at).data().toString();
        return "no such column";
    }

private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale::English);
        ThemeManager::instance().setKind(ThemeKind::Light);
        view_ = std::make_unique<RaceView>();
        view_->resize(968, 688);
        view_->show();
        view_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    }
    void cleanup() { view_.reset(); }

    void emptySaysWhatEachRungIsFor() {
        QCOMPARE(ladder()->rungs().size(), std::size_t(6));
        QCOMPARE(ladder()->rungs().front().name, "letter by letter");
        QCOMPARE(ladder()->rungs().back().name, "packed, fused");
        for (int rung = 0; rung < 6; ++rung) {
            QVERIFY(!ladder()->rungs()[std::size_t(rung)].reason.isEmpty());
            QVERIFY(ladder()->barRect(rung).isEmpty());
        }
        QCOMPARE(view_->table()->rowCount(), 0);
        QVERIFY(!table()->isVisible() && !noise()->isVisible());
        QVERIFY(!save()->isEnabled());
    }

    void fieldsHaveTheirRanges() {
        QCOMPARE(view_->names(), 256);
        QCOMPARE(view_->rounds(), 25);
        view_->setNames(0);
        view_->setRounds(0);
        QCOMPARE(view_->names(), 1);
        QCOMPARE(view_->rounds(), 2);
        view_->setNames(1 << 20);
        view_->setRounds(1 << 20);
        QCOMPARE(view_->names(), 4096);
        QCOMPARE(view_->rounds(), 10'000);
        auto* names = view_->findChildren<NumberField*>().first();
        QCOMPARE(names->accessibleName(), "Names");
        names->setFocus();
        names->selectAll();
        QTest::keyClicks(names, "64");
        QTest::keyClick(names, Qt::Key_Return);
        QCOMPARE(view_->names(), 64);
    }

    void startIsPassedOn() {
        QSignalSpy spy(&view_->bar(), &MeasureBar::startRequested);
        view_->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(spy.count(), 1);
    }

    void warmingUpIsTold() {
        view_->setResult(someRace(0), {});
        QCOMPARE(figure(), "stopped before the first round was complete");
        view_->bar().setRunning("warming up", 0.1, 5);
        view_->setResult(someRace(0), {});
        QCOMPARE(figure(), "warming up: these rounds are not counted");
        QCOMPARE(ladder()->rungs().size(), std::size_t(5));
        QVERIFY(ladder()->barRect(4).isEmpty());
        QCOMPARE(cell(0, "Names/s"), QString());
        QVERIFY(!save()->isEnabled());
    }

    void growsWhileItRuns() {
        view_->setResult(someRace(7), someLesson());
        QCOMPARE(figure(), "round 7 of 25 · 256 names, 1,832 letters, longest 17");
        const double before = ladder()->barRect(1).width();
        auto later = someRace(8);
        later->rungs[1].namesPerSecond *= 2;
        view_->setResult(later, someLesson());
        QVERIFY(ladder()->barRect(1).width() > 1.8 * before);
        view_->setResult(someRace(25), someLesson());
        QCOMPARE(figure(), "25 rounds · 256 names, 1,832 letters, longest 17");
    }

    void figuresAreThoseOfTheResult() {
        const auto result = someRace();
        view_->setResult(result, someLesson());
        for (std::size_t i = 0; i < result->rungs.size(); ++i) {
            const LadderRung& drawn = ladder()->rungs()[i];
            const Rung& rung = result->rungs[i];
            QCOMPARE(drawn.value, rung.namesPerSecond);
            QCOMPARE(drawn.low, 256 / rung.spread.q3);
            QCOMPARE(drawn.high, 256 / rung.spread.q1);
        }
        QCOMPARE(ladder()->rungs()[0].interval, "the baseline");
        QCOMPARE(ladder()->rungs()[4].figure, QString("46.2\u00a0×"));
        QCOMPARE(ladder()->rungs()[4].interval, "[45.3, 46.8]");
        QCOMPARE(ladder()->rungs()[0].note, "1,832 calls · 1,832 cells");
        QCOMPARE(ladder()->rungs()[4].note, "1 call · 1,832 cells");
        QCOMPARE(cell(4, "Rung"), "packed");
        QCOMPARE(cell(2, "Cells computed"), "4,352");
        QCOMPARE(cell(4, "ms per update"), "10.67");
        QCOMPARE(cell(4, "Names/s"), "24,000");
        QCOMPARE(cell(4, "Ratio"), "46.15");
        QCOMPARE(cell(4, "Peak memory"), QString("7.16\u00a0MiB"));
        QVERIFY(csvText(*view_->table()).contains("\r\npacked,1,1832,10.66"));
        QVERIFY(save()->isEnabled());
    }

    void problemsAreToldInTheirPlace() {
        auto result = someRace(25, true);
        result->rungs[5].problem = "no memory";
        result->rungs[5].namesPerSecond = 0;
        view_->setResult(result, {});
        QCOMPARE(ladder()->rungs().size(), std::size_t(9));
        QCOMPARE(ladder()->rungs()[5].name, "name by name, cuda");
        QVERIFY(ladder()->barRect(5).isEmpty() && !ladder()->barRect(6).isEmpty());
        QCOMPARE(view_->table()->index(5, 1).data().toString(), "no memory");
        QCOMPARE(table()->columnSpan(5, 1), view_->table()->columnCount() - 1);
    }

    void lessonAndNoiseComeAndGo() {
        view_->setResult(someRace(), someLesson());
        QCOMPARE(label("Result of the race")->text(), someLesson());
        QVERIFY(label("Result of the race")->isVisible() && !noise()->isVisible());
        auto loud = someRace();
        loud->noise = someNoise();
        view_->setResult(loud, someLesson());
        QVERIFY(noise()->isVisible());
        QCOMPARE(noise()->text(), noiseSaid("padded"));
        view_->setResult(nullptr, {});
        QVERIFY(!noise()->isVisible() && !label("Result of the race")->isVisible());
        QCOMPARE(figure(), QString());
    }

    void aLogarithmicAxisIsOffered() {
        view_->setResult(someRace(), {});
        const double before = ladder()->barRect(0).width();
        QTest::mouseClick(view_->findChild<PlotButton*>(), Qt::LeftButton);
        QVERIFY(ladder()->barRect(0).width() > 4 * before);
    }

    void nothingIsClipped_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<bool>("cuda");
        for (const QSize size : {QSize(960, 600), QSize(1400, 900)})
            for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast})
                for (const bool cuda : {false, true})
                    QTest::addRow("%d x %d, theme %d%s", size.width(), size.height(), int(kind),
                                  cuda ? ", cuda" : "")
                        << size << kind << cuda;
    }
    void nothingIsClipped() {
        QFETCH(QSize, size);
        QFETCH(ThemeKind, kind);
        QFETCH(bool, cuda);
        ThemeManager::instance().setKind(kind);
        auto result = someRace(25, cuda);
        result->noise = someNoise();
        view_->setResult(result, someLesson());
        view_->bar().setBlocked("A run is in progress: stop it first");
        view_->resize(size);
        QCOMPARE(view_->size(), size);
        const QImage image = view_->grab().toImage();
        QCOMPARE(image.pixelColor(view_->width() / 2, view_->height() - 3), theme().panel);
        verifyNothingClipped(*view_);
        for (int rung = 0; rung < int(result->rungs.size()); ++rung)
            QVERIFY(QRectF(ladder()->rect()).contains(ladder()->figureRect(rung)));
    }

    void drawsForAFile() {
        view_->setResult(someRace(), someLesson());
        const QImage image = drawn(*view_, {900, 500});
        QVERIFY(pixelsOf(image, theme().series[0]) > 3000);
        QCOMPARE(pixelsOf(image, Qt::magenta), 0);
    }
};

QTEST_MAIN(TestRaceView)
#include "test_race_view.moc"
