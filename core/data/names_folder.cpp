#include "core/data/names_folder.h"

#include "core/base/input_error.h"
#include "core/base/sha256.h"
#include "core/data/clean_text.h"
#include "core/data/line_reader.h"
#include "core/data/names_loader.h"
#include "core/data/source_file.h"
#include "core/data/text_decoding.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRowsBetweenTicks = 1 << 12;

std::string lowerSuffix(const fs::path& file) {
    std::string suffix = file.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    return suffix;
}

// A file that might have been meant as a class.
bool mayHoldNames(const fs::path& file) {
    static constexpr std::array<std::string_view, 8> kSuffixes{".csv",  ".tsv",   ".tab",  ".dat",
                                                               ".text", ".names", ".list", ".lst"};
    const std::string suffix = lowerSuffix(file);
    return std::find(kSuffixes.begin(), kSuffixes.end(), suffix) != kSuffixes.end();
}

bool holdsClasses(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (lowerSuffix(entry->path()) == ".txt" && !entry->path().filename().native().starts_with('.'))
            return true;
    return false;
}

struct FolderFiles {
    std::vector<fs::path> classes;
    std::vector<std::pair<fs::path, std::string>>
        leftOut; ///< that might hold names, and why they are not read
};

FolderFiles filesOf(const fs::path& folder) {
    FolderFiles files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path file = entry->path().filename();
        std::error_code ignored;
        if (file.native().starts_with('.')) continue;
        if (entry->is_directory(ignored)) {
            if (holdsClasses(entry->path()))
                files.leftOut.emplace_back(file, "the .txt files of a folder in the folder are not read");
        } else if (lowerSuffix(file) == ".txt") {
            files.classes.push_back(file);
        } else if (mayHoldNames(file)) {
            files.leftOut.emplace_back(file, "a class is a .txt file with one name per line");
        }
    }
    if (error) throw InputError(folder, "the folder cannot be read (" + error.message() + ")");
    if (files.classes.empty())
        throw InputError(folder,
                         "the folder holds no .txt file; write one such as Italian.txt for each class");
    if (files.classes.size() > kMaxClasses)
        throw InputError(folder, "the folder holds " + std::to_string(files.classes.size()) +
                                     " .txt files; at most " + std::to_string(kMaxClasses) +
                                     " classes are taken");
    std::sort(files.classes.begin(), files.classes.end());
    std::sort(files.leftOut.begin(), files.leftOut.end());
    return files;
}

std::string labelOf(const fs::path& file) {
    std::string stem = file.stem().string();
    if (firstInvalidUtf8(stem) != std::string::npos)
        throw InputError(file, "the file's name is not UTF-8; rename the file");
    std::u32string letters;
    cleanLetters(stem, letters);
    if (letters.empty() || holdsControl(letters))
        throw InputError(file, "the file's name is no label; rename the file");
    return stem;
}

void addEncoding(std::string& all, const std::string& encoding) {
    if (all.find(encoding) != std::string::npos) return;
    all += (all.empty() ? "" : ", ") + encoding;
}

[[noreturn]] void throwUncertain(const fs::path& file, const Guess<std::string>& encoding) {
    FormGuess guess;
    guess.encoding = encoding;
    throw UncertainFormError(file, guess);
}

// The files of a folder may differ: those that are UTF-8, or carry a mark, are read as what they are whatever
// is given for the others.
bool tellsItsEncoding(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) return true;
    const bool ascii = std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    return !ascii && firstInvalidUtf8(bytes) == std::string_view::npos;
}

} // namespace

std::string namesFolderSha256(const fs::path& folder) {
    const LoadOptions options;
    LoadTicker ticker(options);
    Sha256 sha;
    for (const fs::path& file : filesOf(folder).classes) {
        sha.update(file.string() + '\n');
        sha.update(readSourceFile(folder / file, ticker));
    }
    return sha.hex();
}

NamesFolder readNamesFolder(const fs::path& folder, const std::optional<std::string>& encoding,
                            LoadTicker& ticker) {
    NamesFolder result;
    Sha256 sha;
    RowCollector collector(',');
    const FolderFiles found = filesOf(folder);
    const std::vector<fs::path>& files = found.classes;
    for (const auto& [file, why] : found.leftOut)
        collector.noteFileLeftOut(folder / file, why);
    const double share = 0.75 / static_cast<double>(files.size());
    std::uintmax_t allBytes = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const fs::path file = folder / files[i];
        const std::string label = labelOf(files[i]);
        ticker.setPhase(share * static_cast<double>(i), share * static_cast<double>(i + 1));
        std::string bytes = readSourceFile(file, ticker);
        allBytes += bytes.size();
        if (allBytes > kMaxFileBytes)
            throw InputError(folder, "the files are over 2 GiB together; use fewer names");
        sha.update(files[i].string() + '\n');
        sha.update(bytes);
        const auto given = encoding && !tellsItsEncoding(bytes) ? encoding : std::nullopt;
        const DecodedText text = decodeText(std::move(bytes), file, given);
        if (text.encoding.certainty == Certainty::Uncertain) throwUncertain(file, text.encoding);
        addEncoding(result.encoding, text.encoding.value);

        collector.beginFile(file);
        LineReader lines(text.utf8, file);
        std::string_view line;
        bool empty = true;
        while (lines.next(line)) {
            if (stripped(line).empty()) continue;
            collector.add(line, label, lines.number());
            empty = false;
            if (lines.number() % kRowsBetweenTicks == 0) ticker.advance(1);
        }
        if (empty) collector.noteFileLeftOut(file, "it holds no names, so that its class is not there");
    }
    result.rows = collector.finish();
    result.sha256 = sha.hex();
    if (result.rows.dataset.size() + result.rows.badRowCount == 0)
        throw InputError(folder, "the .txt files hold no names; write one name a line");
    return result;
}

} // namespace batchscope
