#include "core/files/file_tensors.h"

#include "core/base/input_error.h"
#include "core/models/tensor_shapes.h"

#include <ATen/Functions.h>

#include <algorithm>

namespace batchscope {

at::Tensor toTensor(const TensorView& view) {
    at::Tensor tensor = at::empty(view.shape, at::kFloat);
    std::copy(view.values.begin(), view.values.end(), tensor.data_ptr<float>());
    return tensor;
}

std::vector<std::pair<std::string, at::Tensor>> takeParameters(const TensorFile& file,
                                                               const ModelShape& shape) {
    std::vector<const TensorView*> found;
    for (const TensorShape& wanted : tensorShapes(shape)) {
        const auto view = std::find_if(file.tensors.begin(), file.tensors.end(),
                                       [&](const TensorView& each) { return each.name == wanted.name; });
        if (view == file.tensors.end()) throw InputError("tensor " + wanted.name + " is missing");
        if (view->shape != wanted.shape) {
            throw InputError("tensor " + wanted.name + " has shape " + shapeText(view->shape) +
                             ", the settings ask for " + shapeText(wanted.shape));
        }
        found.push_back(&*view);
    }
    std::vector<std::pair<std::string, at::Tensor>> parameters;
    for (const TensorView* view : found)
        parameters.emplace_back(view->name, toTensor(*view));
    return parameters;
}

} // namespace batchscope
