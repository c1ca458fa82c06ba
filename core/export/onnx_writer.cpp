#include "core/base/input_error.h"
#include "core/export/onnx_format.h"
#include "core/export/onnx_model.h"
#include "core/models/tensor_shapes.h"

#include <protozero/pbf_writer.hpp>

#include <functional>

namespace batchscope {

using namespace onnx;
using protozero::pbf_writer;

namespace {

constexpr std::int64_t kIrVersion = 7, kOpset = 13; // of ONNX 1.8, which every runtime of today reads
constexpr std::int64_t kMaxBytes = (std::int64_t(1) << 31) - (std::int64_t(1) << 20);

template <typename T>
std::string rawBytes(std::span<const T> values) {
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

class Writer {
public:
    Writer(const ModelShape& shape, std::span<const TensorView> tensors, pbf_writer& graph)
        : shape_(shape), tensors_(tensors), graph_(graph) {}

    void nodes();
    void initializers();
    void inputsAndOutputs();

private:
    using Attributes = std::function<void(pbf_writer&)>;

    const TensorView& tensor(const std::string& name) const {
        for (const TensorView& each : tensors_) {
            if (each.name == name) return each;
        }
        throw std::invalid_argument("there is no tensor " + name);
    }
    void node(const std::string& type, const std::vector<std::string>& inputs,
              const std::vector<std::string>& outputs, const Attributes& attributes = {});
    void layer(std::int64_t layer, const std::string& input);
    void initializer(const std::string& name, const std::vector<std::int64_t>& dims, Type type,
                     const std::string& raw);
    void numbers(const std::string& name, const std::vector<std::int64_t>& values) {
        initializer(name, {std::int64_t(values.size())}, Int64, rawBytes(std::span(values)));
    }
    std::string turned(const std::string& what, std::int64_t layer, std::int64_t direction) const;
    void layerWeights(std::int64_t layer);
    void value(GraphField field, const std::string& name, Type type, const std::vector<std::string>& dims);

    const ModelShape& shape_;
    std::span<const TensorView> tensors_;
    pbf_writer& graph_;
};

void attribute(pbf_writer& node, const std::string& name, std::int64_t value) {
    pbf_writer out{node, NodeAttribute};
    out.add_string(AttributeName, name);
    out.add_int64(AttributeInt, value);
    out.add_enum(AttributeType, KindInt);
}

void attribute(pbf_writer& node, const std::string& name, const std::string& text) {
    pbf_writer out{node, NodeAttribute};
    out.add_string(AttributeName, name);
    out.add_bytes(AttributeText, text);
    out.add_enum(AttributeType, KindText);
}

void attribute(pbf_writer& node, const std::string& name, const std::vector<std::int64_t>& values) {
    pbf_writer out{node, NodeAttribute};
    out.add_string(AttributeName, name);
    for (const std::int64_t value : values)
        out.add_int64(AttributeInts, value);
    out.add_enum(AttributeType, KindInts);
}

void Writer::node(const std::string& type, const std::vector<std::string>& inputs,
                  const std::vector<std::string>& outputs, const Attributes& attributes) {
    pbf_writer out{graph_, GraphNode};
    for (const std::string& input : inputs)
        out.add_string(NodeInput, input);
    for (const std::string& output : outputs)
        out.add_string(NodeOutput, output);
    for (const std::string& output : outputs) {
        if (!output.empty()) {
            out.add_string(NodeName, "make_" + output);
            break;
        }
    }
    out.add_string(OpType, type);
    if (attributes) attributes(out);
}

void Writer::layer(std::int64_t layer, const std::string& input) {
    const std::string type = shape_.cell == Cell::Lstm ? "LSTM" : shape_.cell == Cell::Gru ? "GRU" : "RNN";
    const bool top = layer + 1 == shape_.num_layers;
    const std::string states = top ? "last_states" : layerName("states", layer);
    const std::vector<std::string> outputs =
        top ? std::vector<std::string>{"", states} : std::vector<std::string>{states};
    node(type, {input, layerName("W", layer), layerName("R", layer), layerName("B", layer), "lengths"},
         outputs, [this](pbf_writer& out) {
             attribute(out, "hidden_size", shape_.hidden_size);
             attribute(out, "direction", shape_.bidirectional ? "bidirectional" : "forward");
             // PyTorch's GRU applies the reset gate after the product with the hidden weights.
             if (shape_.cell == Cell::Gru) attribute(out, "linear_before_reset", 1);
         });
}

void Writer::nodes() {
    node("OneHot", {"letters", "alphabet_size", "off_on"}, {"one_hot"},
         [](pbf_writer& out) { attribute(out, "axis", -1); });
    std::string input = "one_hot";
    for (std::int64_t l = 0; l < shape_.num_layers; ++l) {
        layer(l, input);
        if (l + 1 == shape_.num_layers) break;
        // [time, directions, batch, hidden] -> both directions side by side, as the next layer takes them
        const std::string turnedRound = layerName("turned", l);
        node("Transpose", {layerName("states", l)}, {turnedRound}, [](pbf_writer& out) {
            attribute(out, "perm", std::vector<std::int64_t>{0, 2, 1, 3});
        });
        input = layerName("outputs", l);
        node("Reshape", {turnedRound, "time_batch_features"}, {input});
    }
    node("Transpose", {"last_states"}, {"last_states_by_name"}, [](pbf_writer& out) {
        attribute(out, "perm", std::vector<std::int64_t>{1, 0, 2});
    });
    node("Reshape", {"last_states_by_name", "batch_features"}, {"features"});
    node("Gemm", {"features", "linear.weight", "linear.bias"}, {"logits"},
         [](pbf_writer& out) { attribute(out, "transB", 1); });
    node("LogSoftmax", {"logits"}, {"log_probabilities"}, [](pbf_writer& out) { attribute(out, "axis", 1); });
}

void Writer::initializer(const std::string& name, const std::vector<std::int64_t>& dims, Type type,
                         const std::string& raw) {
    pbf_writer out{graph_, Initializer};
    for (const std::int64_t dim : dims)
        out.add_int64(Dims, dim);
    out.add_int32(DataType, type);
    out.add_string(TensorName, name);
    out.add_bytes(RawData, raw);
}

std::string Writer::turned(const std::string& what, std::int64_t layer, std::int64_t direction) const {
    const auto values = tensor(recurrentName(what, layer, direction)).values;
    const auto order = gateOrder(shape_.cell);
    const std::size_t block = values.size() / order.size();
    std::string bytes;
    for (const std::int64_t gate : order)
        bytes += rawBytes(values.subspan(std::size_t(gate) * block, block));
    return bytes;
}

void Writer::layerWeights(std::int64_t layer) {
    const std::int64_t directions = shape_.directions(), rows = gatesOf(shape_.cell) * shape_.hidden_size;
    const std::int64_t inputs = layer == 0 ? shape_.input_size : directions * shape_.hidden_size;
    std::string w, r, b;
    for (std::int64_t direction = 0; direction < directions; ++direction) {
        w += turned("weight_ih", layer, direction);
        r += turned("weight_hh", layer, direction);
        b += turned("bias_ih", layer, direction) + turned("bias_hh", layer, direction);
    }
    initializer(layerName("W", layer), {directions, rows, inputs}, Float, w);
    initializer(layerName("R", layer), {directions, rows, shape_.hidden_size}, Float, r);
    initializer(layerName("B", layer), {directions, 2 * rows}, Float, b);
}

void Writer::initializers() {
    numbers("alphabet_size", {shape_.input_size});
    const float offOn[] = {0, 1};
    initializer("off_on", {2}, Float, rawBytes(std::span<const float>(offOn)));
    if (shape_.num_layers > 1) numbers("time_batch_features", {0, 0, -1});
    numbers("batch_features", {0, shape_.directions() * shape_.hidden_size});
    for (std::int64_t layer = 0; layer < shape_.num_layers; ++layer)
        layerWeights(layer);
    for (const char* name : {"linear.weight", "linear.bias"})
        initializer(name, tensor(name).shape, Float, rawBytes(tensor(name).values));
}

void Writer::value(GraphField field, const std::string& name, Type type,
                   const std::vector<std::string>& dims) {
    pbf_writer info{graph_, protozero::pbf_tag_type(field)};
    info.add_string(InfoName, name);
    pbf_writer kind{info, InfoType};
    pbf_writer tensor{kind, TensorType};
    tensor.add_int32(ElementType, type);
    pbf_writer shape{tensor, Shape};
    for (const std::string& dim : dims) {
        pbf_writer out{shape, Dimension};
        if (dim == "classes")
            out.add_int64(DimValue, shape_.classes);
        else
            out.add_string(DimParam, dim);
    }
}

void Writer::inputsAndOutputs() {
    value(GraphInput, "letters", Int64, {"time", "batch"});
    value(GraphInput, "lengths", Int32, {"batch"});
    value(GraphOutput, "log_probabilities", Float, {"batch", "classes"});
}

} // namespace

std::string onnxBytes(const ModelShape& shape, std::span<const TensorView> tensors,
                      const std::map<std::string, std::string>& metadata) {
    if (parameterCount(shape) > kMaxBytes / std::int64_t(sizeof(float)))
        throw InputError("the model is too large for an ONNX file, which may have 2 GiB; "
                         "export it as safetensors or pt");
    std::string bytes;
    pbf_writer model{bytes};
    model.add_int64(IrVersion, kIrVersion);
    model.add_string(ProducerName, "batchscope");
    model.add_string(ProducerVersion, BATCHSCOPE_VERSION);
    model.add_string(DocString,
                     "letters: int64 [time, batch], alphabet indices, any in the padding; lengths: "
                     "int32 [batch]; log_probabilities: float [batch, classes]");
    {
        pbf_writer graph{model, Graph};
        Writer writer(shape, tensors, graph);
        writer.nodes();
        graph.add_string(GraphName, "names");
        writer.initializers();
        writer.inputsAndOutputs();
    }
    {
        pbf_writer opset{model, OpsetImport};
        opset.add_int64(OpsetVersion, kOpset);
    }
    for (const auto& [key, text] : metadata) {
        pbf_writer entry{model, Metadata};
        entry.add_string(Key, key);
        entry.add_string(Value, text);
    }
    return bytes;
}

} // namespace batchscope
