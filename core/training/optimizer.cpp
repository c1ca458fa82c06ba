#include "core/training/optimizer.h"

namespace batchscope {

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const TrainOptions& options, NameClassifier& model) {
    if (options.optimizer == Optimizer::Adam) {
        return std::make_unique<torch::optim::Adam>(model->parameters(),
                                                    torch::optim::AdamOptions(options.learningRate));
    }
    return std::make_unique<torch::optim::SGD>(
        model->parameters(), torch::optim::SGDOptions(options.learningRate).momentum(options.momentum));
}

} // namespace batchscope
