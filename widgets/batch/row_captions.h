#pragma once

#include "widgets/batch/batch_scene.h"

#include <QCache>
#include <QColor>
#include <QRect>
#include <QStaticText>

class QPainter;

namespace batchscope {

/// The texts beside the rows of a batch: names at the left, labels at the right; laid out once a row and kept
/// for the rows last seen. Right-to-left names come out right by Qt's bidi.
class RowCaptions {
public:
    static constexpr int kNameWidthMost = 130, kLabelWidthMost = 96;

    RowCaptions();
    void setScene(const BatchScene& scene);
    void setFontSize(double pixels); ///< drops what was laid out at another size
    /// Widths that hold the batch's texts, up to the bounds above. Of a large batch, rows spread over it are
    /// measured.
    int nameWidth() const { return nameWidth_; }
    int labelWidth() const { return labelWidth_; }

    /// Centred upright; `left`: left-aligned, else right-aligned.
    void drawName(QPainter& painter, qint64 row, const QRect& rect, const QColor& color, bool left = false);
    void drawLabel(QPainter& painter, qint64 row, const QRect& rect, const QColor& color, bool left);

private:
    struct Caption {
        QStaticText name, label;
    };
    Caption& caption(qint64 row);
    void draw(QPainter& painter, const QStaticText& text, const QRect& rect, const QColor& color, bool left);

    BatchScene scene_;
    double fontSize_ = 12;
    int nameWidth_ = 0, labelWidth_ = 0;
    QCache<qint64, Caption> captions_;
};

} // namespace batchscope
