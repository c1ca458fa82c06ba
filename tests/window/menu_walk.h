#pragma once

#include "tests/support/patience.h"

#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QtTest>

namespace batchscope::test {

/// An entry and the menus that lead to it, the menu bar's first.
struct Entry {
    QList<QAction*> way;
    QAction* action() const { return way.last(); }
    QString text() const {
        QStringList texts;
        for (const QAction* each : way)
            texts << each->text().remove('&').section('\t', 0, 0);
        return texts.join(" > ");
    }
};

inline QList<Entry> entriesOf(const QWidget& menu, const QList<QAction*>& way = {}) {
    QList<Entry> entries;
    for (QAction* each : menu.actions()) {
        if (each->isSeparator()) continue;
        if (each->menu())
            entries += entriesOf(*each->menu(), way + QList{each});
        else
            entries += Entry{way + QList{each}};
    }
    return entries;
}

/// As a mouse does: from Qt 6.8 on a press in a menu closes it where fewer than seven moves came before and
/// the menu opened near by.
inline void clickInMenu(QMenu& menu, QAction& action) {
    const QPoint at = menu.actionGeometry(&action).center();
    for (int x = 8; x >= 0; --x)
        QTest::mouseMove(&menu, at - QPoint(x, 0));
    QTest::mouseClick(&menu, Qt::LeftButton, {}, at);
}

/// With the keyboard, which has opened the menu.
inline void chooseInMenu(QMenu& menu, const QAction& action) {
    for (qsizetype presses = 0; menu.activeAction() != &action && presses <= menu.actions().size(); ++presses)
        QTest::keyClick(&menu, Qt::Key_Down);
    QTest::keyClick(&menu, Qt::Key_Return);
}

/// With the mouse, from the menu bar on; whether the entry was enabled and has acted.
inline bool clickEntry(QMenuBar& bar, const Entry& entry) {
    if (!entry.action()->isEnabled()) return false;
    QSignalSpy triggered(entry.action(), &QAction::triggered);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.actionGeometry(entry.way.first()).center());
    for (qsizetype i = 0; i + 1 < entry.way.size(); ++i) {
        QMenu* menu = entry.way[i]->menu();
        if (!QTest::qWaitFor([menu] { return menu->isVisible(); }, kPatience)) return false;
        clickInMenu(*menu, *entry.way[i + 1]);
    }
    return triggered.count() == 1;
}

} // namespace batchscope::test
