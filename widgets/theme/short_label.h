#pragma once

#include <QLabel>

namespace batchscope {

/// A line of plain text that is cut short with an ellipsis where it has less room than it needs, and then
/// says the whole as its tool tip. It asks for no width of its own. Assistive technology always has the
/// whole.
class ShortLabel : public QLabel {
    Q_OBJECT
public:
    explicit ShortLabel(QWidget* parent = nullptr);

    QString shownText() const; ///< "Batch 1 of 66 · step…"

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
};

} // namespace batchscope
