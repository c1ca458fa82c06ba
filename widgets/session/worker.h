#pragma once

#include <QString>
#include <QTimer>

#include <functional>
#include <stop_token>
#include <thread>

namespace batchscope {

/// The one way in which the window hands work to a thread: a blocking call with a stop token, and then, in
/// the GUI thread, what came of it. Whatever the work throws becomes one line for people; nothing ends the
/// program. GUI thread only. Declare it last in its owner: it is then destroyed first, which stops and joins.
///
///     Worker worker;
///     worker.start([out](std::stop_token stop) { *out = measure(stop); }, [this, out](const QString& error)
///     { … });
class Worker {
public:
    using Work = std::function<void(std::stop_token)>; ///< runs on the thread
    /// In the GUI thread. `error`: one line for people; empty where the work returned.
    using Done = std::function<void(const QString& error)>;

    Worker();
    ~Worker() = default;
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Called every 40 ms while there is work, and once more before it is done: for taking what the work has
    /// left in a mailbox, instead of a signal for each thing.
    void setDrain(std::function<void()> drain) { drain_ = std::move(drain); }

    /// Begins. Work that is still going on is stopped and waited for, and its `done` is not called.
    void start(Work work, Done done);
    void requestStop() { thread_.request_stop(); } ///< `done` follows
    void forget();                                 ///< requests a stop; `done` does not follow
    void stopAndWait();                            ///< the same, and joins

    bool busy() const { return busy_; } ///< until `done` is called, or is not going to be

private:
    void settle(quint64 id, const QString& error, const Done& done);

    std::function<void()> drain_;
    QTimer timer_;
    quint64 id_ = 0; ///< of the work whose end is waited for; looked at again when one arrives
    bool busy_ = false;
    std::jthread thread_; // last: joined before anything that it uses goes
};

} // namespace batchscope
