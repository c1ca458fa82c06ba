#include "app/tools/start_probe.h"

#include "app/window/main_window.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QRegularExpression>

#include <unistd.h>

#include <cstdio>
#include <ctime>

namespace batchscope {

namespace {

constexpr int kIdleMilliseconds = 3000, kPatienceMilliseconds = 60'000;

QString contents(const QString& file) {
    QFile from(file);
    return from.open(QIODevice::ReadOnly) ? QString::fromLatin1(from.readAll()) : QString();
}

/// The kernel's own count: it holds the time that the loader takes before main().
double secondsSinceStart() {
    const QString stat = contents(QStringLiteral("/proc/self/stat"));
    // The second field, the program's name in brackets, may hold blanks; the 22nd is the start.
    const QStringList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    if (fields.size() < 20 || clock_gettime(CLOCK_BOOTTIME, &now) != 0) return 0;
    const double started = fields[19].toDouble() / double(sysconf(_SC_CLK_TCK));
    return double(now.tv_sec) + 1e-9 * double(now.tv_nsec) - started;
}

double mebibytes(const char* figure) {
    const QRegularExpression line(QStringLiteral("%1:\\s+(\\d+) kB").arg(QLatin1String(figure)));
    return line.match(contents(QStringLiteral("/proc/self/status"))).captured(1).toDouble() / 1024;
}

} // namespace

StartProbe::StartProbe(MainWindow& window) : window_(window) {
    window.installEventFilter(this);
    settle_.setSingleShot(true);
    settle_.setInterval(kIdleMilliseconds);
    connect(&settle_, &QTimer::timeout, this, &StartProbe::idle);
    QTimer::singleShot(kPatienceMilliseconds, this, [this] {
        if (shown_ > 0) return;
        std::fprintf(stderr, "batchscope: no names were shown within a minute; name a names file\n");
        QApplication::exit(1);
    });
    connect(&window.workbench(), &Workbench::dataChanged, this, &StartProbe::namesShown,
            Qt::QueuedConnection);
    connect(&window.workbench().namesSession(), &NamesSession::failed, this,
            [](const QString&, const QString& problem, bool) {
                std::fprintf(stderr, "batchscope: %s\n", qPrintable(problem));
                QApplication::exit(1);
            });
}

// The window paints itself first and its children within the same turn of the event loop.
bool StartProbe::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_ && event->type() == QEvent::Paint && painted_ == 0) {
        painted_ = 1;
        QTimer::singleShot(0, this, [this] { painted_ = secondsSinceStart(); });
    }
    return QObject::eventFilter(watched, event);
}

void StartProbe::namesShown() {
    if (shown_ == 0) shown_ = secondsSinceStart();
    settle_.start();
}

void StartProbe::idle() {
    std::printf("first paint %.2f s, names shown %.2f s after the start of the process; "
                "%.0f MiB resident when idle, %.0f at most\n",
                painted_, shown_, mebibytes("VmRSS"), mebibytes("VmHWM"));
    QApplication::exit(0);
}

} // namespace batchscope
