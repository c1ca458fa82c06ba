#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QButtonGroup;

namespace batchscope {

/// The line across the top: the program's name, a button a page, the run's buttons.
class TopBar : public QWidget {
    Q_OBJECT
public:
    /// `pages` are checkable actions of one group; `run` are shown at the right, the first as the primary
    /// button.
    TopBar(const QList<QAction*>& pages, const QList<QAction*>& run, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;
};

} // namespace batchscope
