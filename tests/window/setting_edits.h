#pragma once

#include "core/training/options_json.h"

#include <QStringList>
#include <QWidget>
#include <QtTest>

#include <nlohmann/json.hpp>

namespace batchscope::test {

/// `batch_size 4 -> 7, lr 0.01 -> 0.5`
inline QString changesText(const TrainOptions& before, const TrainOptions& after) {
    const nlohmann::json a = toJson(before), b = toJson(after);
    QStringList changes;
    for (const auto& [key, value] : a.items())
        if (value != b.at(key))
            changes << QString::fromStdString(key + " " + value.dump() + " -> " + b.at(key).dump());
    return changes.join(", ");
}

/// Works a control as a person does: `down`, `up`, `click`, or the text that is typed.
inline void work(QWidget* control, const QString& how) {
    control->setFocus();
    if (how == "down" || how == "up")
        return QTest::keyClick(control, how == "down" ? Qt::Key_Down : Qt::Key_Up);
    if (how == "click")
        return QTest::mouseClick(control, Qt::LeftButton, {}, QPoint(10, control->height() / 2));
    QTest::keyClick(control, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(control, how);
    QTest::keyClick(control, Qt::Key_Return);
}

} // namespace batchscope::test
