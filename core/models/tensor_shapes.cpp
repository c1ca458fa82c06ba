#include "core/models/tensor_shapes.h"

#include <functional>
#include <numeric>

namespace batchscope {

std::int64_t TensorShape::count() const {
    return std::accumulate(shape.begin(), shape.end(), std::int64_t(1), std::multiplies<>());
}

std::string recurrentName(const std::string& what, std::int64_t layer, std::int64_t direction) {
    return "rnn." + what + "_l" + std::to_string(layer) + (direction == 1 ? "_reverse" : "");
}

std::vector<TensorShape> tensorShapes(const ModelShape& shape) {
    const std::int64_t h = shape.hidden_size, rows = gatesOf(shape.cell) * h, directions = shape.directions();
    std::vector<TensorShape> list;
    for (std::int64_t layer = 0; layer < shape.num_layers; ++layer) {
        const std::int64_t inputs = layer == 0 ? shape.input_size : directions * h;
        for (std::int64_t direction = 0; direction < directions; ++direction) {
            list.push_back({recurrentName("weight_ih", layer, direction), {rows, inputs}});
            list.push_back({recurrentName("weight_hh", layer, direction), {rows, h}});
            list.push_back({recurrentName("bias_ih", layer, direction), {rows}});
            list.push_back({recurrentName("bias_hh", layer, direction), {rows}});
        }
    }
    list.push_back({"linear.weight", {shape.classes, directions * h}});
    list.push_back({"linear.bias", {shape.classes}});
    return list;
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

} // namespace batchscope
