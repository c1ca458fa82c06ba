#pragma once

#include "core/batching/batch_layout.h"
#include "widgets/session/training_session.h"

#include <QCoreApplication>
#include <QMetaEnum>
#include <QStringList>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace batchscope::test {

inline QString word(TrainingSession::State state) {
    return QString::fromLatin1(QMetaEnum::fromType<TrainingSession::State>().valueToKey(int(state)))
        .toLower();
}

/// What a session tells, as text: states `running|idle`, and the rest `start|steps 1-12|finished 12`.
class SessionLog : public QObject {
public:
    explicit SessionLog(TrainingSession& session) {
        // Direct: a signal from another thread would be caught in that thread.
        connect(
            &session, &TrainingSession::stateChanged, this, [this](auto state) { add(states_, word(state)); },
            Qt::DirectConnection);
        connect(
            &session, &TrainingSession::mailed, this, [this](const auto& mail) { addMail(mail); },
            Qt::DirectConnection);
        connect(
            &session, &TrainingSession::ended, this,
            [this](const RunResult& result) {
                const bool finished = result.end == RunResult::End::Finished;
                add(told_, QStringLiteral("%1 %2").arg(finished ? "finished" : "stopped").arg(result.steps));
                add(states_, QStringLiteral("ended"));
                results.push_back(result);
            },
            Qt::DirectConnection);
        connect(
            &session, &TrainingSession::failed, this,
            [this](const QString& message) {
                add(told_, QStringLiteral("failed: ") + message);
                add(states_, QStringLiteral("failed"));
            },
            Qt::DirectConnection);
    }

    QString states() const { return states_.join(u'|'); }
    QString told() const { return told_.join(u'|'); }
    bool over() const { return states().endsWith("ended") || states().endsWith("failed"); }
    bool strayed() const { return strayed_; } ///< a signal came on another thread than the GUI's
    void clear() {
        states_.clear();
        told_.clear();
    }

    std::vector<RunResult> results;
    std::vector<StepMetrics> steps;

private:
    void add(QStringList& list, const QString& entry) {
        strayed_ |= QThread::currentThread() != QCoreApplication::instance()->thread();
        list << entry;
    }

    void addMail(const MetricsMailbox::Mail& mail) {
        if (mail.empty()) add(told_, QStringLiteral("empty mail"));
        if (mail.start) add(told_, QStringLiteral("start"));
        for (const StepMetrics& step : mail.steps) {
            const bool next =
                !told_.isEmpty() && told_.last().endsWith(QStringLiteral("-%1").arg(step.step - 1));
            if (next) {
                told_.last().truncate(told_.last().lastIndexOf(u'-'));
                told_.last() += QStringLiteral("-%1").arg(step.step);
            } else {
                add(told_, QStringLiteral("steps %1-%1").arg(step.step));
            }
            steps.push_back(step);
        }
        for (const Evaluation& each : mail.evaluations)
            add(told_, QStringLiteral("evaluation at %1").arg(each.step));
    }

    QStringList states_, told_;
    bool strayed_ = false;
};

/// What a scripted run shares with its test.
struct Probe {
    std::atomic<int> alive = 0; ///< runs in their job right now
    std::atomic<std::int64_t> begun = 0, done = 0;
    std::atomic<bool> hold = false; ///< keeps the worker within its batch

    void release() {
        hold = false;
        hold.notify_all();
    }
};

/// A run of `steps` batches without a model.
inline TrainingSession::Job batches(std::int64_t steps, Probe& probe) {
    return [steps, &probe](std::stop_token stop, TrainingSink& sink, Gate& gate) {
        struct Alive {
            explicit Alive(std::atomic<int>& count) : count_(count) { ++count_; }
            ~Alive() { --count_; }
            std::atomic<int>& count_;
        } alive(probe.alive);
        static const std::uint32_t rows[] = {0, 1};
        static const std::int64_t lengths[] = {3, 1};
        const auto layout = layOut(rows, lengths);
        RunResult result;
        sink.onStart({});
        while (result.steps < steps) {
            if (!gate.pass(stop)) {
                result.end = RunResult::End::Stopped;
                break;
            }
            ++probe.begun;
            sink.onBatch(result.steps + 1, layout);
            probe.hold.wait(true);
            std::this_thread::sleep_for(
                std::chrono::microseconds(100)); // an endless run keeps its mail small
            result.last.step = ++result.steps;
            sink.onStep(result.last);
            ++probe.done;
        }
        return result;
    };
}

constexpr std::int64_t kEndless = 1'000'000'000;

} // namespace batchscope::test
