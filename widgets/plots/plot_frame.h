#pragma once

#include <QWidget>

class QAbstractTableModel;
class QHBoxLayout;
class QLabel;
class QPaintDevice;
class QStackedLayout;
class QTableView;

namespace batchscope {

class PlotButton;

/// What all plots share: the caption (the value axis' title) and the legend in a strip above the data, and a
/// table twin that the "Table" toggle, or the context menu, shows in the plot's place. The menu also copies
/// and saves the picture.
class PlotFrame : public QWidget {
    Q_OBJECT
public:
    void setCaption(const QString& caption);
    QString caption() const;

    QAbstractTableModel* table() const; ///< the very numbers drawn; owned by the plot
    bool tableVisible() const;
    void setTableVisible(bool visible);
    QString tableText() const; ///< tab-separated, with a header line
    /// Names the plot for assistive tools and says in a sentence what it shows.
    void describe(const QString& name, const QString& description);
    /// Draws the plot alone, without what is read, such as into a QSvgGenerator, QPdfWriter or QImage.
    virtual void drawTo(QPaintDevice& device, const QSize& size) = 0;

protected:
    explicit PlotFrame(QWidget* parent);
    /// Once, by the subclass; `canvas` gets the focus and the context menu. `holder` is what is shown where
    /// the canvas lies in another widget, such as a scroll area. All are owned by the frame.
    void setCanvas(QWidget* canvas, QAbstractTableModel* table, QWidget* holder = nullptr);
    void addLegendEntry(PlotButton* entry);

private:
    void savePicture();

    QLabel* caption_;
    QHBoxLayout* legend_;
    PlotButton* toggle_;
    QStackedLayout* stack_;
    QWidget* canvas_ = nullptr;
    QTableView* view_ = nullptr;
};

} // namespace batchscope
