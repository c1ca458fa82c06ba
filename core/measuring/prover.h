#pragma once

#include "core/data/name_dataset.h"
#include "core/models/batch_path.h"
#include "core/training/train_options.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace batchscope {

/// Differences below this count as rounding. Float32 keeps 24 bits (6e-8); a state is a sum of hundreds of
/// products carried through up to some thirty steps, and each path adds in an order of its own, which was
/// seen to cost up to about 1e-6. The traps differ by 1e-3 and more.
inline constexpr double kProofTolerance = 1e-5;

struct ProofShape {
    Cell cell = Cell::Lstm;
    std::int64_t num_layers = 1;
    bool bidirectional = false;
    bool operator==(const ProofShape&) const = default;
};
/// RNN, LSTM and GRU, each with 1 and 2 layers, each in one and two directions: 12.
std::vector<ProofShape> allProofShapes();
std::string toText(const ProofShape& shape); ///< "LSTM, 2 layers, both directions"

struct ProofOptions {
    std::vector<ProofShape> shapes = allProofShapes();
    std::int64_t hidden_size = 128;
    std::int64_t names = 32; ///< of the batch, 1 … 4,096
    double ratio = 1.5;      ///< of the bucketed path
    Trap trap = Trap::None;
    SplitOptions split;
    Letters letters = Letters::Training;
    std::uint64_t seed = 0; ///< of the weights and of the names drawn
    Device device = Device::Auto;
    int threads = 1; ///< one name's letters give several nothing to do
};

/// One path of one model beside the reference, which goes letter by letter in float64 through the same
/// weights.
struct ProofCell {
    ProofShape shape;
    BatchPath path = BatchPath::Packed;
    std::string device; ///< "cpu" or "cuda"
    std::string engine;
    double max_abs_logit = 0; ///< largest difference of a name's score
    double abs_loss = 0;      ///< difference of the mean NLL
    double max_abs_grad = 0;  ///< largest difference of a gradient's entry
    double max_rel_grad = 0; ///< the same over the largest entry of that parameter's gradient; largest of all
    bool trapped = false;    ///< the trap strikes this path and this shape

    bool pass() const; ///< logit, loss and relative gradient within kProofTolerance; NaN does not pass
};

struct Proof {
    std::vector<ProofCell> cells;    ///< shape after shape, each with all paths of all devices and engines
    std::vector<std::uint32_t> rows; ///< the names, indices into the dataset
    std::string letterZero; ///< the letter with index 0, as text: what mask-by-value takes for padding
    bool complete = false;  ///< false where it was stopped
    bool pass() const;      ///< complete, and all cells pass
};

using ProofProgress = std::function<void(const ProofCell& cell, std::size_t done, std::size_t total)>;

/// Sends the same names with the same weights through every path of every shape on every device that
/// `options` allow. The names are drawn from the training rows; they are of several lengths and one has
/// letter 0 wherever the data has such. `progress` is called from this thread. Throws InputError for options
/// out of range, and for a model that the machine has no memory for.
Proof prove(const NameDataset& data, const ProofOptions& options, std::stop_token stop = {},
            const ProofProgress& progress = {});
std::size_t proofCells(const ProofOptions& options); ///< how many prove() will make

/// Whether a name's scores depend on who sits beside it.
struct Invariance {
    BatchPath path = BatchPath::Packed;
    double max_abs_logit = 0;           ///< largest difference to the name alone
    std::int64_t changedAnswers = 0;    ///< batches in which the best class was another one
    std::vector<double> max_abs_logits; ///< batch by batch
    bool pass() const;
};

struct InvarianceOptions {
    ProofShape shape;
    std::string name;              ///< UTF-8; empty: drawn from the data
    std::int64_t batches = 100;    ///< 1 … 10,000
    std::int64_t neighbours = 100; ///< random names beside it in each batch, 1 … 4,096
};

struct InvarianceProof {
    std::string name;              ///< as classified
    std::vector<Invariance> paths; ///< those that batch: padded, padded-mask, bucketed, packed
    bool complete = false;
};

using InvarianceProgress = std::function<void(std::int64_t batchesDone)>;

/// One name alone and among random neighbours at a random place of the batch, by each batching path, on the
/// CPU. `common` gives hidden size, ratio, seed, trap, split, letters and threads. Throws InputError for
/// options out of range or a name that cannot be used.
InvarianceProof proveInvariance(const NameDataset& data, const ProofOptions& common,
                                const InvarianceOptions& options, std::stop_token stop = {},
                                const InvarianceProgress& progress = {});

} // namespace batchscope
