#include "widgets/theme/banner.h"

#include <QPushButton>
#include <QtTest>

using namespace batchscope;

/// What stands in the banner after one message or another.
class TestBanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
};

void TestBanner::shows_data() {
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* events, const char* shown) {
        QTest::newRow(events) << QString(events) << QString(shown);
    };
    // `tell A`, `ask B` (with a button), `next C`, `close`, `act`, `dismiss A`: the banner, then what was
    // done
    row("tell A", "A");
    row("tell A, close", "");
    row("tell A, tell B, close", "");
    row("ask A, tell B", "B");
    row("ask A, tell B, close", "A");
    row("ask A, tell B, close, act", "did A");
    row("ask A, ask B, act", "A, did B");
    row("ask A, ask A, close", "");
    row("ask A, tell B, dismiss A, close", "");
    row("ask A, dismiss A", "");
    row("ask A, dismiss B", "A");
    row("next A", "A");
    row("tell A, next B", "A");
    row("tell A, next B, close", "B");
    row("ask A, next B, tell C, close, close", "B");
    row("tell A, dismiss A, close", "");
}

void TestBanner::shows() {
    QFETCH(QString, events);
    QFETCH(QString, shown);
    QWidget window;
    Banner banner(&window);
    QStringList did;
    const auto press = [&banner](bool close) {
        for (auto* button : banner.findChildren<QPushButton*>())
            if (button->isVisibleTo(&banner) && (button->text() == "Close") == close) return button->click();
    };
    for (const QString& event : events.split(", ")) {
        const QString what = event.section(' ', 0, 0), text = event.section(' ', 1);
        const auto act = [&did, text] { did << "did " + text; };
        if (what == "tell") banner.tell(text);
        if (what == "ask") banner.tell(text, "Do it", act);
        if (what == "next") banner.tellNext(text, "Do it", act);
        if (what == "close") press(true);
        if (what == "act") press(false);
        if (what == "dismiss") banner.dismiss(text);
    }
    QStringList all = did;
    if (!banner.message().isEmpty()) all.prepend(banner.message());
    QCOMPARE(all.join(", "), shown);
}

QTEST_MAIN(TestBanner)
#include "test_banner.moc"
