#pragma once

#include <QObject>

#include <optional>

namespace batchscope {

/// The cell that is "here, now", shared by every view of one batch: hovering or choosing it in one view
/// lights its twin in all. GUI thread only.
class BatchSelection : public QObject {
    Q_OBJECT
public:
    struct Spot {
        qint64 row = -1;  ///< batch row; -1: none
        qint64 step = -1; ///< time step; -1: none
        bool operator==(const Spot&) const = default;
    };

    using QObject::QObject;
    Spot spot() const { return spot_; }
    void set(Spot spot) {
        if (spot == spot_) return;
        spot_ = spot;
        Q_EMIT changed();
    }
    void clear() { set({}); }

Q_SIGNALS:
    void changed();

private:
    Spot spot_;
};

} // namespace batchscope
