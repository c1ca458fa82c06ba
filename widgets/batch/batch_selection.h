#pragma once

#include <QObject>

#include <optional>

namespace batchscope {

/// The cell that is "here, now", shared by every view of one batch: hovering or choosing it in one view
/// lights its twin in all. What the pointer hovers over goes before what was chosen, until it leaves or
/// something is chosen anew (by a click, a key, or time playing on). GUI thread only.
class BatchSelection : public QObject {
    Q_OBJECT
public:
    struct Spot {
        qint64 row = -1;  ///< batch row; -1: none
        qint64 step = -1; ///< time step; -1: none
        bool operator==(const Spot&) const = default;
    };

    using QObject::QObject;
    Spot spot() const { return hovered_.value_or(chosen_); }
    Spot chosen() const { return chosen_; } ///< without the pointer

    void set(Spot spot) { become(spot, std::nullopt); } ///< for good
    void clear() { set({}); }
    void hover(Spot spot) { become(chosen_, spot); }
    void leave() { become(chosen_, std::nullopt); }

Q_SIGNALS:
    void changed();

private:
    void become(Spot chosen, std::optional<Spot> hovered) {
        const Spot before = spot();
        chosen_ = chosen;
        hovered_ = hovered;
        if (spot() != before) Q_EMIT changed();
    }
    Spot chosen_;
    std::optional<Spot> hovered_;
};

} // namespace batchscope
