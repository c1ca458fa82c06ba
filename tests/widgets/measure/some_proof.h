#pragma once

#include "core/measuring/prover.h"

#include <memory>
#include <string>
#include <vector>

namespace batchscope::test {

/// A proof of all shapes whose cells differ by rounding, and by 0.13 where the trap does harm; the first
/// `cells` of it.
inline std::shared_ptr<const Proof> someProof(Trap trap = Trap::None, std::size_t cells = SIZE_MAX,
                                              const std::vector<std::string>& devices = {"cpu"}) {
    auto proof = std::make_shared<Proof>();
    proof->letterZero.assign(1, '\'');
    for (const ProofShape& shape : allProofShapes()) {
        for (const std::string& device : devices) {
            for (std::size_t i = 0; i < kBatchPaths; ++i) {
                ProofCell cell;
                cell.shape = shape;
                cell.path = BatchPath(i);
                cell.device = device;
                cell.engine = "libtorch";
                cell.max_abs_logit = 2.13e-7;
                cell.abs_loss = 3e-8;
                cell.max_abs_grad = 4e-8;
                cell.max_rel_grad = 3.6e-7;
                cell.trapped = strikes(trap, cell.path) && harms(trap, shape.num_layers, shape.bidirectional);
                if (cell.trapped) cell.max_abs_logit = 0.134;
                if (proof->cells.size() == cells) return proof;
                proof->cells.push_back(cell);
            }
        }
    }
    proof->complete = true;
    return proof;
}

/// 100 batches a path; where `broken`, padded differs by 0.02 and gives 17 other answers.
inline std::shared_ptr<const InvarianceProof> someInvariance(bool broken = false) {
    auto proof = std::make_shared<InvarianceProof>();
    proof->name = "Rossi";
    proof->complete = true;
    for (const BatchPath path :
         {BatchPath::Padded, BatchPath::PaddedMask, BatchPath::Bucketed, BatchPath::Packed}) {
        const bool wrong = broken && path == BatchPath::Padded;
        Invariance each;
        each.path = path;
        each.max_abs_logits.assign(100, wrong ? 0.02 : 1e-7);
        each.max_abs_logits.back() = 0;
        each.max_abs_logit = wrong ? 0.02 : 1e-7;
        each.changedAnswers = wrong ? 17 : 0;
        proof->paths.push_back(each);
    }
    return proof;
}

} // namespace batchscope::test
