#include "core/runs/run_record.h"

#include "core/base/enum_text.h"

namespace batchscope {

namespace {

constexpr Choices<RunState, 5> kStates{{{RunState::Running, "running"},
                                        {RunState::Finished, "finished"},
                                        {RunState::Stopped, "stopped"},
                                        {RunState::Failed, "failed"},
                                        {RunState::Interrupted, "interrupted"}}};

} // namespace

std::string toText(RunState state) {
    return textOf(kStates, state);
}

RunState runStateFromText(const std::string& text) {
    return valueOf(kStates, text, "state");
}

} // namespace batchscope
