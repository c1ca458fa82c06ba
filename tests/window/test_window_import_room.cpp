#include "tests/window/import_driver.h"
#include "tests/window/speaking.h"
#include "widgets/import/import_dialog.h"

#include <QAccessible>
#include <QLabel>

using namespace batchscope;
using namespace batchscope::test;

/// The import step is whole on a small screen in each language, and for those who hear it.
class TestWindowImportRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void isWholeAtEverySize_data();
    void isWholeAtEverySize();
    void everyControlHasAName();

private:
    IsolatedSettings settings_;
};

void TestWindowImportRoom::isWholeAtEverySize_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de", "ar"})
        QTest::addRow("%s", language) << language;
}

void TestWindowImportRoom::isWholeAtEverySize() {
    QFETCH(QString, language);
    const Speaking speaking(language);
    WindowDriver driver;
    openWithSettings(driver, driver.write(kCzech, "own.csv"));
    ImportDialog* dialog = importDialog();
    QVERIFY(dialog);
    dialog->resize(QSize(1280, 720) - QSize(8, 36)); // less a frame
    QVERIFY2(dialog->minimumSizeHint().height() <= dialog->height() &&
                 dialog->minimumSizeHint().width() <= 900,
             qPrintable(QString::number(dialog->minimumSizeHint().height())));
    QCoreApplication::processEvents();
    for (auto* label : dialog->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    dialog->reject();
}

void TestWindowImportRoom::everyControlHasAName() {
    WindowDriver driver;
    driver.load("who,whence\nAbe,X\nIto,X\nLee,Y\nKim,Y\n", "own.csv");
    const ImportDriver dialog;
    QSet<QWidget*> reached;
    QStringList names;
    for (QWidget* at = QApplication::focusWidget(); at && !reached.contains(at);) {
        reached << at;
        const auto* spoken = QAccessible::queryAccessibleInterface(at);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), at->metaObject()->className());
        names << spoken->text(QAccessible::Name);
        QTest::keyClick(at, Qt::Key_Tab);
        at = QApplication::focusWidget();
    }
    // choices, preview, buttons
    QVERIFY2(reached.size() == 6 + 1 + 3, qPrintable(names.join(u'|')));
    dialog.press("Cancel");
}

QTEST_MAIN(TestWindowImportRoom)
#include "test_window_import_room.moc"
