#include "tests/widgets/fields/typing.h"
#include "tests/window/setting_edits.h"
#include "tests/window/window_driver.h"
#include "widgets/fields/field_note.h"
#include "widgets/fields/number_list_field.h"
#include "widgets/measure/race_page.h"
#include "widgets/text/number_text.h"

#include <QComboBox>
#include <QLabel>

#include <cmath>

using namespace batchscope;
using namespace batchscope::test;

namespace {

/// What is typed, and the number it means: "?" none, "a|b" one of two.
struct Notation {
    const char *typed, *means;
};
constexpr Notation kNotations[] = {
    {"5", "5"},
    {"010", "10"},
    {"+7", "7"},
    {"-1", "-1"},
    {"\u22121", "-1"},
    {" 8 ", "8"},
    {"0", "0"},
    {"1e-3", "0.001"},
    {"1E3", "1000"},
    {"1e+1", "10"},
    {"2,5e-3", "0.0025"},
    {"1e\u22123", "0.001"},
    {"2k", "2000"},
    {"0.01", "0.01"},
    {"0,05", "0.05"},
    {".5", "0.5"},
    {",5", "0.5"},
    {"5.", "5"},
    {"2.50", "2.5"},
    {"0,006", "0.006"},
    {"1,2345", "1.2345"},
    {"1 234", "1234"},
    {"1\u202f234", "1234"},
    {"12\u00a0345,5", "12345.5"},
    {"1'234", "1234"},
    {"1_000", "1000"},
    {"1,234,567", "1234567"},
    {"1.234,5", "1234.5"},
    {"1,234", "1234|1.234"},
    {"1.234", "1234|1.234"},
    {"\u0663", "3"},
    {"\u0661\u0662", "12"},
    {"\u06f7", "7"},
    {"\u0660\u066b\u0660\u0661", "0.01"},
    {"\u0661\u066c\u0662\u0663\u0664", "1234"},
    {"abc", "?"},
    {"1.2.3", "?"},
    {"1 2", "?"},
    {"0x10", "?"},
    {"", "?"},
    {"18446744073709551615", "18446744073709551615"},
    {"1e400", "inf"},
};

/// Numbers between the ends of a field's range; a whole one takes whole numbers only.
bool allowed(const NumberField& field, double number) {
    if (const auto* range = std::get_if<WholeRange>(&field.range()))
        return number == std::floor(number) && number >= double(range->low) && number <= double(range->high);
    const auto& range = std::get<RealRange>(field.range());
    return (range.above ? number > range.low : number >= range.low) &&
           (range.below ? number < range.high : number <= range.high);
}

} // namespace

/// Numbers as people write them, by keys in every number field of the window, in three languages.
class TestWindowTyping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void cleanup() { speak("en"); }
    void takesOrMarks_data();
    void takesOrMarks();
    void startRefusesWhatIsMarked_data();
    void startRefusesWhatIsMarked();
    void notesAreWhole_data();
    void notesAreWhole();
    void startTakesWhatIsTyped();
    void measuringRefusesWhatIsMarked();
    void whatNoRunUsesRefusesNothing();
    void showsWhatWillBeTrained();
    void anEditChangesThatAlone_data();
    void anEditChangesThatAlone();
    void theSplitGoesWithTheSeed();

private:
    static void speak(const QString& language);
    static TrainOptions showing(const NumberField* field);

    IsolatedSettings settings_;
};

void TestWindowTyping::speak(const QString& language) {
    QLocale::setDefault(QLocale(language));
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
}

/// Settings with which the dock shows the field and lets it be edited.
TrainOptions TestWindowTyping::showing(const NumberField* field) {
    TrainOptions options = tinyOptions();
    options.optimizer = Optimizer::Sgd;
    const QString name = field->accessibleName();
    if (name == "Growth ratio") options.plan.strategy = Strategy::Bucketed;
    if (name == "Pool") options.plan.strategy = Strategy::Pooled;
    if (name == "Token budget") options.plan.strategy = Strategy::TokenBudget;
    return options;
}

void TestWindowTyping::takesOrMarks_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de", "ar"})
        QTest::newRow(language) << language;
}

void TestWindowTyping::takesOrMarks() {
    QFETCH(QString, language);
    speak(language);
    WindowDriver driver(tinyOptions());
    // By default all notations on one field of each kind, and a sample on the others.
    const bool all = qEnvironmentVariableIntValue("BATCHSCOPE_LONG_TESTS") == 1;
    const QStringList kinds{"Updates", "Seed", "Learning rate", "Held out", "Number of the batch"};
    int fields = 0;
    for (auto* field : driver.window->findChildren<NumberField*>()) {
        const std::size_t step = all || kinds.contains(field->accessibleName()) ? 1 : 7;
        const bool ofDock = driver.panel().isAncestorOf(field);
        if (ofDock) driver.give(showing(field));
        ++fields;
        for (std::size_t i = std::size_t(fields) % step; i < std::size(kNotations); i += step) {
            const auto& [typed, means] = kNotations[i];
            const QByteArray where =
                QString("%1, %2 [%3]").arg(language, field->accessibleName(), typed).toUtf8();
            const Decimal before = field->value();
            typeInto(field, QString::fromUtf8(typed));
            double number = std::atof(means);
            if (field->unit() == Unit::Percent) number /= 100;
            const bool clear = !std::strchr(means, '?') && !std::strchr(means, '|');
            if (clear && allowed(*field, number)) {
                QVERIFY2(!field->marked(), where);
                QVERIFY2(field->real() == number, where);
                QVERIFY2(!field->findChild<QLineEdit*>()->text().isEmpty(), where);
            } else {
                QVERIFY2(field->marked(), where);
                QVERIFY2(field->value() == before, where);
                QCOMPARE(field->text(), QString::fromUtf8(typed));
                QVERIFY2(field->note().size() > 20, where);
            }
            if (ofDock) QCOMPARE(changesText(driver.panel().options(), driver.bench().options()), "");
            if (std::strchr(means, '|')) {
                QVERIFY2(field->note().contains(numberText(Decimal(1234), field->unit()).left(4)) ||
                             field->unit() == Unit::Percent,
                         where);
                QVERIFY2(field->note().contains(numberText(Decimal(1.234), Unit::One)), where);
            }
            field->restore();
            if (field->value() != before && !ofDock) field->setValue(before);
            if (ofDock) driver.give(showing(field));
        }
    }
    QVERIFY2(fields >= 20, qPrintable(QString::number(fields)));
}

void TestWindowTyping::startRefusesWhatIsMarked_data() {
    QTest::addColumn<QString>("key");
    QTest::newRow("start") << "F5";
    QTest::newRow("next batch") << "F7";
}

void TestWindowTyping::startRefusesWhatIsMarked() {
    QFETCH(QString, key);
    WindowDriver driver(tinyOptions());
    int fields = 0;
    for (auto* field : driver.panel().findChildren<TypedField*>()) {
        auto* number = qobject_cast<NumberField*>(field);
        driver.give(number ? showing(number) : [] {
            TrainOptions options = tinyOptions();
            options.plan.strategy = Strategy::Boundaries;
            return options;
        }());
        ++fields;
        typeInto(field, "1.2.3", false); // not even Enter
        driver.named<QWidget>("Cell")->setFocus();
        driver.press(key);
        QVERIFY2(driver.idle() && !driver.bench().run(), qPrintable(field->accessibleName()));
        const QString said = driver.window->banner().message();
        QVERIFY2(said.startsWith("Not started. " + field->accessibleName() + ": “1.2.3” is not a"),
                 qPrintable(said));
        QVERIFY(field->hasFocus());
        bool noted = false; // on the page, below the field
        for (const auto* note : driver.panel().findChildren<FieldNote*>())
            noted = noted || (note->isVisible() && said.endsWith(note->text()) &&
                              note->mapTo(&driver.panel(), QPoint()).y() >
                                  field->mapTo(&driver.panel(), QPoint()).y());
        QVERIFY2(noted, qPrintable(field->accessibleName()));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!driver.window->banner().isVisible());
    }
    QCOMPARE(fields, 15);
    driver.give(tinyOptions());
    driver.press("F5");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
}

void TestWindowTyping::notesAreWhole_data() {
    takesOrMarks_data();
}

// Notes come and go between the rows: none is cut, and nothing lies upon anything.
void TestWindowTyping::notesAreWhole() {
    QFETCH(QString, language);
    speak(language);
    WindowDriver driver(tinyOptions());
    const auto look = [&](const QString& when) {
        QCoreApplication::processEvents();
        QStringList faults;
        for (const auto* label : driver.panel().findChildren<QLabel*>())
            if (label->isVisible() && label->wordWrap() &&
                label->height() < label->heightForWidth(label->width()))
                faults << "cut: " + label->text();
        const auto parts = driver.panel().findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (const auto* one : parts)
            for (const auto* other : parts)
                if (one < other && one->isVisible() && other->isVisible() &&
                    one->geometry().intersects(other->geometry()))
                    faults << "upon each other: " + one->accessibleName() + ", " + other->accessibleName();
        QVERIFY2(faults.isEmpty(), qPrintable(when + ": " + faults.join("; ")));
    };
    const char* const words[] = {"1,234", "5", "1.5.5 is a version, not a number of anything",
                                 "18446744073709551615"};
    for (auto* field : driver.panel().findChildren<NumberField*>()) {
        if (!field->isVisible() || !field->isEnabled()) continue;
        for (const char* word : words) {
            typeInto(field, word);
            look(field->accessibleName() + " " + word);
        }
        typeInto(field, "x"); // and one more mark for the next fields to live with
    }
}

// Whoever types a number and presses F5 wants to train with it.
void TestWindowTyping::startTakesWhatIsTyped() {
    WindowDriver driver(tinyOptions());
    typeInto(driver.named<QWidget>("Updates"), "7", false);
    driver.press("F5");
    SOON(driver.bench().lastStep().step == 7 && driver.idle());
    QCOMPARE(driver.bench().runOptions().steps, 7);
}

void TestWindowTyping::measuringRefusesWhatIsMarked() {
    WindowDriver driver(tinyOptions());
    auto* hidden = driver.named<NumberField>("Hidden size");
    typeInto(hidden, "many");
    driver.window->showPage(MainWindow::Page::Race);
    auto* page = driver.window->findChild<RacePage*>();
    page->showView(RacePage::View::Race);
    QToolButton* start = nullptr;
    for (auto* each : page->findChildren<QToolButton*>())
        if (each->isVisible() && each->text() == "Start the race") start = each;
    QVERIFY(start);
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(
        driver.window->banner().message().startsWith("Not started. Hidden size: “many” is not a number."));
    QVERIFY(hidden->hasFocus());
}

void TestWindowTyping::whatNoRunUsesRefusesNothing() {
    WindowDriver driver(tinyOptions());
    TrainOptions options = tinyOptions();
    options.plan.strategy = Strategy::TokenBudget;
    driver.give(options);
    typeInto(driver.named<QWidget>("Token budget"), "few");
    work(driver.named<QWidget>("Grouping"), "up");
    QVERIFY(!driver.named<QWidget>("Token budget")->isVisible());
    for (const auto* note : driver.panel().findChildren<FieldNote*>())
        QVERIFY2(!note->isVisible(), qPrintable(note->text()));
    driver.press("F5");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
}

namespace {

/// Settings of the command line that no round number shows.
TrainOptions oddOptions() {
    TrainOptions options = tinyOptions();
    options.seed = 10'000'000'000;
    options.split.seed = 7;
    options.split.testFraction = 0.125;
    options.learningRate = 2e-7;
    options.momentum = 0.12345678901234567;
    options.plan.ratio = 250.5;
    options.steps = 20;
    return options;
}

} // namespace

void TestWindowTyping::showsWhatWillBeTrained() {
    WindowDriver driver(tinyOptions());
    driver.give(oddOptions());
    const auto text = [&](const char* name) { return driver.named<NumberField>(name)->text(); };
    QCOMPARE(text("Seed"), "10\u202f000\u202f000\u202f000");
    QCOMPARE(text("Split seed"), "7");
    QCOMPARE(text("Held out"), "12.5 %");
    QCOMPARE(text("Learning rate"), "2e-07");
    QCOMPARE(text("Momentum"), "0.12345678901234566");
    QCOMPARE(text("Growth ratio"), "250.5");
    work(driver.named<QWidget>("Updates"), "21");
    QCOMPARE(changesText(oddOptions(), driver.bench().options()), "steps 20 -> 21");
    driver.press("Ctrl+Z");
    QCOMPARE(changesText(oddOptions(), driver.bench().options()), "");
}

void TestWindowTyping::anEditChangesThatAlone_data() {
    QTest::addColumn<QString>("control");
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("changes");
    const auto row = [](const char* control, const char* how, const char* changes) {
        QTest::addRow("%s: %s", control, how) << control << how << changes;
    };
    row("Split", "down", "split \"row\" -> \"name\"");
    row("Held out", "25", "test_fraction 0.125 -> 0.25");
    row("Split seed", "8", "split_seed 7 -> 8");
    row("Grouping", "down", "strategy \"plain\" -> \"sorted\"");
    row("Batch size", "7", "batch_size 4 -> 7");
    row("Run as", "down", "execution \"packed\" -> \"padded\"");
    row("Sampling", "down", "sampling \"epoch\" -> \"replacement\"");
    row("Seed", "18446744073709551615", "seed 10000000000 -> 18446744073709551615");
    row("Cell", "up", "cell \"gru\" -> \"lstm\"");
    row("Hidden size", "8", "hidden_size 4 -> 8");
    row("Layers", "up", "num_layers 1 -> 2");
    row("Directions", "click", "bidirectional false -> true");
    row("Alphabet", "down", "letters \"training\" -> \"article\"");
    row("Method", "up", "optimizer \"adam\" -> \"sgd\"");
    row("Learning rate", "1e-9", "lr 2e-07 -> 1e-09");
    row("Evaluate every", "5", "eval_every 0 -> 5");
    row("Device", "up", "device \"cpu\" -> \"auto\"");
    row("Threads", "2", "threads 1 -> 2");
    row("Engine", "down", "engine \"fused\" -> \"libtorch\"");
}

void TestWindowTyping::anEditChangesThatAlone() {
    QFETCH(QString, control);
    QFETCH(QString, how);
    WindowDriver driver(tinyOptions());
    driver.give(oddOptions());
    work(driver.named<QWidget>(control), how);
    QTEST(changesText(oddOptions(), driver.bench().options()), "changes");
}

void TestWindowTyping::theSplitGoesWithTheSeed() {
    WindowDriver driver(tinyOptions());
    auto* split = driver.named<NumberField>("Split seed");
    QCOMPARE(split->text(), "as Seed");
    work(driver.named<QWidget>("Seed"), "3");
    QCOMPARE(changesText(tinyOptions(), driver.bench().options()), "seed 0 -> 3, split_seed 0 -> 3");
    QCOMPARE(split->text(), "as Seed");
    work(split, "5");
    QCOMPARE(split->text(), "5");
    work(driver.named<QWidget>("Seed"), "4");
    QCOMPARE(changesText(tinyOptions(), driver.bench().options()), "seed 0 -> 4, split_seed 0 -> 5");
    work(split, "4");
    QCOMPARE(split->text(), "as Seed");
    work(split, "9");
    typeInto(split, "as Seed");
    QCOMPARE(changesText(tinyOptions(), driver.bench().options()), "seed 0 -> 4, split_seed 0 -> 4");
}

QTEST_MAIN(TestWindowTyping)
#include "test_window_typing.moc"
