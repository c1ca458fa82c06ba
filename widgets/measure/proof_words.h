#pragma once

#include "core/measuring/prover.h"
#include "widgets/measure/measure_words.h"

#include <QString>

namespace batchscope {

/// A proof as it is shown: what there is of it, and of how much.
struct ShownProof {
    std::shared_ptr<const Proof> proof; ///< null: none yet
    std::int64_t done = 0, total = 0;   ///< cells; `total` 0 while unknown
    Trap trap = Trap::None;
    bool running = false;
};

/// How many cells of a proof are the same as the reference, and how far the others are.
struct ProofCount {
    std::int64_t cells = 0, differ = 0;
    double largest = 0; ///< NaN where a cell is
};
ProofCount countOf(const Proof& proof);

/// What a cell is judged by: the greatest of logit, loss and relative gradient; NaN where one is.
double worstOf(const ProofCell& cell);

QString pathDefinition(BatchPath path); ///< "The whole grid in one call; …"
QString trapName(Trap trap);            ///< "last column"
/// Rich text: the mistake in code, the paths that it strikes, the shapes that it does no harm to.
QString trapTip(Trap trap);
QString shapeText(const ProofShape& shape);    ///< "LSTM, 2 layers, both directions"
QString deviceText(const std::string& device); ///< "CPU", "CUDA"

/// 2.1e-7 as "2e-7", 0.134 as "0.13", 0.0034 as "0.003", 0 as "0".
QString shortNumber(double value);
/// 2.13e-7 as "2.1e-7".
QString twoDigits(double value);

/// "LSTM, 2 layers, both directions, packed on the CPU: agrees. Logits differ by 2.1e-7, …"
QString cellSentence(const ProofCell& cell);
/// Why differences below 1e-5 are none.
QString toleranceSentence();
/// "All 72 checks (6 paths × 12 models) agree: largest difference 4e-7".
QString verdictOf(const ShownProof& shown);
/// What the trap did, with the paths and shapes that it went unnoticed in; of no trap, what one can do.
QString trapSentence(const ShownProof& shown);

} // namespace batchscope
