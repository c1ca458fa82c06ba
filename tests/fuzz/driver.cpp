// Runs a target over a corpus and over files made from it:
//
//     fuzz_checkpoint tests/fuzz/corpus/checkpoint --count 100000 --seed 7
//     fuzz_checkpoint fuzz_checkpoint-7.failed          # one input again

#include "tests/fuzz/mutator.h"
#include "tests/fuzz/target.h"
#include "tests/fuzz/watch.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;
using namespace batchscope::fuzz;

namespace {

struct Line {
    fs::path corpus;
    std::uint64_t count = 0, seed = 1;
    unsigned seconds = 20; ///< an input at most; generous, for a busy machine
};

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) throw std::runtime_error(file.string() + " cannot be read");
    return bytes.str();
}

std::vector<std::string> corpusOf(const fs::path& place) {
    std::vector<fs::path> files;
    if (fs::is_directory(place)) {
        for (const auto& entry : fs::directory_iterator(place))
            files.push_back(entry.path());
    } else {
        files.push_back(place);
    }
    std::sort(files.begin(), files.end()); // the same files for the same seed
    std::vector<std::string> corpus;
    for (const fs::path& file : files)
        corpus.push_back(bytesOf(file));
    return corpus;
}

void attempt(const std::string& input) noexcept { // what is thrown here is a finding
    watchInput(&input);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
    watchInput(nullptr);
}

Line parse(int count, char** words) {
    Line line;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (i + 1 < count && word == "--count")
            line.count = std::strtoull(words[++i], nullptr, 10);
        else if (i + 1 < count && word == "--seed")
            line.seed = std::strtoull(words[++i], nullptr, 10);
        else if (i + 1 < count && word == "--seconds")
            line.seconds = unsigned(std::strtoul(words[++i], nullptr, 10));
        else
            line.corpus = word;
    }
    return line;
}

} // namespace

int main(int count, char** words) try {
    const Line line = parse(count, words);
    const std::string program = fs::path(words[0]).filename().string();
    const auto corpus = corpusOf(line.corpus);
    if (corpus.empty()) throw std::runtime_error(line.corpus.string() + " is empty");
    attempt(corpus.front()); // loads what is loaded once, before memory is measured
    tally = {};
    watch(fs::absolute(program + "-" + std::to_string(line.seed) + ".failed"), line.seconds);
    for (const std::string& input : corpus)
        attempt(input);
    const Tally whole = tally;
    std::printf("%s: %zu files of the corpus: %llu accepted, %llu refused\n", program.c_str(), corpus.size(),
                static_cast<unsigned long long>(whole.accepted),
                static_cast<unsigned long long>(whole.refused));
    Mutator mutator(corpus, line.seed);
    const auto begin = std::chrono::steady_clock::now();
    for (std::uint64_t i = 0; i < line.count; ++i)
        attempt(mutator.next());
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    if (line.count > 0) {
        std::printf("%s: %llu mutations of seed %llu: %llu accepted, %llu refused, %.0f a second\n",
                    program.c_str(), static_cast<unsigned long long>(line.count),
                    static_cast<unsigned long long>(line.seed),
                    static_cast<unsigned long long>(tally.accepted - whole.accepted),
                    static_cast<unsigned long long>(tally.refused - whole.refused),
                    double(line.count) / spent.count());
    }
    return 0;
} catch (const std::runtime_error& problem) {
    std::fprintf(stderr, "%s\nusage: TARGET FOLDER|FILE [--count N] [--seed S] [--seconds PER_INPUT]\n",
                 problem.what());
    return 2;
}
