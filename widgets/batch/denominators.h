#pragma once

#include "widgets/batch/batch_scene.h"

#include <QWidget>

#include <array>

class QLabel;

namespace batchscope {

/// What a masked loss may be divided by, and what each choice does to it: all cells, the real letters, the
/// names.
class Denominators : public QWidget {
    Q_OBJECT
public:
    explicit Denominators(QWidget* parent = nullptr);
    void setScene(const BatchScene& scene); ///< may be empty

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QLabel *divisor, *effect;
    };
    std::array<Row, 3> rows_;
};

} // namespace batchscope
