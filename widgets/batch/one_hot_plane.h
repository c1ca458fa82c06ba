#pragma once

#include "core/data/alphabet.h"
#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"

#include <memory>

namespace batchscope {

/// One slice of the batch's one-hot tensor (B names x T steps x A symbols): either the letters of one name, a
/// row a time step, or one time step of all names, a row a name in batch order. Each row holds a single 1, at
/// its letter's index; the rows of names that have ended hold none. Cheap to copy.
///
///     `abc` and `x` over the alphabet abc (A = 4, the last one unknown):
///         the name abc:  3 x 4, ones at columns 0 1 2
///         step 1:        2 x 4, a one at column 1, then padding;   step 0 of `x`: column 3, the unknown one
class OneHotPlane {
public:
    enum class Kind { Name, Step };

    explicit OneHotPlane(Kind kind = Kind::Name) : kind_(kind) {}
    /// Scene and alphabet may be empty: then so is the plane.
    void setScene(const BatchScene& scene, std::shared_ptr<const Alphabet> alphabet);
    /// Shows the spot's name or step; its first one where the spot lies in none. True where that changed the
    /// slice.
    bool follow(BatchSelection::Spot spot);

    explicit operator bool() const { return scene_ && alphabet_; }
    Kind kind() const { return kind_; }
    const BatchScene& scene() const { return scene_; }
    const Alphabet& alphabet() const { return *alphabet_; }
    /// The batch row (Name) or the time step (Step) that is shown.
    qint64 shown() const { return shown_; }

    qint64 rows() const;
    qint64 columns() const { return *this ? alphabet_->size() : 0; }
    bool padding(qint64 row) const;
    char32_t letter(qint64 row) const; ///< of a row that is no padding
    /// Where the row's one stands; -1 for padding.
    qint64 column(qint64 row) const;
    bool unknown(qint64 row) const { return column(row) == alphabet_->unknown(); }
    qint64 paddingRows() const;
    qint64 unknownRows() const;

    BatchSelection::Spot spotOf(qint64 row) const; ///< the letter's cell in the batch
    qint64 rowOf(BatchSelection::Spot spot) const; ///< -1 where the spot names none
    qint64 step(qint64 row) const { return spotOf(row).step; }

private:
    Kind kind_;
    BatchScene scene_;
    std::shared_ptr<const Alphabet> alphabet_;
    qint64 shown_ = 0;
};

} // namespace batchscope
