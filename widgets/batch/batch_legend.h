#pragma once

#include "widgets/batch/batch_scene.h"

#include <QWidget>

class QLabel;

namespace batchscope {

/// The strip beneath the grid that says what its signs mean, and what the padding costs: "padding: 105 cells,
/// 50.5 % wasted".
class BatchLegend : public QWidget {
    Q_OBJECT
public:
    explicit BatchLegend(QWidget* parent = nullptr);

    void setScene(const BatchScene& scene); ///< may be empty

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateTexts();

    BatchScene scene_;
    QLabel *end_, *padding_;
    QWidget *mark_, *swatch_;
};

} // namespace batchscope
