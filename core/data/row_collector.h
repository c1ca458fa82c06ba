#pragma once

#include "core/data/data_report.h"
#include "core/data/name_dataset.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace batchscope {

/// A problem with the index of its file, by which problems of several files are kept in order.
struct PlacedProblem {
    std::size_t file;
    DataReport::Problem problem;
};

struct SourceFile {
    std::filesystem::path path;
    std::size_t firstRow; ///< index in the dataset of the first row read from it
};

/// Index of the file that a row of the dataset was read from.
std::size_t fileOfRow(const std::vector<SourceFile>& files, std::size_t row);

/// What the files held.
struct CollectedRows {
    NameDataset dataset;
    std::vector<bool> wasStripped; ///< whether a row's name stood with white space around it
    std::vector<SourceFile> files;
    std::vector<PlacedProblem> badRows; ///< the first DataReport::kMaxListedBad
    std::size_t badRowCount = 0;
    bool header = false;
    std::vector<PlacedProblem> notes; ///< of rows that are kept, and of headers and files that are not rows
    std::size_t invisibleCount = 0;   ///< names and labels from which invisible letters were taken
};

/// Cleans rows, tells good ones from bad ones and gathers both.
class RowCollector {
public:
    /// `columns`: fields that rows should have.
    explicit RowCollector(char delimiter, std::size_t columns = 2)
        : delimiter_(delimiter), columns_(columns) {}

    /// The rows that follow come from `file`.
    void beginFile(const std::filesystem::path& file);
    void reserve(std::size_t rows, std::size_t letters) { rows_.dataset.reserve(rows, letters); }

    /// A row as it stands in the file, in valid UTF-8. Throws InputError when there are more than kMaxClasses
    /// labels.
    void add(std::string_view name, std::string_view label, std::size_t line);
    void addUnclosedQuote(std::string_view text, std::size_t line);
    /// A row of so many fields, of which `first` is the first.
    void addOtherCount(std::string_view first, std::size_t fields, std::size_t line);
    void noteRepeatedHeader(std::size_t line);
    void noteLineLeftOut(const char* what, std::string_view first, std::size_t line); ///< "comment", "rule"
    /// `why` goes on behind "NAME is left out; ".
    void noteFileLeftOut(const std::filesystem::path& file, const std::string& why);

    const CollectedRows& rows() const { return rows_; }
    /// The rows with their classes in order; the collector is used up.
    CollectedRows finish();

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using LabelIds = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

    std::uint32_t labelId(std::string_view raw, std::size_t line);
    std::uint32_t newLabelId(std::string_view raw, std::size_t line);
    bool isListFull() const { return rows_.badRows.size() >= DataReport::kMaxListedBad; }
    void note(DataReport::Kind kind, std::size_t line, std::string detail);
    void noteInvisible(const char* part, std::string_view text, char32_t letter, std::size_t line);
    void addBad(DataReport::Kind kind, std::size_t line, std::string detail);
    void addUnnamed(std::string_view name, std::string_view label, std::size_t line);
    void addControl(const char* part, std::string_view text, std::size_t line);

    CollectedRows rows_;
    std::vector<std::string> classes_;
    LabelIds idOfRaw_;   // as written, so that a label is cleaned once and not in every row
    LabelIds idOfLabel_; // cleaned
    std::u32string letters_;
    char delimiter_;
    std::size_t columns_;
};

} // namespace batchscope
