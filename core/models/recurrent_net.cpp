#include "core/models/recurrent_net.h"

#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/rnn.h>

#include <stdexcept>

namespace batchscope {

namespace {

NamedTensors toNamed(const torch::nn::Module& module) {
    NamedTensors named;
    for (const auto& item : module.named_parameters())
        named.add(item.key(), item.value());
    return named;
}

} // namespace

void NamedTensors::add(std::string name, at::Tensor tensor) {
    items_.emplace_back(std::move(name), std::move(tensor));
}

const at::Tensor* NamedTensors::find(std::string_view name) const {
    for (const Item& item : items_)
        if (item.first == name) return &item.second;
    return nullptr;
}

const at::Tensor& NamedTensors::operator[](std::string_view name) const {
    if (const at::Tensor* found = find(name)) return *found;
    throw std::out_of_range("no parameter " + std::string(name));
}

std::vector<at::Tensor> NamedTensors::tensors() const {
    std::vector<at::Tensor> all;
    for (const Item& item : items_)
        all.push_back(item.second);
    return all;
}

struct RecurrentNet::Modules : torch::nn::Module {
    explicit Modules(const ModelShape& shape) {
        const auto configure = [&](auto options) {
            return options.num_layers(shape.num_layers).bidirectional(shape.bidirectional);
        };
        switch (shape.cell) {
        case Cell::Rnn:
            rnn = register_module(
                "rnn", torch::nn::RNN(configure(torch::nn::RNNOptions(shape.input_size, shape.hidden_size))));
            break;
        case Cell::Lstm:
            lstm = register_module("rnn", torch::nn::LSTM(configure(
                                              torch::nn::LSTMOptions(shape.input_size, shape.hidden_size))));
            break;
        case Cell::Gru:
            gru = register_module(
                "rnn", torch::nn::GRU(configure(torch::nn::GRUOptions(shape.input_size, shape.hidden_size))));
            break;
        }
        linear = register_module("linear",
                                 torch::nn::Linear(shape.directions() * shape.hidden_size, shape.classes));
    }

    const torch::nn::Module& recurrent() const {
        if (rnn) return *rnn;
        if (gru) return *gru;
        return *lstm;
    }

    torch::nn::RNN rnn{nullptr};
    torch::nn::LSTM lstm{nullptr};
    torch::nn::GRU gru{nullptr};
    torch::nn::Linear linear{nullptr};
};

RecurrentNet::RecurrentNet(const ModelShape& shape) : modules_(std::make_unique<Modules>(shape)) {}
RecurrentNet::~RecurrentNet() = default;

at::Tensor RecurrentNet::packedHidden(const at::Tensor& data, const at::Tensor& batch_sizes,
                                      const at::Tensor& sorted_indices, const at::Tensor& unsorted_indices) {
    const torch::nn::utils::rnn::PackedSequence packed(data, batch_sizes, sorted_indices, unsorted_indices);
    Modules& m = *modules_;
    if (m.rnn) return std::get<1>(m.rnn->forward_with_packed_input(packed));
    if (m.gru) return std::get<1>(m.gru->forward_with_packed_input(packed));
    return std::get<0>(std::get<1>(m.lstm->forward_with_packed_input(packed)));
}

at::Tensor RecurrentNet::outputs(const at::Tensor& grid) {
    Modules& m = *modules_;
    if (m.rnn) return std::get<0>(m.rnn->forward(grid));
    if (m.gru) return std::get<0>(m.gru->forward(grid));
    return std::get<0>(m.lstm->forward(grid));
}

at::Tensor RecurrentNet::linear(const at::Tensor& states) {
    return modules_->linear(states);
}

NamedTensors RecurrentNet::parameters() const {
    return toNamed(*modules_);
}

NamedTensors RecurrentNet::recurrentParameters() const {
    return toNamed(modules_->recurrent());
}

at::Tensor RecurrentNet::weight() const {
    return modules_->linear->weight;
}

void RecurrentNet::to(at::Device device) {
    modules_->to(device);
}

void RecurrentNet::to(at::ScalarType type) {
    modules_->to(type);
}

void RecurrentNet::train(bool on) {
    modules_->train(on);
}

void RecurrentNet::zeroGradients() {
    modules_->zero_grad();
}

} // namespace batchscope
