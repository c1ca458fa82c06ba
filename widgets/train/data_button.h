#pragma once

#include <QPushButton>

namespace batchscope {

/// A button that says which file is open and how many rows it has: `surnames…2026.csv · 24,000`. Where it has
/// less room than that takes, it shortens the middle of the name and keeps the count; it asks for no width of
/// its own.
class DataButton : public QPushButton {
    Q_OBJECT
public:
    explicit DataButton(QWidget* parent = nullptr);

    void setParts(const QString& name, const QString& count); ///< count may be empty
    QString wholeText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    QString name_, count_;
};

} // namespace batchscope
