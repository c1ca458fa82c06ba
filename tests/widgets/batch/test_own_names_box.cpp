#include "core/data/typed_names.h"
#include "widgets/batch/own_names_box.h"
#include "widgets/batch/own_names_edit.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace batchscope;

class TestOwnNamesBox : public QObject {
    Q_OBJECT
    std::unique_ptr<OwnNamesBox> box_;
    std::unique_ptr<QSignalSpy> changed_;

    /// `abc=Greek|x=yours`
    static QString rows(const std::shared_ptr<const NameDataset>& names) {
        if (!names) return "none";
        QStringList out;
        for (std::size_t row = 0; row < names->size(); ++row)
            out += QString::fromStdString(names->nameUtf8(row) + "=" + names->className(row));
        return out.join('|');
    }
    QString told() const {
        if (changed_->isEmpty()) return "nothing";
        return rows(changed_->last().first().value<std::shared_ptr<const NameDataset>>());
    }
    void type(const QString& text) const {
        for (const QChar key : text) {
            if (key == u'\n') {
                QTest::keyClick(box_->edit(), Qt::Key_Return);
            } else {
                QTest::keyClick(box_->edit(), key.toLatin1());
            }
        }
    }
    void paste(const QString& text) const {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(box_->edit(), Qt::Key_V, Qt::ControlModifier);
    }
    QLabel* answer() const {
        for (auto* label : box_->findChildren<QLabel*>())
            if (label->accessibleName() == "Note on the names") return label;
        return nullptr;
    }
    bool warns() const { return answer()->property("role").toString() == "warning"; }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        ThemeManager::instance().setKind(ThemeKind::Light);
    }
    void init() {
        box_ = std::make_unique<OwnNamesBox>();
        changed_ = std::make_unique<QSignalSpy>(box_.get(), &OwnNamesBox::namesChanged);
        box_->resize(264, 300);
        box_->show();
        QVERIFY(QTest::qWaitForWindowExposed(box_.get()));
        box_->edit()->setFocus();
    }
    void cleanup() { box_.reset(); }

    void anEmptyBoxIsNoMistake() {
        QCOMPARE(box_->message(), "Type or paste names, one per line: the batch updates as you type.");
        QVERIFY(!warns());
        QCOMPARE(box_->names(), nullptr);
        type("a");
        QTest::keyClick(box_->edit(), Qt::Key_Backspace);
        QCOMPARE(changed_->count(), 1);
        type(" \n ");
        QCOMPARE(changed_->count(), 1);
        QVERIFY(!warns());
        QCOMPARE(rows(box_->names()), "a=yours");
        QCOMPARE(box_->figure(), "0 of 64");
    }

    void everyKeyIsAnsweredAtOnce() {
        type("abc");
        QCOMPARE(changed_->count(), 3);
        QCOMPARE(told(), "abc=yours");
        type(", Greek");
        QCOMPARE(told(), "abc=Greek");
        type("\nx");
        QCOMPARE(told(), "abc=Greek|x=yours");
        QCOMPARE(box_->message(), "1 to 3 letters each; the batch updates as you type.");
        QCOMPARE(box_->figure(), "2 of 64");
    }

    void aMistakeKeepsTheNames() {
        type("abc\nx");
        const int before = changed_->count();
        type("\n,");
        QCOMPARE(changed_->count(), before + 1); // of the new, still empty line
        QCOMPARE(box_->message(), "line 3: no name before the comma; type it there, or take the line away");
        QVERIFY(warns());
        QCOMPARE(box_->edit()->accessibleDescription(), box_->message());
        QCOMPARE(rows(box_->names()), "abc=yours|x=yours");
        QTest::keyClick(box_->edit(), Qt::Key_Backspace);
        type("y");
        QVERIFY(!warns());
        QCOMPARE(told(), "abc=yours|x=yours|y=yours");
    }

    void saysWhatIsNotAsItLooks_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("after"); // the line on the letters
        const auto row = [](const char* what, const char* text, const char* after) {
            QTest::newRow(what) << QString::fromUtf8(text) << QString::fromUtf8(after);
        };
        row("nothing to say", "Abe\nLee\n", "");
        row("a blank line at either end", "\nAbe\n\n", "");
        row("one blank line", "Abe\n\nLee", " 1 blank line is left out.");
        row("two, one of blanks", "Abe\n \n\nLee\n", " 2 blank lines are left out.");
        row("a family", "\U0001f468\u200d\U0001f469\u200d\U0001f467 Zoë",
            " \U0001f468\u200d\U0001f469\u200d\U0001f467 is one sign but 5 letters: models read code "
            "points.");
        row("a flag", "Abe\n\U0001f1e9\U0001f1ea",
            " \U0001f1e9\U0001f1ea is one sign but 2 letters: models read code points.");
        row("marks that compose", "Jose\u0301", "");
        row("a mark that cannot", "\u1eb9\u0301k",
            " \u1eb9\u0301 is one sign but 2 letters: models read code points.");
    }
    void saysWhatIsNotAsItLooks() {
        QFETCH(QString, text);
        QFETCH(QString, after);
        paste(text);
        QCOMPARE(box_->message().section(u';', 1), " the batch updates as you type." + after);
    }

    void pastes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* what, const char* text, const char* names) {
            QTest::newRow(what) << QString::fromUtf8(text) << QString::fromUtf8(names);
        };
        row("CR LF", "Abe, Japanese\r\n\r\nKim\r\n", "Abe=Japanese|Kim=yours");
        row("combining", "Jose\u0301\n\u1eb9\u0301", "Jos\u00e9=yours|\u1eb9\u0301=yours");
        row("right to left", "سكر, Arabic\nלוי", "سكر=Arabic|לוי=yours");
        row("blank that does not break", "van\u00a0Dam", "van\u00a0Dam=yours");
        row("beyond 16 bits", "\U00020bb7田", "\U00020bb7田=yours");
    }
    void pastes() {
        QFETCH(QString, text);
        QFETCH(QString, names);
        paste(text);
        QCOMPARE(told(), names);
        QCOMPARE(changed_->count(), 1);
    }

    void tooMuchIsAnsweredInWords_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("10,000 letters")
            << QString(10000, 'a') << "line 1: the name has 10,000 letters; shorten it to 5,000";
        QTest::newRow("65 names") << QString("x\n").repeated(65)
                                  << "65 names, and 64 are the most; take some away, or keep the first 64";
        QTest::newRow("5,000 names")
            << QString("x\n").repeated(5000)
            << "5,000 names, and 64 are the most; take some away, or keep the first 64";
        QTest::newRow("a megabyte") << QString(1 << 20, 'a')
                                    << "1,048,576 letters are too many to paste; the limit is about 400,000";
    }
    void tooMuchIsAnsweredInWords() {
        QFETCH(QString, text);
        QFETCH(QString, words);
        type("Abe");
        QTest::keyClick(box_->edit(), Qt::Key_A, Qt::ControlModifier);
        QElapsedTimer timer;
        timer.start();
        paste(text);
        box_->grab();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(box_->message(), words);
        QVERIFY(warns());
        QCOMPARE(told(), "Abe=yours");
        QCOMPARE(rows(box_->names()), "Abe=yours");
    }

    void controlCharactersAreRefused() {
        for (const QChar control : {QChar(0), QChar(0x1b), QChar(0x9f)}) {
            box_->setText("Abe");
            paste(QString("x") + control + 'y');
            QCOMPARE(box_->message(), "line 1: a control character in the name; type it again");
        }
        QCOMPARE(told(), "Abe=yours");
    }

    void theFirstNamesAreKept() {
        QStringList names;
        for (int i = 0; i < 70; ++i)
            names += QString("\u00e9%1, Greek").arg(i);
        QVERIFY(!box_->keepButton()->isVisible());
        paste(names.join("\n\n"));
        QCOMPARE(changed_->count(), 0);
        QVERIFY(box_->keepButton()->isVisible());
        QCOMPARE(box_->figure(), "70 of 64");
        QTest::mouseClick(box_->keepButton(), Qt::LeftButton);
        QCOMPARE(box_->figure(), "64 of 64");
        QCOMPARE(box_->names()->size(), kMaxTypedNames);
        QVERIFY(told().endsWith("|\u00e963=Greek"));
        QVERIFY(!box_->keepButton()->isVisible());
        QTest::keyClick(box_->edit(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(box_->figure(), "70 of 64");
    }

    void examplesCanBeUndone() {
        type("Abe");
        changed_->clear();
        QTest::mouseClick(box_->examplesButton(), Qt::LeftButton);
        QCOMPARE(changed_->count(), 1);
        const auto names = box_->names();
        QCOMPARE(names->size(), std::size_t(12));
        const auto& lengths = names->lengths();
        QCOMPARE(*std::min_element(lengths.begin(), lengths.end()), 1);
        QVERIFY(*std::max_element(lengths.begin(), lengths.end()) > 20);
        QVERIFY(told().contains(QString::fromUtf8("Nguyễn=Vietnamese")));
        QVERIFY(told().contains(QString::fromUtf8("البيسار=Arabic")));
        QVERIFY(!warns());
        QTest::keyClick(box_->edit(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(box_->text(), "Abe");
        QCOMPARE(told(), "Abe=yours");
    }

    void backToTheFileIsAsked() {
        QSignalSpy closed(box_.get(), &OwnNamesBox::closed);
        QTest::mouseClick(box_->backButton(), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(changed_->count(), 0);
    }

    void tabLeavesTheBox() {
        box_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(box_.get()));
        QTRY_VERIFY(box_->edit()->hasFocus());
        QTest::keyClick(box_->edit(), Qt::Key_Tab);
        QVERIFY(box_->examplesButton()->hasFocus());
        QTest::keyClick(box_->examplesButton(), Qt::Key_Tab);
        QVERIFY(box_->backButton()->hasFocus());
        QCOMPARE(box_->text(), QString());
    }

    void everythingHasAName() {
        QVERIFY(!box_->edit()->accessibleName().isEmpty());
        QVERIFY(!box_->edit()->placeholderText().isEmpty());
        QVERIFY(answer());
        for (const QPushButton* button : {box_->examplesButton(), box_->backButton(), box_->keepButton()})
            QVERIFY(!button->text().isEmpty() && !button->toolTip().isEmpty());
    }

    void nothingIsClippedInASidePanel_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QSize>("size");
        for (const QSize& size : {QSize(264, 300), QSize(264, 450), QSize(320, 400)}) {
            const auto row = [&](const char* what, const QString& text) {
                QTest::addRow("%s in %dx%d", what, size.width(), size.height()) << text << size;
            };
            row("nothing", QString());
            row("a name", "Abe");
            row("no name", "Abe\n, Greek");
            row("control", QString("\n").repeated(60) + "Abe\x1b, Greek");
            row("long", "Abe\n" + QString(10000, 'a'));
            row("too many", QString("x\n").repeated(65));
        }
    }
    void nothingIsClippedInASidePanel() {
        QFETCH(QString, text);
        QFETCH(QSize, size);
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        auto* box = new OwnNamesBox;
        box->setFixedWidth(size.width());
        row->addWidget(box);
        window.resize(size);
        window.show();
        box->setText(text);
        QCoreApplication::processEvents();
        QCOMPARE(box->size(), size);
        for (QWidget* part : box->findChildren<QWidget*>()) {
            const bool textual = qobject_cast<QLabel*>(part) || qobject_cast<QPushButton*>(part);
            if (!textual || !part->isVisible()) continue;
            const QRect place(part->mapTo(box, QPoint()), part->size());
            QVERIFY2(box->rect().adjusted(8, 4, -8, -4).contains(place), qPrintable(part->accessibleName()));
            const auto* label = qobject_cast<QLabel*>(part);
            if (label && label->wordWrap()) {
                QVERIFY(part->height() >= label->heightForWidth(part->width()));
            } else {
                QVERIFY2(
                    part->width() >= part->sizeHint().width(),
                    qPrintable(QStringLiteral("%1 of %2").arg(part->width()).arg(part->sizeHint().width())));
            }
        }
        QVERIFY(box->edit()->height() >= 64);
    }

    void widerBoxesNameTheFigure() {
        box_->setText("Abe");
        QCOMPARE(box_->figure(), "1 of 64");
        box_->resize(320, 300);
        QCoreApplication::processEvents();
        QCOMPARE(box_->figure(), "1 of 64 names");
    }
};

QTEST_MAIN(TestOwnNamesBox)
#include "test_own_names_box.moc"
