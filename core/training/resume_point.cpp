#include "core/training/resume_point.h"

#include "core/training/options_json.h"
#include "core/training/training_state.h"

#include <nlohmann/json.hpp>

#include <cstring>

namespace batchscope {

namespace {

bool sameBits(const at::Tensor& a, const at::Tensor& b) {
    if (a.sizes() != b.sizes() || a.scalar_type() != b.scalar_type()) return false;
    const at::Tensor left = a.contiguous(), right = b.contiguous();
    return std::memcmp(left.data_ptr(), right.data_ptr(), left.nbytes()) == 0;
}

std::string differing(const std::vector<std::pair<std::string, at::Tensor>>& a,
                      const std::vector<std::pair<std::string, at::Tensor>>& b) {
    if (a.size() != b.size()) return "number of tensors";
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].first != b[i].first) return "names of tensors";
        if (!sameBits(a[i].second, b[i].second)) return "tensor " + a[i].first;
    }
    return {};
}

bool sameResult(Evaluation a, Evaluation b) {
    a.seconds = b.seconds = 0;
    return a == b;
}

} // namespace

ResumePoint::ResumePoint(std::shared_ptr<const TrainingState> state) : state_(std::move(state)) {}
ResumePoint::~ResumePoint() = default;

std::int64_t ResumePoint::step() const {
    return state_->weights->step;
}

const TrainOptions& ResumePoint::options() const {
    return state_->weights->context->options;
}

const RunProgress& ResumePoint::progress() const {
    return state_->progress;
}

const std::string& ResumePoint::dataFile() const {
    return state_->weights->context->dataFile;
}

const std::string& ResumePoint::dataSha256() const {
    return state_->weights->context->dataSha256;
}

const ReadingForm& ResumePoint::dataForm() const {
    return state_->weights->context->dataForm;
}

bool ResumePoint::wasTrainedOn(const NameDataset& data) const {
    const bool sameForm = dataForm().empty() || data.form().empty() || dataForm() == data.form();
    return dataSha256() == data.sha256() && sameForm;
}

std::shared_ptr<const Predictor> ResumePoint::model() const {
    return std::make_shared<const Predictor>(state_->weights);
}

std::string ResumePoint::differenceTo(const ResumePoint& other) const {
    if (step() != other.step()) return "step";
    if (dataSha256() != other.dataSha256()) return "data";
    if (toJson(options()) != toJson(other.options())) return "settings";
    if (auto tensor = differing(state_->weights->parameters, other.state_->weights->parameters);
        !tensor.empty())
        return tensor;
    if (auto tensor = differing(state_->moments, other.state_->moments); !tensor.empty()) return tensor;
    const RunProgress &a = progress(), &b = other.progress();
    if (a.position.epoch != b.position.epoch || a.position.batch != b.position.batch || a.names != b.names)
        return "position of the sampler";
    if (!(a.curve.state() == b.curve.state()) || a.last.loss != b.last.loss) return "curve of the loss";
    if (!sameResult(a.evaluation, b.evaluation) || !sameResult(a.best, b.best)) return "evaluation";
    return {};
}

} // namespace batchscope
