#pragma once

#include "tests/window/menu_walk.h"
#include "tests/window/window_driver.h"
#include "widgets/fields/choice_field.h"
#include "widgets/import/import_choices.h"
#include "widgets/import/import_dialog.h"
#include "widgets/import/preview_table.h"
#include "widgets/theme/warning_note.h"

#include <QAbstractItemView>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>

namespace batchscope::test {

/// Letters of Latin-2, which its bytes do not say.
inline const QByteArray kCzech = "name,label\nDvo\xf8\xe1k,Czech\nKu\xe8"
                                 "era,Czech\nN\xec"
                                 "mec,Czech\n"
                                 "Proch\xe1zka,Czech\nSmith,English\nJones,English\n";

/// The import step on show; null: none.
inline ImportDialog* importDialog() {
    auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

/// The import step, driven as a person would; choices by their titles: "Delimiter".
class ImportDriver {
public:
    ImportDriver() {
        if (!QTest::qWaitFor([] { return importDialog() != nullptr; }, kPatience)) qFatal("nothing is asked");
        dialog_ = importDialog();
        dialog_->activateWindow();
        if (!QTest::qWaitForWindowActive(dialog_, kPatience)) qFatal("the dialog is not active");
    }
    ImportDialog* operator->() const { return dialog_; }

    ChoiceField* field(const QString& title) const {
        for (auto* each : dialog_->findChildren<ChoiceField*>())
            if (each->accessibleName() == title) return each;
        qFatal("no such choice");
        return nullptr;
    }
    QPushButton* button(const QString& text) const {
        for (auto* each : dialog_->findChildren<QPushButton*>())
            if (each->text().remove(u'&') == text) return each;
        qFatal("no such button");
        return nullptr;
    }
    void press(const QString& text) const { QTest::mouseClick(button(text), Qt::LeftButton); }

    /// Opens the list with the keyboard and goes to the first entry that begins with `text`.
    void choose(const QString& title, const QString& text) const {
        ChoiceField* box = field(title);
        int row = 0;
        while (row < box->count() && !box->itemText(row).startsWith(text))
            ++row;
        if (row == box->count()) qFatal("no entry begins with %s", qPrintable(text));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QAbstractItemView* list = box->view();
        if (!QTest::qWaitFor([list] { return list->isVisible(); }, kPatience)) qFatal("no list opens");
        const bool up = list->currentIndex().row() > row;
        while (list->currentIndex().row() != row)
            QTest::keyClick(list, up ? Qt::Key_Up : Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
    }

    QString reason(const QString& title) const { return field(title)->accessibleDescription(); }
    /// Titles of the choices with a warning sign: `Name|Label`.
    QString marked() const {
        QStringList titles;
        for (auto* each : dialog_->findChildren<ChoiceField*>())
            for (auto* note : dialog_->findChildren<WarningNote*>())
                if (note->isVisible() && note->text() == each->accessibleDescription() &&
                    note->y() > each->y() && note->y() < each->y() + 2 * each->height())
                    titles << each->accessibleName();
        return titles.join(u'|');
    }
    /// What the dialog says above its choices.
    QString note() const {
        auto* note = dialog_->findChild<WarningNote*>(QString(), Qt::FindDirectChildrenOnly);
        return note->isVisible() ? note->text() : QString();
    }
    /// Titles, then rows: `Line|who: Name\n1|Abe`.
    QString preview() const {
        const PreviewModel& rows = dialog_->findChild<PreviewTable*>()->rows();
        QStringList lines;
        for (int row = -1; row < rows.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < rows.columnCount(); ++column)
                cells << (row < 0 ? rows.headerData(column, Qt::Horizontal)
                                  : rows.data(rows.index(row, column)))
                             .toString();
            lines << cells.join(u'|');
        }
        return lines.join(u'\n');
    }

private:
    QPointer<ImportDialog> dialog_;
};

inline QPushButton* bannerButton(WindowDriver& driver, const QString& text) {
    for (auto* each : driver.window->banner().findChildren<QPushButton*>())
        if (each->text() == text && each->isVisible()) return each;
    qFatal("no such button in the banner");
    return nullptr;
}

/// File > Open names with settings.
inline void openWithSettings(WindowDriver& driver, const QString& path) {
    const Answer answer([&](QDialog& dialog) { typePath(dialog, path); });
    driver.press("Ctrl+Alt+O");
    driver.settle();
}

inline void dropOn(QWidget& window, const QString& path) {
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    const QPoint at = window.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

inline void chooseRecent(WindowDriver& driver, const QString& text) {
    auto* bar = driver.window->findChild<QMenuBar*>();
    QMenu* file = bar->actions().first()->menu();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(file->menuAction()).center());
    QTest::keyClick(file, Qt::Key_R);
    for (QAction* each : file->actions()) {
        QMenu* recent = each->menu();
        if (!recent) continue;
        if (!QTest::qWaitForWindowExposed(recent)) qFatal("the menu does not open");
        for (QAction* entry : recent->actions()) {
            if (entry->text() != text) continue;
            chooseInMenu(*recent, *entry);
            return;
        }
    }
    qFatal("no such file in the menu");
}

} // namespace batchscope::test
