#include "core/base/option_ranges.h"
#include "tests/widgets/fields/typing.h"
#include "widgets/fields/field_bubble.h"
#include "widgets/fields/field_note.h"
#include "widgets/fields/number_field.h"
#include "widgets/fields/number_list_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/wrong_color.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLineEdit>
#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

/// One field, worked by keys.
class TestNumberField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { window_.reset(); }
    void takesWhatItUnderstands();
    void marksWhatItDoesNot();
    void theMarkGoesWithTheMistake();
    void escapeBringsTheValueBack();
    void leavingReadsToo();
    void tellsAssistiveTechnology();
    void theArrowsStep_data();
    void theArrowsStep();
    void theWheelNeedsTheFocus();
    void countsInPercent();
    void showsWordsForAValue();
    void showsWhatIsOutOfRange();
    void listsRise_data();
    void listsRise();
    void theMarkIsSeen_data();
    void theMarkIsSeen();
    void aLongValueIsWrittenOut();
    void theBubbleStandsBelow();

private:
    template <typename Field, typename... Arguments>
    Field* add(Arguments&&... arguments);

    std::unique_ptr<QWidget> window_;
};

void TestNumberField::init() {
    QLocale::setDefault(QLocale(QLocale::English));
    ThemeManager::instance().setKind(ThemeKind::Light);
    window_ = std::make_unique<QWidget>();
    new QVBoxLayout(window_.get());
    window_->resize(300, 200);
    auto* other = new QLineEdit(window_.get());
    other->setObjectName("other");
    window_->layout()->addWidget(other);
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
}

template <typename Field, typename... Arguments>
Field* TestNumberField::add(Arguments&&... arguments) {
    auto* field = new Field(std::forward<Arguments>(arguments)..., window_.get());
    field->setFixedWidth(130);
    window_->layout()->addWidget(field);
    field->show();
    field->setFocus();
    QCoreApplication::processEvents();
    return field;
}

void TestNumberField::takesWhatItUnderstands() {
    auto* rate = add<NumberField>(ranges::kLearningRate);
    rate->setReal(0.15);
    QSignalSpy edited(rate, &TypedField::edited);
    typeInto(rate, "1e-3");
    QCOMPARE(rate->text(), "0.001");
    QCOMPARE(rate->real(), 0.001);
    QCOMPARE(edited.count(), 1);
    typeInto(rate, "0,001"); // the same again
    QCOMPARE(rate->text(), "0.001");
    QCOMPARE(edited.count(), 1);
    QVERIFY(!rate->marked());
    QCOMPARE(rate->findChild<QLineEdit*>()->selectedText(), "0.001"); // as after every Enter
}

void TestNumberField::marksWhatItDoesNot() {
    auto* rate = add<NumberField>(ranges::kLearningRate);
    rate->setReal(0.006);
    QSignalSpy edited(rate, &TypedField::edited);
    typeInto(rate, "1,234");
    QVERIFY(rate->marked());
    QCOMPARE(rate->text(), "1,234");
    QCOMPARE(rate->real(), 0.006);
    QCOMPARE(rate->note(),
             "“1,234” can mean 1234 or 1.2340. Allowed: above 0, at most 1e+38. In use: 0.006.");
    typeInto(rate, "-1");
    QCOMPARE(rate->note(), "“-1” is out of range. Allowed: above 0, at most 1e+38. In use: 0.006.");
    QCOMPARE(edited.count(), 0);
    rate->setReal(0.5); // from the program
    QVERIFY(!rate->marked());
    QCOMPARE(rate->text(), "0.5");
    QCOMPARE(edited.count(), 0);
}

void TestNumberField::theMarkGoesWithTheMistake() {
    auto* layers = add<NumberField>(ranges::kLayers);
    typeInto(layers, "17");
    QVERIFY(layers->marked());
    QTest::keyClick(layers, Qt::Key_End);
    QTest::keyClick(layers, Qt::Key_Backspace);
    QVERIFY(!layers->marked());
    QCOMPARE(layers->whole(), 1u); // not before Enter
    typeKeys(layers, "x");
    QVERIFY(!layers->marked());
    QTest::keyClick(layers, Qt::Key_Return);
    QVERIFY(layers->marked());
}

void TestNumberField::escapeBringsTheValueBack() {
    auto* layers = add<NumberField>(ranges::kLayers);
    layers->setWhole(3);
    typeInto(layers, "many");
    QVERIFY(layers->marked());
    QTest::keyClick(layers, Qt::Key_Escape);
    QVERIFY(!layers->marked());
    QCOMPARE(layers->text(), "3");
    typeInto(layers, "4", false);
    QTest::keyClick(layers, Qt::Key_Escape);
    QTest::keyClick(layers, Qt::Key_Return);
    QCOMPARE(layers->whole(), 3u);
}

void TestNumberField::leavingReadsToo() {
    auto* layers = add<NumberField>(ranges::kLayers);
    typeInto(layers, "5", false);
    window_->findChild<QLineEdit*>("other")->setFocus();
    QCOMPARE(layers->whole(), 5u);
    layers->setFocus();
    typeInto(layers, "5.5", false);
    window_->findChild<QLineEdit*>("other")->setFocus();
    QVERIFY(layers->marked());
    QCOMPARE(layers->text(), "5.5");
    layers->setFocus();
    QVERIFY(layers->marked());
}

void TestNumberField::tellsAssistiveTechnology() {
    auto* layers = add<NumberField>(ranges::kLayers);
    layers->setAccessibleDescription("Stacked cells");
    typeInto(layers, "0");
    QCOMPARE(layers->accessibleDescription(), layers->note());
    auto* spoken = QAccessible::queryAccessibleInterface(layers);
    QVERIFY(spoken->text(QAccessible::Description).contains("out of range"));
    typeInto(layers, "2");
    QCOMPARE(layers->accessibleDescription(), "Stacked cells");
    QVERIFY(spoken->valueInterface());
    QCOMPARE(spoken->valueInterface()->currentValue().toDouble(), 2.0);
    QCOMPARE(spoken->valueInterface()->maximumValue().toDouble(), 16.0);
}

void TestNumberField::theArrowsStep_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("step");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QString>("up");
    QTest::addColumn<QString>("down");
    QTest::newRow("whole") << 2.0 << 1.0 << true << "3"
                           << "1";
    QTest::newRow("at the end") << 16.0 << 1.0 << true << "16"
                                << "15";
    QTest::newRow("near the end") << 3.0 << 5.0 << true << "8"
                                  << "1";
    QTest::newRow("real") << 0.07 << 0.01 << false << "0.08"
                          << "0.06";
    QTest::newRow("none below 0") << 0.006 << 0.01 << false << "0.016"
                                  << "0.006";
}

void TestNumberField::theArrowsStep() {
    QFETCH(double, value);
    QFETCH(double, step);
    QFETCH(bool, whole);
    auto* field = add<NumberField>(whole ? NumberRange(ranges::kLayers) : NumberRange(ranges::kLearningRate));
    field->setStep(step);
    field->setReal(value);
    QTest::keyClick(field, Qt::Key_Up);
    QTEST(field->text(), "up");
    field->setReal(value);
    typeInto(field, "nonsense"); // which gives way to the step
    QTest::keyClick(field, Qt::Key_Down);
    if (field->marked()) QTest::keyClick(field, Qt::Key_Escape); // there is no step down
    QTEST(field->text(), "down");
}

void TestNumberField::theWheelNeedsTheFocus() {
    auto* layers = add<NumberField>(ranges::kLayers);
    const auto turn = [&] {
        const QPointF at = layers->rect().center();
        QWheelEvent event(at, layers->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        return QCoreApplication::sendEvent(layers, &event) && event.isAccepted();
    };
    QVERIFY(turn());
    QCOMPARE(layers->whole(), 2u);
    window_->findChild<QLineEdit*>("other")->setFocus();
    QVERIFY(!turn());
    QCOMPARE(layers->whole(), 2u);
    layers->setFocus();
    layers->setWheelSteps(false);
    QVERIFY(!turn());
}

void TestNumberField::countsInPercent() {
    auto* held = add<NumberField>(ranges::kTestFraction);
    held->setUnit(Unit::Percent);
    held->setStep(0.05);
    held->setReal(0.125);
    QCOMPARE(held->text(), "12.5 %");
    typeInto(held, "29");
    QCOMPARE(held->text(), "29 %");
    QCOMPARE(held->real(), 0.29);
    QTest::keyClick(held, Qt::Key_Up);
    QCOMPARE(held->text(), "34 %");
    typeInto(held, "100 %");
    QCOMPARE(held->note(), "“100 %” is out of range. Allowed: above 0 %, below 100 %. In use: 34 %.");
}

void TestNumberField::showsWordsForAValue() {
    auto* every = add<NumberField>(ranges::kStepsBetween);
    every->setSpecial(Decimal(0), "at the end");
    QCOMPARE(every->text(), "at the end");
    typeInto(every, "5");
    QCOMPARE(every->text(), "5");
    typeInto(every, "at the end");
    QCOMPARE(every->whole(), 0u);
    typeInto(every, "7");
    typeInto(every, "0");
    QCOMPARE(every->text(), "at the end");
}

// An experiment of somebody else's may hold anything.
void TestNumberField::showsWhatIsOutOfRange() {
    auto* layers = add<NumberField>(ranges::kLayers);
    layers->setValue(Decimal(-3));
    QCOMPARE(layers->text(), "-3");
    layers->setValue(Decimal(99));
    QCOMPARE(layers->text(), "99");
    layers->setNearest(99);
    QCOMPARE(layers->text(), "16");
}

void TestNumberField::listsRise_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* typed, const char* text, const char* problem) {
        QTest::newRow(typed) << typed << text << problem;
    };
    row("4 8; 16", "4, 8, 16", "");
    row("3", "3", "");
    row("5,1000", "5, 1000", "");
    row("5,5", "5,5", "The numbers must rise.");
    row("0,5", "0,5", "The numbers must rise.");
    row("5,x", "5,x", "“x” is not a whole number.");
    row("5,", "5,", "A number is missing.");
    row("1,2,3,4", "1,2,3,4", "4 numbers are too many.");
}

void TestNumberField::listsRise() {
    QFETCH(QString, typed);
    QFETCH(QString, problem);
    auto* list = add<NumberListField>(3);
    list->setValues({5, 7});
    QCOMPARE(list->text(), "5, 7");
    typeInto(list, typed);
    QTEST(list->text(), "text");
    QCOMPARE(list->marked(), !problem.isEmpty());
    QCOMPARE(list->note().left(problem.size()), problem);
    QCOMPARE(list->note().isEmpty(), problem.isEmpty());
    if (list->marked()) QCOMPARE(list->values(), (std::vector<std::int64_t>{5, 7}));
}

void TestNumberField::theMarkIsSeen_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("mirrored");
    for (const bool mirrored : {false, true}) {
        QTest::addRow("light %d", mirrored) << int(ThemeKind::Light) << mirrored;
        QTest::addRow("dark %d", mirrored) << int(ThemeKind::Dark) << mirrored;
        QTest::addRow("high contrast %d", mirrored) << int(ThemeKind::HighContrast) << mirrored;
    }
}

// A sign beside the text, not colour alone.
void TestNumberField::theMarkIsSeen() {
    QFETCH(int, kind);
    QFETCH(bool, mirrored);
    ThemeManager::instance().setKind(ThemeKind(kind));
    window_->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    auto* layers = add<NumberField>(ranges::kLayers);
    typeInto(layers, "17");
    window_->findChild<QLineEdit*>("other")->setFocus();
    const QImage image = layers->grab().toImage();
    // Letters are blended with their ground: it counts what is nearer to the mark's colour.
    const auto distance = [](const QColor& a, const QColor& b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
    };
    const auto count = [&](int from, int to) {
        int found = 0;
        for (int x = from; x < to; ++x)
            for (int y = 2; y < image.height() - 2; ++y)
                found += distance(image.pixelColor(x, y), wrongColor(theme())) < 60;
        return found;
    };
    constexpr int kSign = 26; // its room at the end of the field
    const int end = image.width() - 2, sign = mirrored ? 2 : end - kSign, text = mirrored ? kSign : 2;
    QVERIFY(count(sign, sign + kSign) > 30);
    QVERIFY(count(text, text + end - kSign) > 5);
    QCOMPARE(image.pixelColor(image.width() / 2, 0), wrongColor(theme())); // the frame
}

void TestNumberField::aLongValueIsWrittenOut() {
    auto* seed = add<NumberField>(ranges::kSeed);
    auto* note = new FieldNote(seed, window_.get());
    window_->layout()->addWidget(note);
    seed->setWhole(7);
    QCOMPARE(note->text(), "");
    typeInto(seed, "18446744073709551615");
    QCOMPARE(note->text(), "18\u202f446\u202f744\u202f073\u202f709\u202f551\u202f615");
    QCOMPARE(seed->whole(), ~0ull);
    typeInto(seed, "18446744073709551616");
    QVERIFY(note->text().contains("out of range"));
    typeInto(seed, "7");
    QCOMPARE(note->text(), "");
}

void TestNumberField::theBubbleStandsBelow() {
    auto* number = add<NumberField>(WholeRange{1, 40});
    auto* bubble = new FieldBubble(number);
    typeInto(number, "41");
    QVERIFY(bubble->isVisible());
    QCOMPARE(bubble->parentWidget(), window_.get());
    QVERIFY(bubble->y() >= number->geometry().bottom());
    QVERIFY(bubble->findChild<FieldNote*>()->text().startsWith("“41” is out of range."));
    number->hide();
    QVERIFY(!bubble->isVisible());
    number->show();
    QVERIFY(bubble->isVisible());
    typeInto(number, "40");
    QVERIFY(!bubble->isVisible());
}

QTEST_MAIN(TestNumberField)
#include "test_number_field.moc"
