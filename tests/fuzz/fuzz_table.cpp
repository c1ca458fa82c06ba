#include "core/data/table_file.h"
#include "tests/fuzz/target.h"

#include <cstdlib>
#include <string>

using namespace batchscope;

// A table of names: guessed, previewed, and guessed again from what was guessed, which must not change it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const TableFile table{"names.csv", std::string(reinterpret_cast<const char*>(data), size), true};
    try {
        const FormGuess guess = guessForm(table);
        if (describe(guess).size() != 6) std::abort();
        if (previewRows(table, guess.form(), 10).rows.size() > 10) std::abort();
        const FormGuess again = guessForm(table, guess.form());
        if (again.form() != guess.form() || again.certainty() != Certainty::Given) std::abort();
        return fuzz::accepted();
    } catch (const InputError& problem) {
        if (std::string(problem.what()).find('\n') != std::string::npos) std::abort();
        return fuzz::refused();
    }
}
