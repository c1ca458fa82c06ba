#pragma once

#include "core/models/model_shape.h"

#include <cstdint>
#include <string>
#include <vector>

namespace batchscope::onnx {

// Field numbers and values of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto), as far as
// they are used.
enum Model { IrVersion = 1, ProducerName, ProducerVersion, DocString = 6, Graph, OpsetImport, Metadata = 14 };
enum Opset { OpsetVersion = 2 };
enum Entry { Key = 1, Value };
enum GraphField { GraphNode = 1, GraphName, Initializer = 5, GraphInput = 11, GraphOutput };
enum Node { NodeInput = 1, NodeOutput, NodeName, OpType, NodeAttribute };
enum Attribute { AttributeName = 1, AttributeInt = 3, AttributeText, AttributeInts = 8, AttributeType = 20 };
enum AttributeKind { KindInt = 2, KindText = 3, KindInts = 7 };
enum Tensor { Dims = 1, DataType, TensorName = 8, RawData };
enum Type { Float = 1, Int32 = 6, Int64 = 7 };
enum ValueInfo { InfoName = 1, InfoType };
enum TypeField { TensorType = 1 };
enum TensorTypeField { ElementType = 1, Shape };
enum ShapeField { Dimension = 1 };
enum DimensionField { DimValue = 1, DimParam };

/// For each block of rows of an ONNX weight the block of PyTorch's weight that it is: LSTM i o f c of
/// i f g o, GRU z r h of r z n.
inline std::vector<std::int64_t> gateOrder(Cell cell) {
    switch (cell) {
    case Cell::Lstm:
        return {0, 3, 1, 2};
    case Cell::Gru:
        return {1, 0, 2};
    case Cell::Rnn:
        break;
    }
    return {0};
}

/// `W_l1`: the three initializers of a layer are W (weight_ih), R (weight_hh) and B (bias_ih, then bias_hh).
inline std::string layerName(const char* what, std::int64_t layer) {
    return std::string(what) + "_l" + std::to_string(layer);
}

} // namespace batchscope::onnx
