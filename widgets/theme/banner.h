#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace batchscope {

/// One line across the top of the pages that says what went wrong and what can be done, until it is closed.
/// The window stays usable beneath it.
class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    /// Replaces what is shown. `action`, where given, stands as a button that calls `act` and closes the
    /// banner.
    void tell(const QString& message, const QString& action = {}, std::function<void()> act = {});
    QString message() const;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QLabel* message_;
    QPushButton* action_;
    std::function<void()> act_;
};

} // namespace batchscope
