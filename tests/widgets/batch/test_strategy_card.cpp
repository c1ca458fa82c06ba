#include "tests/widgets/batch/study_of.h"
#include "widgets/batch/strategy_card.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

const StudiedStrategy& of(const Study& study, Strategy strategy) {
    return (*study)[std::size_t(strategy)];
}

} // namespace

class TestStrategyCard : public QObject {
    Q_OBJECT
    std::unique_ptr<StrategyCard> card_;

    QString said() const {
        QStringList texts;
        for (const QLabel* label : card_->findChildren<QLabel*>())
            if (label->isVisibleTo(card_.get()) && !label->text().isEmpty()) texts += label->text();
        return texts.join(" | ");
    }
    QPushButton* button() const { return card_->findChild<QPushButton*>(); }
    QScrollArea* area() const { return card_->findChild<QScrollArea*>(); }

private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale::English);
        ThemeManager::instance().setKind(ThemeKind::Light);
        card_ = std::make_unique<StrategyCard>();
        card_->resize(288, 500);
        card_->show();
        QVERIFY(QTest::qWaitForWindowExposed(card_.get()));
    }
    void cleanup() { card_.reset(); }

    void tellsAStrategy_data() {
        QTest::addColumn<int>("strategy");
        QTest::addColumn<QString>("parts");
        const auto row = [](Strategy strategy, const char* parts) {
            QTest::newRow(toText(strategy).c_str()) << int(strategy) << QString::fromUtf8(parts);
        };
        row(Strategy::Plain, "plain;as they were drawn;close when names = 16;DataLoader;a random sample");
        row(Strategy::Bucketed, "bucketed;growth ratio;length > 1.5 × shortest;tensor2tensor");
        row(Strategy::ExactLength, "exact length;no mask;length ≠ shortest;Rare lengths");
        row(Strategy::Pooled, "pooled;pool by pool;sort each 3 × 16 names;torchtext");
        row(Strategy::LengthGrouped, "length grouped;megabatches;Hugging Face group_by_length;sawtooth");
        row(Strategy::TokenBudget, "token budget;padded cells;length > 200;fairseq --max-tokens");
    }
    void tellsAStrategy() {
        QFETCH(int, strategy);
        QFETCH(QString, parts);
        const auto study = someStudy();
        card_->setStrategy(of(study, Strategy(strategy)), &study->front().cost, false);
        const QString text = said();
        for (const QString& part : parts.split(u';'))
            QVERIFY2(text.contains(part), qPrintable(part + " in " + text));
        for (const char* part : {"COST IN LEARNING", "Used in: ", "Length correlation", "Label entropy",
                                 "Seen | once | every name in every epoch", "Weight"})
            QVERIFY2(text.contains(part), qPrintable(text));
        QVERIFY(!text.contains("no effect"));
        QCOMPARE(card_->strategy(), Strategy(strategy));
        QVERIFY(card_->accessibleName().startsWith("About "));
    }

    void noEffectIsSaid() {
        const auto study =
            studyOf(std::vector<std::int64_t>(64, 5), PlanOptions{Strategy::Plain, 16, 1.5, {}});
        card_->setStrategy(of(study, Strategy::Sorted), &study->front().cost, false);
        QVERIFY(said().contains("no effect: waste 0.0 → 0.0 %"));
        card_->setStrategy(of(study, Strategy::Sorted), nullptr, false);
        QVERIFY(!said().contains("no effect"));
        card_->setStrategy(study->front(), &study->front().cost, false); // plain itself has none to have
        QVERIFY(!said().contains("no effect"));
    }

    void problemsAreSaid() {
        const auto study = someStudy(true);
        card_->setStrategy(of(study, Strategy::TokenBudget), &study->front().cost, false);
        QVERIFY(said().contains(QString::fromStdString(of(study, Strategy::TokenBudget).problem)));
        QVERIFY(!said().contains("Label entropy"));
        QVERIFY(!button()->isEnabled());
        QVERIFY(button()->toolTip().contains("not possible"));
        card_->setStrategy(of(study, Strategy::Sorted), &study->front().cost, false);
        QVERIFY(said().contains("Label entropy"));
        QVERIFY(button()->isEnabled());
    }

    void asksForTheStrategy_data() {
        QTest::addColumn<bool>("keyboard");
        QTest::newRow("mouse") << false;
        QTest::newRow("keyboard") << true;
    }
    void asksForTheStrategy() {
        QFETCH(bool, keyboard);
        const auto study = someStudy();
        card_->setStrategy(of(study, Strategy::Pooled), nullptr, false);
        QSignalSpy spy(card_.get(), &StrategyCard::useRequested);
        button()->setFocus();
        keyboard ? QTest::keyClick(button(), Qt::Key_Space) : QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].value<Strategy>(), Strategy::Pooled);
    }

    void oneInUseIsNotAskedFor() {
        const auto study = someStudy();
        card_->setStrategy(of(study, Strategy::Pooled), nullptr, true);
        QCOMPARE(button()->text(), "In use");
        QVERIFY(!button()->isEnabled());
    }

    void wrapsAndScrolls_data() {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(288, 220), QSize(288, 380), QSize(240, 300), QSize(500, 900)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }
    void wrapsAndScrolls() {
        QFETCH(QSize, size);
        const auto study = someStudy(false, Sampling::Replacement);
        card_->resize(size);
        for (const auto& each : *study) {
            card_->setStrategy(each, &study->front().cost, false);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            card_->grab();
            QVERIFY(area()->widget()->width() <= area()->viewport()->width());
            for (const QLabel* label : area()->widget()->findChildren<QLabel*>()) {
                if (!label->isVisibleTo(card_.get())) continue;
                const int needed =
                    label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                QVERIFY2(label->height() >= needed, qPrintable(label->text()));
                QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(),
                         qPrintable(label->text()));
            }
            QVERIFY(QRect({}, card_->size()).contains(button()->geometry()));
        }
    }

    void clears() {
        const auto study = someStudy();
        card_->setStrategy(study->front(), nullptr, false);
        card_->clear();
        QCOMPARE(said(), QString());
        QVERIFY(!button()->isVisible());
        QCOMPARE(card_->accessibleName(), "No strategy is chosen");
    }

    void everyTextIsNamed() {
        const auto study = someStudy();
        card_->setStrategy(study->front(), nullptr, false);
        QVERIFY(!button()->toolTip().isEmpty() && !button()->accessibleDescription().isEmpty());
        QVERIFY(!area()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestStrategyCard)
#include "test_strategy_card.moc"
