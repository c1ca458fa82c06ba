#pragma once

#include <QWidget>

class QLabel;

namespace batchscope {

/// A sentence to take heed of, with a warning sign before it; takes no room while there is none.
class WarningNote : public QWidget {
    Q_OBJECT
public:
    explicit WarningNote(QWidget* parent = nullptr);
    void setText(const QString& text); ///< empty: hidden
    QString text() const;

private:
    QLabel* text_;
};

} // namespace batchscope
