#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace batchscope {

/// One line across the top of the pages that says what went wrong and what can be done, or offers to take
/// back what was done, until it is closed.
/// The window stays usable beneath it.
class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    /// Replaces what is shown. `action`, where given, stands as a button that calls `act` and closes the
    /// banner.
    void tell(const QString& message, const QString& action = {}, std::function<void()> act = {});
    /// As tell(), in the colours of something that is well.
    void offer(const QString& message, const QString& action, std::function<void()> act);
    QString message() const;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void showMessage(bool warns, const QString& message, const QString& action, std::function<void()> act);

    QLabel* message_;
    QPushButton* action_;
    std::function<void()> act_;
    bool warns_ = true;
};

} // namespace batchscope
