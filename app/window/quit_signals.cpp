#include "app/window/quit_signals.h"

#include "core/base/ignored_signals.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace batchscope {

namespace {

constexpr std::array kQuitting{SIGTERM, SIGHUP, SIGINT};
int pipeEnds[2] = {-1, -1}; ///< read, write: a signal may do no more than write a byte

void note(int) {
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1); // a full pipe tells as much
    errno = before;
}

} // namespace

struct QuitSignals::Before {
    std::array<struct sigaction, kQuitting.size()> quitting{};
    struct sigaction pipe {};
};

QuitSignals::QuitSignals(QObject* parent) : QObject(parent), before_(std::make_unique<Before>()) {
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0) return;
    notifier_ = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier_, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(pipeEnds[0], bytes, sizeof bytes) > 0) {
        }
        Q_EMIT received();
    });
    struct sigaction action {
    }, ignored{};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    ignored.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < kQuitting.size(); ++i) {
        ::sigaction(kQuitting[i], nullptr, &before_->quitting[i]);
        if (before_->quitting[i].sa_handler == SIG_IGN) continue;
        ::sigaction(kQuitting[i], wasIgnoredAtStart(kQuitting[i]) ? &ignored : &action, nullptr);
    }
    ::sigaction(SIGPIPE, &ignored, &before_->pipe);
}

QuitSignals::~QuitSignals() {
    if (!notifier_) return;
    for (std::size_t i = 0; i < kQuitting.size(); ++i)
        ::sigaction(kQuitting[i], &before_->quitting[i], nullptr);
    ::sigaction(SIGPIPE, &before_->pipe, nullptr);
    delete notifier_;
    for (int& end : pipeEnds)
        ::close(std::exchange(end, -1));
}

} // namespace batchscope
