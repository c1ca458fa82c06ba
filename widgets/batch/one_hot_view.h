#pragma once

#include "core/data/alphabet.h"
#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"

#include <QWidget>

#include <memory>

namespace batchscope {

class OneHotPane;

/// What the network is fed, as the ones and zeros that it is: at the left one name, letters by alphabet; at
/// the right one step, batch by alphabet; beneath both, the selected spot in words. Linked to the shared
/// selection; see OneHotPane for pointer and keys.
///
///     `abc` and `x` over the letters abc, nothing selected: at the left a 3 x 4 matrix with ones at columns
///     0 1 2, at the right step 0, 2 x 4, with ones at column 0 and at the last one, the unknown
class OneHotView : public QWidget {
    Q_OBJECT
public:
    /// `selection` is shared with other views and must outlive this one.
    explicit OneHotView(BatchSelection* selection, QWidget* parent = nullptr);

    /// `alphabet` is the model's own. Either may be empty: then the view says what to do.
    void setScene(const BatchScene& scene, std::shared_ptr<const Alphabet> alphabet);
    QString words() const; ///< of the selected spot; see oneHotSentence
    OneHotPane* namePane() const { return name_; }
    OneHotPane* stepPane() const { return step_; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void updateWords();
    bool unknownHere() const;

    BatchSelection* selection_;
    BatchScene scene_;
    std::shared_ptr<const Alphabet> alphabet_;
    OneHotPane *name_, *step_;
};

} // namespace batchscope
