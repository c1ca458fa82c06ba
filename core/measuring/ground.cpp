#include "core/measuring/ground.h"

#include <span>

namespace batchscope {

namespace {

std::vector<std::uint32_t> repeatedRows(const std::vector<std::uint32_t>& all, std::size_t count,
                                        Random& random) {
    std::vector<std::uint32_t> rows;
    rows.reserve(count);
    while (rows.size() < count)
        rows.push_back(all[random.below(all.size())]);
    return rows;
}

} // namespace

Ground::Ground(const NameDataset& names, const SplitOptions& splitOptions, Letters letters)
    : data(names), split(makeSplit(names, splitOptions)), alphabet(alphabetOf(letters, names, split.train)),
      encoded(names, alphabet) {}

ModelShape Ground::shape(Cell cell, std::int64_t hidden, std::int64_t layers, bool bidirectional) const {
    return {cell, alphabet.size(), hidden, layers, bidirectional, std::int64_t(data.classes().size())};
}

ModelShape Ground::shape(const TrainOptions& options) const {
    return shape(options.cell, options.hidden_size, options.num_layers, options.bidirectional);
}

std::vector<std::uint32_t> Ground::drawRows(std::size_t count, Random& random) const {
    if (count > split.train.size()) return repeatedRows(split.train, count, random);
    std::vector<std::uint32_t> rows = split.train;
    random.shuffle(std::span(rows));
    rows.resize(count);
    return rows;
}

std::shared_ptr<const BatchLayout> Ground::drawBatch(std::int64_t size, Random& random) const {
    return layOut(repeatedRows(split.train, std::size_t(size), random), data.lengths());
}

NameClassifier makeModel(const ModelShape& shape, std::uint64_t seed, at::Device device) {
    NameClassifier model(shape);
    model->initialise(seed);
    model->to(device);
    return model;
}

} // namespace batchscope
