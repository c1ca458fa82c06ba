#pragma once

#include <QObject>

class QWidget;

namespace batchscope {

/// What a control is for: its tool tip, or else what it tells assistive tools; of a label, or of the inside
/// of a panel, that of the nearest that says something. Empty: nothing says anything.
QString whatItIs(const QWidget* widget);

/// Answers "What's this?" for every control out of what it says already, so that no text stands twice. One,
/// installed on the application.
class WhatsThis : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace batchscope
