#pragma once

#include <QWidget>
#include <QtTest>

namespace batchscope::test {

/// Types letters of any script, one key after another.
inline void typeKeys(QWidget* field, const QString& text) {
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            QTest::keyClick(field, c.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

/// Puts the text in place of what a field holds, as a person does.
inline void typeInto(QWidget* field, const QString& text, bool enter = true) {
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    typeKeys(field, text);
    if (enter) QTest::keyClick(field, Qt::Key_Return);
}

} // namespace batchscope::test
