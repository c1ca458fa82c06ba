#pragma once

#include "core/data/reading_form.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace batchscope {

/// Names with their labels, one row each, in file order. A value that is filled once and then shared as
/// `std::shared_ptr<const NameDataset>`; reading it from several threads is safe.
///
/// A name is kept as NFC code points, and its length is their number: `José` has length 4. All names lie in
/// one buffer, so that a million rows stay small.
class NameDataset {
public:
    /// Appends a row. `name` must not be empty; `label` indexes `classes()`; `line` counts from 1.
    void append(std::u32string_view name, std::uint32_t label, std::uint32_t line);
    void setClasses(std::vector<std::string> classes) { classes_ = std::move(classes); }
    /// Puts the classes into byte order and the rows' labels with them.
    void sortClasses();
    void setSource(std::filesystem::path source, std::string sha256);
    void setForm(ReadingForm form) { form_ = std::move(form); }
    void reserve(std::size_t rows, std::size_t letters);

    std::size_t size() const { return labels_.size(); }
    std::u32string_view name(std::size_t row) const {
        return std::u32string_view(letters_).substr(offsets_[row], offsets_[row + 1] - offsets_[row]);
    }
    std::string nameUtf8(std::size_t row) const;
    /// Number of code points of each row's name, as torch wants them: int64, on the CPU.
    const std::vector<std::int64_t>& lengths() const { return lengths_; }
    std::uint32_t label(std::size_t row) const { return labels_[row]; }
    const std::vector<std::uint32_t>& labels() const { return labels_; }
    const std::string& className(std::size_t row) const { return classes_[labels_[row]]; }
    /// Labels in use, UTF-8, sorted by byte; a row's label is an index into them.
    const std::vector<std::string>& classes() const { return classes_; }
    /// Line of the row in its file (for a folder: in its class's file), from 1.
    std::uint32_t line(std::size_t row) const { return lines_[row]; }

    /// Where the rows came from: a file or a folder, as it was named.
    const std::filesystem::path& source() const { return source_; }
    /// SHA-256 of the file's bytes in hex; of a folder: of its files' names and bytes in name order.
    const std::string& sha256() const { return sha256_; }
    /// How the table was read, every choice set: with it the same bytes give the same rows. Empty where the
    /// rows come from a folder (but for an encoding that was given) or were typed.
    const ReadingForm& form() const { return form_; }

private:
    std::u32string letters_;
    std::vector<std::uint64_t> offsets_{0};
    std::vector<std::int64_t> lengths_;
    std::vector<std::uint32_t> labels_;
    std::vector<std::uint32_t> lines_;
    std::vector<std::string> classes_;
    std::filesystem::path source_;
    std::string sha256_;
    ReadingForm form_;
};

/// UTF-8 of code points; what is no code point becomes U+FFFD.
std::string toUtf8(std::u32string_view text);

/// A name as a person typed it, made what the loader makes of names: stripped, NFC, code points.
/// Throws InputError where `utf8` is not UTF-8. May be empty.
std::u32string normaliseName(std::string_view utf8);

} // namespace batchscope
