#include "core/training/letter_trace.h"

#include "core/data/names_loader.h"
#include "core/training/model_state.h"
#include "core/training/predictor.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>

namespace batchscope {

namespace {

constexpr std::size_t kMostLetters = 48;

std::size_t leaderOf(const std::vector<double>& shares) {
    return std::size_t(std::max_element(shares.begin(), shares.end()) - shares.begin());
}

} // namespace

int LetterTrace::settledAt() const {
    int at = int(shares.size()) - 1;
    while (at > 0 && leaderAt(std::size_t(at - 1)) == leaderOf(shares.back()))
        --at;
    return at;
}

std::size_t LetterTrace::leaderAt(std::size_t letter) const {
    return leaderOf(shares[letter]);
}

std::vector<int> LetterTrace::leads() const {
    std::vector<int> found;
    for (std::size_t letter = 0; letter < shares.size(); ++letter)
        if (leaderAt(letter) == leaderOf(shares.back())) found.push_back(int(letter));
    return found;
}

LetterTrace traceLetters(const Predictor& predictor, std::string_view nameUtf8) {
    predictor.predict(nameUtf8, 1); // says what is wrong with the name
    const std::u32string name = normaliseName(nameUtf8);
    const RunContext& context = *predictor.state().context;
    const std::vector<std::int64_t> codes = context.alphabet.encode(name);
    LetterTrace trace;
    trace.letters = name.substr(0, kMostLetters);
    trace.left = name.size() - trace.letters.size();
    trace.classes = context.classes;
    const at::NoGradGuard noGrad;
    for (std::size_t end = 1; end <= trace.letters.size(); ++end) {
        const auto beginning = toTensors({codes.begin(), codes.begin() + std::ptrdiff_t(end)}, at::kCPU);
        const at::Tensor shares =
            predictor.state().model()->forward(beginning)[0].exp().to(at::kDouble).contiguous();
        const auto* first = shares.data_ptr<double>();
        trace.shares.emplace_back(first, first + shares.numel());
    }
    return trace;
}

} // namespace batchscope
