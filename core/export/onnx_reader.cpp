#include "core/export/onnx_format.h"
#include "core/export/onnx_model.h"
#include "core/models/tensor_shapes.h"

#include <protozero/pbf_reader.hpp>

#include <cstring>
#include <functional>
#include <numeric>
#include <stdexcept>

namespace batchscope {

using namespace onnx;
using protozero::data_view;
using protozero::pbf_reader;

namespace {

struct Initial {
    std::vector<std::int64_t> dims;
    data_view raw;
};
using Initials = std::map<std::string, Initial>;

Initials initialsOf(std::string_view bytes) {
    Initials found;
    pbf_reader model{bytes.data(), bytes.size()};
    while (model.next(Graph)) {
        pbf_reader graph = model.get_message();
        while (graph.next(Initializer)) {
            pbf_reader tensor = graph.get_message();
            Initial initial;
            std::string name;
            while (tensor.next()) {
                switch (tensor.tag()) {
                case Dims:
                    initial.dims.push_back(tensor.get_int64());
                    break;
                case TensorName:
                    name = tensor.get_string();
                    break;
                case RawData:
                    initial.raw = tensor.get_view();
                    break;
                default:
                    tensor.skip();
                }
            }
            found[name] = initial;
        }
    }
    return found;
}

class Reader {
public:
    Reader(const Initials& initials, const ModelShape& shape, TensorFile& file)
        : initials_(initials), shape_(shape), file_(file) {}

    // The tensor of `shape`, whose floats begin at float `at` of the initializer.
    void take(const TensorShape& wanted, const std::string& from, const std::vector<std::int64_t>& dims,
              std::int64_t at, const std::vector<std::int64_t>& order) {
        const auto found = initials_.find(from);
        const std::int64_t size = TensorShape{from, dims}.count(), count = wanted.count();
        if (found == initials_.end() || found->second.dims != dims ||
            found->second.raw.size() != std::size_t(size) * sizeof(float))
            throw std::runtime_error("initializer " + from + " is not there in the shape " + shapeText(dims));
        const std::size_t begin = file_.data.size(), block = std::size_t(count) / order.size();
        file_.data.resize(begin + std::size_t(count));
        for (std::size_t i = 0; i < order.size(); ++i) {
            std::memcpy(file_.data.data() + begin + std::size_t(order[i]) * block,
                        found->second.raw.data() + (std::size_t(at) + i * block) * sizeof(float),
                        block * sizeof(float));
        }
        file_.tensors.push_back({wanted.name, wanted.shape,
                                 std::span<const float>(file_.data).subspan(begin, std::size_t(count))});
    }

    void takeLayerTensor(const TensorShape& wanted, std::size_t kind, std::int64_t layer,
                         std::int64_t direction) {
        const std::int64_t directions = shape_.directions(), count = wanted.count();
        const auto order = gateOrder(shape_.cell);
        if (kind < 2) {
            std::vector<std::int64_t> dims = wanted.shape;
            dims.insert(dims.begin(), directions);
            take(wanted, layerName(kind == 0 ? "W" : "R", layer), dims, direction * count, order);
        } else {
            const std::int64_t half = kind == 2 ? 0 : 1;
            take(wanted, layerName("B", layer), {directions, 2 * count}, (2 * direction + half) * count,
                 order);
        }
    }

private:
    const Initials& initials_;
    const ModelShape& shape_;
    TensorFile& file_;
};

} // namespace

TensorFile readOnnx(std::string_view bytes, const ModelShape& shape) {
    const Initials initials = initialsOf(bytes);
    TensorFile file;
    file.data.reserve(std::size_t(parameterCount(shape)));
    Reader reader(initials, shape, file);
    const auto tensors = tensorShapes(shape);
    constexpr std::size_t kKinds = 4; // weight_ih, weight_hh, bias_ih, bias_hh
    for (std::size_t i = 0; i + 2 < tensors.size(); ++i) {
        const auto place = std::int64_t(i / kKinds);
        reader.takeLayerTensor(tensors[i], i % kKinds, place / shape.directions(),
                               place % shape.directions());
    }
    for (std::size_t i = tensors.size() - 2; i < tensors.size(); ++i)
        reader.take(tensors[i], tensors[i].name, tensors[i].shape, 0, {0});
    return file;
}

} // namespace batchscope
