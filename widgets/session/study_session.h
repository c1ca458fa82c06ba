#pragma once

#include "core/batching/strategy_study.h"
#include "core/data/name_dataset.h"
#include "widgets/session/worker.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace batchscope {

/// Tries all batching strategies on the names at hand, on a worker thread. A new request supersedes one that
/// is still going on; the last result stays until the next one is whole. GUI thread only.
///
///     session.study(names, {0, 1, 2}, options, Sampling::Epoch, seed);  ->  ready(), result()->size() == 8
class StudySession : public QObject {
    Q_OBJECT
public:
    /// A strategy each, in the order of the enumeration; shared with whoever shows it.
    using Study = std::shared_ptr<const std::vector<StudiedStrategy>>;

    explicit StudySession(QObject* parent = nullptr);
    ~StudySession() override; ///< stops and joins

    /// `rows` index `data`, which must not be null; `base` gives the sizes that all strategies share. What
    /// cannot be met is told in `StudiedStrategy::problem`. Without `sampling` the rows keep their order.
    void study(std::shared_ptr<const NameDataset> data, std::vector<std::uint32_t> rows, PlanOptions base,
               std::optional<Sampling> sampling, std::uint64_t seed);
    void clear(); ///< stops, and forgets the result; ready() does not follow

    Study result() const { return result_; } ///< null before the first
    bool busy() const { return worker_.busy(); }

Q_SIGNALS:
    void ready();                        ///< result() is that of the last request
    void failed(const QString& message); ///< one line for people; the last result stays

private:
    Study result_;
    Worker worker_; // last
};

} // namespace batchscope
