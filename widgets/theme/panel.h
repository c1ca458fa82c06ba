#pragma once

#include <QWidget>

class QLabel;
class QHBoxLayout;

namespace batchscope {

/// One idea: a rounded card with its title at the upper left and its figure at the upper right. By its title
/// it can be dragged into another program, as a picture.
class Panel : public QWidget {
    Q_OBJECT
public:
    explicit Panel(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Such as "16 x 13 = 208 cells"; where that has no room, `brief` stands instead: "208 cells".
    void setFigure(const QString& figure, const QString& brief = {});
    QString figure() const;
    void setContent(QWidget* content);     ///< takes ownership; once
    void addHeaderWidget(QWidget* widget); ///< right of the title, before the figure

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QLabel* title_;
    class Figure;
    Figure* figure_;
    QHBoxLayout* header_;
    QPoint pressed_; ///< on the title; null: elsewhere
};

/// The ground of a panel, all over `widget`; for its paintEvent().
void paintCard(QWidget* widget);

} // namespace batchscope
