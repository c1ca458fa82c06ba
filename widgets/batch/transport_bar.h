#pragma once

#include "widgets/batch/batch_scene.h"
#include "widgets/batch/time_player.h"

#include <QWidget>

class QAction;
class QLabel;
class QSlider;

namespace batchscope {

class BatchCounters;

/// The bar that plays a batch through time: first, back, play, forward, last, a slider to scrub, and the
/// counters of the cells computed so far under padding and under packing.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    /// `selection` is shared and must outlive this.
    explicit TransportBar(BatchSelection* selection, QWidget* parent = nullptr);

    void setScene(const BatchScene& scene); ///< may be empty
    TimePlayer* player() const { return player_; }
    QAction* playAction() const { return play_; }       ///< Space
    QAction* backAction() const { return back_; }       ///< ,
    QAction* forwardAction() const { return forward_; } ///< .
    QAction* packAction() const { return pack_; }       ///< P: shows how the batch is packed
    QList<QAction*> menuActions() const { return {play_, back_, forward_, first_, last_, pack_}; }
    /// Takes Space, comma and full stop, which no shortcut can: they belong to what has the focus first.
    bool takeKey(int key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeIcons();
    void fitWhere();
    static QString whereText(qint64 step, qint64 last);
    void follow();

    BatchSelection* selection_;
    TimePlayer* player_;
    QAction *first_, *back_, *play_, *forward_, *last_, *pack_;
    QSlider* slider_;
    QLabel* where_;
    BatchCounters* counters_;
};

} // namespace batchscope
