#pragma once

#include <QStackedWidget>

class QScrollArea;

namespace batchscope {

/// A page that scrolls where the window leaves it less than it needs: a small screen, large text, a language
/// of long words. Takes ownership of `page`, which has the focus in its stead.
QScrollArea* scrolling(QWidget* page);

/// Asks for the room of the view on show, not for that of the largest of its views.
class ViewStack : public QStackedWidget {
    Q_OBJECT
public:
    explicit ViewStack(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace batchscope
