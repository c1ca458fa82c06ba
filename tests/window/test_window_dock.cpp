#include "tests/window/window_driver.h"
#include "widgets/train/data_button.h"

#include <QLabel>

using namespace batchscope;
using namespace batchscope::test;

/// Nothing in the dock is cut or pushed out of sight, whatever the file and the run.
class TestWindowDock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void theCountStaysWhole_data();
    void theCountStaysWhole();
    void theNoteOfARunStandsClear();

private:
    IsolatedSettings settings_;
};

void TestWindowDock::theCountStaysWhole_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("count");
    QTest::newRow("short") << "a.csv" << 4000 << "4,000";
    QTest::newRow("as reported") << "names-2020.csv" << 4000 << "4,000";
    QTest::newRow("long") << "all-the-surnames-of-the-census-of-2026-revised.csv" << 24'000 << "24,000";
}

void TestWindowDock::theCountStaysWhole() {
    QFETCH(QString, name);
    QFETCH(int, rows);
    QFETCH(QString, count);
    WindowDriver driver;
    QByteArray text;
    for (int i = 0; i < rows; ++i)
        text += "Name" + QByteArray(1, char('a' + i % 26)) + QByteArray(1, char('a' + i / 26 % 26)) +
                QByteArray(1, char('a' + i / 676 % 26)) + (i % 2 ? ",North\n" : ",South\n");
    driver.load(text, name);
    auto* button = driver.named<DataButton>("Names");
    QCoreApplication::processEvents();
    QVERIFY2(button->text().endsWith(" · " + count), qPrintable(button->text()));
    QVERIFY2(button->text().startsWith(name.left(1)), qPrintable(button->text()));
    QCOMPARE(button->accessibleDescription(), name + " · " + count);
    const int room = button->width() - 2 * (1 + 8); // border and padding of the style sheet
    QVERIFY2(button->fontMetrics().horizontalAdvance(button->text()) <= room, qPrintable(button->text()));
    QVERIFY(driver.panel().width() <=
            driver.panel().parentWidget()->width()); // nothing is pushed out of sight
}

void TestWindowDock::theNoteOfARunStandsClear() {
    WindowDriver driver(endlessOptions());
    driver.load("Alba,North\nBrno,South\nCora,North\nDrax,South\nEno,North\nFay,South\n",
                "all-the-surnames-of-the-census-of-2026-revised.csv");
    driver.click("start");
    SOON(driver.bench().lastStep().step > 1);
    QCoreApplication::processEvents();
    int notes = 0;
    for (auto* label : driver.panel().findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->wordWrap() || label->text().isEmpty()) continue;
        ++notes;
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        for (const auto* other : driver.panel().findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY2(other == label || !other->isVisible() ||
                         !other->geometry().intersects(label->geometry()),
                     qPrintable(label->text()));
    }
    QCOMPARE(notes, 1);
    driver.click("stop");
    SOON(driver.idle());
}

QTEST_MAIN(TestWindowDock)
#include "test_window_dock.moc"
