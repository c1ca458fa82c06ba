#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace batchscope {

/// Brings SIGTERM, SIGHUP and SIGINT into the event loop, so that a session that ends, a terminal that is
/// closed or a Ctrl+C closes the window in order: a run stops and writes its checkpoint. Signals that are
/// ignored already, as by nohup, stay ignored; so is SIGPIPE from here on. One at a time.
///
///     connect(&quitSignals, &QuitSignals::received, &window, &QWidget::close);
class QuitSignals : public QObject {
    Q_OBJECT
public:
    explicit QuitSignals(QObject* parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void received();

private:
    struct Before; ///< what the signals did until now
    std::unique_ptr<Before> before_;
    QSocketNotifier* notifier_ = nullptr;
};

} // namespace batchscope
