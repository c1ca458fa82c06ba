#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace batchscope {

/// What came of interrupting one small run.
struct ResumeCase {
    std::string name; ///< "LSTM, sgd, by epoch, fused"
    std::int64_t interruptedAt = 0;
    std::string difference; ///< to the run that was never interrupted; empty: none, to the last bit
};

struct ResumeProof {
    std::vector<ResumeCase> cases;
    bool pass() const;
};

/// Trains small models on made-up names, once in one go and once interrupted, written to a file, read back
/// and resumed, for each cell with either optimiser, sampling, engine, and two layers in both directions;
/// compares weights, moments, sampler and curves bit by bit. Takes a second or two; blocks; empty where
/// stopped.
ResumeProof proveResume(std::stop_token stop = {});

} // namespace batchscope
