#pragma once

#include <QComboBox>

namespace batchscope {

/// A choice in a form that scrolls: the wheel passes over it, and a text that has no room ends in an ellipsis
/// and stands whole in the tool tip.
class ChoiceField : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    QString shownText() const; ///< "with replac…"

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace batchscope
