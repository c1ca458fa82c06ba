#include "widgets/session/study_session.h"

#include <utility>

namespace batchscope {

StudySession::StudySession(QObject* parent) : QObject(parent) {}
StudySession::~StudySession() = default;

void StudySession::study(std::shared_ptr<const NameDataset> data, std::vector<std::uint32_t> rows,
                         PlanOptions base, std::optional<Sampling> sampling, std::uint64_t seed) {
    const quint64 studyId = ++studyId_;
    busy_ = true;
    worker_ = std::jthread([this, studyId, data = std::move(data), rows = std::move(rows),
                            base = std::move(base), sampling, seed](std::stop_token stop) {
        Study study = std::make_shared<const std::vector<StudiedStrategy>>(
            studyStrategies(rows, data->lengths(), data->labels(), base, sampling, seed, stop));
        QMetaObject::invokeMethod(
            this, [this, studyId, study] { settle(studyId, study); }, Qt::QueuedConnection);
    });
}

void StudySession::clear() {
    ++studyId_;
    worker_.request_stop();
    busy_ = false;
    result_.reset();
}

void StudySession::settle(quint64 studyId, Study study) {
    if (studyId != studyId_) return; // of a request that another one, or clear(), has replaced
    worker_.join();
    busy_ = false;
    result_ = std::move(study);
    Q_EMIT ready();
}

} // namespace batchscope
