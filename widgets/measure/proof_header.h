#pragma once

#include <QHeaderView>

namespace batchscope {

class ProofMatrixModel;

/// Above the proof's matrix, in three lines: the cell over its shapes, the layers over both directions, an
/// arrow a column. Shares the width out evenly, with a gap between the groups.
class ProofHeader : public QHeaderView {
    Q_OBJECT
public:
    /// `model` must outlive this.
    explicit ProofHeader(const ProofMatrixModel& model, QWidget* parent = nullptr);

    void fit(int width);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    /// Of the run of neighbouring sections that have the same cell, or the same cell and layers.
    QRect runRect(int section, bool layersToo) const;
    QRect cellRect(int section) const; ///< without the gap before it

    const ProofMatrixModel& model_;
};

/// Beside the proof's matrix: the path of each row.
class ProofRowHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit ProofRowHeader(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace batchscope
