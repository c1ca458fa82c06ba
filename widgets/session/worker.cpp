#include "widgets/session/worker.h"

#include "core/base/plain_error.h"

#include <exception>
#include <utility>

namespace batchscope {

namespace {

constexpr int kDrainMilliseconds = 40;

QString problemOf(const Worker::Work& work, std::stop_token stop) {
    try {
        work(stop);
        return {};
    } catch (const std::exception& problem) {
        const QString message = QString::fromStdString(plainMessage(problem));
        return message.isEmpty() ? QObject::tr("an error without a message") : message;
    } catch (...) {
        return QObject::tr("an unknown error");
    }
}

} // namespace

Worker::Worker() {
    timer_.setInterval(kDrainMilliseconds);
    QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] {
        if (drain_) drain_();
    });
}

void Worker::start(Work work, Done done) {
    const quint64 id = ++id_;
    busy_ = true;
    if (drain_) timer_.start();
    thread_ = std::jthread([this, id, work = std::move(work), done = std::move(done)](std::stop_token stop) {
        const QString error = problemOf(work, stop);
        // The destructor joins this thread before the timer goes, and Qt drops the call when it has gone.
        QMetaObject::invokeMethod(
            &timer_, [this, id, error, done] { settle(id, error, done); }, Qt::QueuedConnection);
    });
}

void Worker::forget() {
    ++id_;
    timer_.stop();
    busy_ = false;
    thread_.request_stop();
}

void Worker::stopAndWait() {
    forget();
    if (thread_.joinable()) thread_.join();
}

void Worker::settle(quint64 id, const QString& error, const Done& done) {
    if (id != id_) return; // of work that other work has replaced
    timer_.stop();
    if (drain_) drain_();
    if (id != id_) return; // who heard of the last news has stopped it
    thread_.join();
    busy_ = false;
    done(error);
}

} // namespace batchscope
