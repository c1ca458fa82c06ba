#pragma once

#include <QList>
#include <QString>
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

    /// Replaces what is shown; where that has a button it waits, and is shown again once this is closed.
    /// `action`, where given, stands as a button that calls `act` and closes the message.
    void tell(const QString& message, const QString& action = {}, std::function<void()> act = {});
    /// As tell(), in the colours of something that is well.
    void offer(const QString& message, const QString& action, std::function<void()> act);
    /// Shown once what is shown now has been closed, or at once where nothing is.
    void tellNext(const QString& message, const QString& action, std::function<void()> act);
    /// Closes this message where it is shown or waits.
    void dismiss(const QString& message);
    QString message() const; ///< what is shown; empty: nothing

protected:
    void paintEvent(QPaintEvent*) override;

private:
    struct Message {
        bool warns = true;
        QString text, action;
        std::function<void()> act;
    };
    void take(Message message);
    void showNow(Message message);
    void close();

    QLabel* message_;
    QPushButton* action_;
    Message shown_;
    QList<Message> waiting_; ///< the last is shown first
};

} // namespace batchscope
