#pragma once

#include "core/data/form_guess.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace batchscope {

/// What the loader saw in a names file, good and bad. Filled once, then shared and read only.
struct DataReport {
    enum class Kind {
        MissingLabel,  ///< a row with a name and no label; the row is bad
        EmptyName,     ///< a row with a label and no name (packing refuses length 0); the row is bad
        NameTooLong,   ///< more than kMaxNameLetters letters; the row is bad
        ControlLetter, ///< a NUL or another control character in a row; the row is bad
        UnclosedQuote, ///< a quoted field that does not close where it should; the row is bad
        Duplicate,     ///< the same name with the same label stood in an earlier row; kept
        SeveralLabels, ///< the name, as written, carries another label elsewhere; kept, one problem a name
        SeveralLabelsStripped, ///< the same, but in one place white space stands around it; kept
        OtherFieldCount,       ///< more fields than the table's columns, or too few; the row is bad
        RepeatedHeader,        ///< the header again, as where files were joined; left out, not a bad row
        InvisibleLetter,       ///< a letter that nobody sees was taken out of a name or a label; kept
        LabelsAlike,           ///< two labels that people take for one; kept, one problem per label
        FirstRowAlone,         ///< the first row is the only one of its class: is it a header?; kept
        FileLeftOut,           ///< a file of a folder that might have been meant as a class; line 0
        LineLeftOut,           ///< a comment, or the rule below a header; not a bad row
    };

    struct Problem {
        Kind kind;
        std::string file;   ///< file of the line (of a folder: the class's file), as it was named
        std::size_t line;   ///< from 1
        std::string detail; ///< one line for people: what, and the name concerned
        /// The same in parts, for front ends with words of their own; empty where a row is bad.
        struct Parts {
            std::string name, label;
            std::string otherLabel;    ///< of the row that it repeats or contradicts
            std::string otherFile;     ///< empty: the same file
            std::size_t otherLine = 0; ///< 0: there are no parts
        };
        Parts parts = {};
    };

    struct ClassCount {
        std::string label;
        std::size_t rows;
    };

    struct LetterCount {
        char32_t letter;
        std::size_t count;
    };

    std::string
        encoding;        ///< such as "UTF-8" or "ISO-8859-2"; of a folder all that occur: "UTF-8, ISO-8859-1"
    std::string form;    ///< the delimiter's word, such as "comma" or "tab"; or "folder"
    bool header = false; ///< a first row such as `name,label` was seen and left out
    std::optional<FormGuess> reading; ///< how a table was read, and why; none for a folder

    std::size_t rows = 0;                   ///< good rows
    std::size_t badRows = 0;                ///< rows left out
    std::size_t duplicates = 0;             ///< rows that repeat an earlier name and label
    std::size_t namesWithSeveralLabels = 0; ///< different names, as they are written (476 in name2lang.txt)
    /// Further names that carry several labels only since `Jung ` and `Jung` became one (4 in name2lang.txt).
    std::size_t namesWithSeveralLabelsStripped = 0;
    std::size_t distinctNames = 0;
    std::size_t invisibleLetters = 0; ///< names and different labels from which such letters were taken

    std::vector<ClassCount> classes;       ///< in the dataset's class order
    std::vector<std::size_t> lengthCounts; ///< index = length in code points
    std::vector<LetterCount> letters;      ///< ordered by code point
    std::size_t lettersOutsideArticle = 0; ///< different letters unknown to Alphabet::article()
    std::size_t shortest = 0, longest = 0;
    double meanLength = 0;

    /// Problems in file order; of the kinds that keep their row at most kMaxListed each, of the bad rows at
    /// most kMaxListedBad (the counts are whole).
    std::vector<Problem> problems;
    static constexpr std::size_t kMaxListed = 1000;
    static constexpr std::size_t kMaxListedBad = 100'000;

    const Problem* firstBadRow() const; ///< null when every row is good
};

/// Whether rows with this problem are bad: left out or refused.
bool leavesRowOut(DataReport::Kind kind);

/// The field's word for a kind of problem in reports and JSON, such as "missing label".
std::string toText(DataReport::Kind kind);

} // namespace batchscope
