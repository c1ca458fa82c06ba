#include "widgets/session/study_session.h"

#include <utility>

namespace batchscope {

StudySession::StudySession(QObject* parent) : QObject(parent) {}
StudySession::~StudySession() = default;

void StudySession::study(std::shared_ptr<const NameDataset> data, std::vector<std::uint32_t> rows,
                         PlanOptions base, std::optional<Sampling> sampling, std::uint64_t seed) {
    const auto study = std::make_shared<Study>();
    worker_.start(
        [study, data = std::move(data), rows = std::move(rows), base = std::move(base), sampling,
         seed](std::stop_token stop) {
            *study = std::make_shared<const std::vector<StudiedStrategy>>(
                studyStrategies(rows, data->lengths(), data->labels(), base, sampling, seed, stop));
        },
        [this, study](const QString& error) {
            if (!error.isEmpty()) {
                Q_EMIT failed(error);
                return;
            }
            result_ = *study;
            Q_EMIT ready();
        });
}

void StudySession::clear() {
    worker_.forget();
    result_.reset();
}

} // namespace batchscope
