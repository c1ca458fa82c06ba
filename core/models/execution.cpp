#include "core/models/execution.h"

#include "core/base/enum_text.h"

namespace batchscope {

namespace {

constexpr Choices<Execution, 3> kExecutions{
    {{Execution::Sequential, "sequential"}, {Execution::Padded, "padded"}, {Execution::Packed, "packed"}}};
constexpr Choices<Engine, 2> kEngines{{{Engine::LibTorch, "libtorch"}, {Engine::Fused, "fused"}}};

} // namespace

std::string toText(Execution execution) {
    return textOf(kExecutions, execution);
}

std::string toText(Engine engine) {
    return textOf(kEngines, engine);
}

Execution executionFromText(const std::string& text) {
    return valueOf(kExecutions, text, "execution");
}

Engine engineFromText(const std::string& text) {
    return valueOf(kEngines, text, "engine");
}

} // namespace batchscope
