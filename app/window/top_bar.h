#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;

namespace batchscope {

/// The line across the top: the program's name, a button a page, the run's buttons. Where the window is too
/// narrow it gives up the name first, and then puts the run's buttons on a second line.
class TopBar : public QWidget {
    Q_OBJECT
public:
    /// `pages` are checkable actions of one group; `run` are shown at the right, the first as the primary
    /// button.
    TopBar(const QList<QAction*>& pages, const QList<QAction*>& run, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent*) override;
    void paintEvent(QPaintEvent*) override;

private:
    void arrange();
    int brandWidth() const; ///< with the space behind it
    int pagesWidth() const; ///< at least; without the brand

    QBoxLayout* lines_;
    QLabel* brand_;
    QBoxLayout *pages_, *run_;
};

} // namespace batchscope
