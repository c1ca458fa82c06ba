#pragma once

#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"

#include <QWidget>

#include <array>

class QLabel;

namespace batchscope {

/// Four big figures: cells that padded execution computes, cells that packed execution computes, the share
/// that is waste, and names. While a step is selected they count up to and including that step, and the names
/// are those that still run.
class BatchCounters : public QWidget {
    Q_OBJECT
public:
    /// `selection` is shared and must outlive this.
    explicit BatchCounters(BatchSelection* selection, QWidget* parent = nullptr);

    void setScene(const BatchScene& scene); ///< may be empty

private:
    enum Counter { Padded, Packed, Waste, Names };
    void updateFigures();
    void updateColors();
    void show(Counter counter, const QString& figure, const QString& caption);

    BatchSelection* selection_;
    BatchScene scene_;
    std::array<QLabel*, 4> figures_;
    std::array<QLabel*, 4> captions_;
};

} // namespace batchscope
