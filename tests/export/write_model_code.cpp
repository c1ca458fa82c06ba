// write_model_code CELL LAYERS BIDIRECTIONAL FILE: writes the C++ program of such a model, for the build to
// compile.

#include "core/base/atomic_file.h"
#include "core/export/model_code.h"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    using namespace batchscope;
    if (argc != 5) return 2;
    try {
        TrainOptions options;
        options.cell = cellFromText(argv[1]);
        options.num_layers = std::stoll(argv[2]);
        options.bidirectional = std::string(argv[3]) == "true";
        options.hidden_size = 16;
        options.plan.batchSize = 64;
        options.optimizer = options.bidirectional ? Optimizer::Adam : Optimizer::Sgd;
        options.learningRate = options.bidirectional ? 0.01 : 0.15;
        options.sampling = options.bidirectional ? Sampling::Epoch : Sampling::Replacement;
        // One of the two reads a table whose columns and encoding are not the usual ones.
        ReadingForm form;
        if (options.bidirectional) form = {';', 1, true, "2", "3", "UTF-16LE"};
        writeAtomically(argv[4], libtorchProgram(options, "names.csv", form));
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
