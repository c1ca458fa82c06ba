#include "core/base/plain_error.h"

#include "core/base/free_memory.h"

#include <algorithm>
#include <array>
#include <new>
#include <sstream>

namespace batchscope {

namespace {

const std::string kAdvice = "; a smaller hidden size or batch needs less";

bool has(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

/// What follows `before` in `text`, up to the first of `ends`; empty where it does not occur.
std::string after(const std::string& text, const std::string& before, const char* ends) {
    const std::size_t at = text.find(before);
    if (at == std::string::npos) return {};
    const std::size_t begin = at + before.size();
    return text.substr(begin, text.find_first_of(ends, begin) - begin);
}

bool onGpu(const std::string& text) {
    return has(text, "CUDA out of memory") || has(text, "CUDA error: out of memory") ||
           has(text, "_ALLOC_FAILED");
}

std::string notEnough(const std::string& text) {
    if (onGpu(text)) {
        std::string number, unit;
        std::istringstream(after(text, "Tried to allocate ", "(")) >> number >> unit;
        unit = unit.substr(0, unit.find('.'));
        return "not enough memory on the GPU" +
               (unit.empty() ? "" : " (" + number + " " + unit + " more wanted)") + kAdvice;
    }
    double wanted = 0;
    std::istringstream(after(text, "tried to allocate ", " ")) >> wanted;
    const auto free = double(freeMemory());
    const std::string more = wanted > 0 ? gibibytes(wanted) + " more wanted, " : "";
    return "not enough memory" + (free > 0 ? " (" + more + gibibytes(free) + " free)" : "") + kAdvice;
}

// "[enforce fail at file:line] condition. " stands before some of LibTorch's texts, the stack after them.
std::string withoutFrames(std::string text) {
    constexpr std::array kEnds{"Exception raised from ", "frame #0:", "\n\nAt:\n"};
    for (const char* end : kEnds)
        text = text.substr(0, text.find(end));
    if (text.rfind("[enforce fail at ", 0) == 0 && has(text, "] ")) text = text.substr(text.find("] ") + 2);
    std::replace(text.begin(), text.end(), '\n', ' ');
    while (!text.empty() && (text.back() == ' ' || text.back() == '('))
        text.pop_back();
    return text;
}

} // namespace

std::string plainMessage(const std::string& text) {
    if (onGpu(text) || has(text, "can't allocate memory") ||
        has(text, "DefaultCPUAllocator: not enough memory"))
        return notEnough(text);
    return withoutFrames(text);
}

std::string plainMessage(const std::exception& problem) {
    if (dynamic_cast<const std::bad_alloc*>(&problem)) return notEnough({});
    return plainMessage(std::string(problem.what()));
}

} // namespace batchscope
