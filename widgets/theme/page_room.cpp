#include "widgets/theme/page_room.h"

#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QScrollArea>

namespace batchscope {

namespace {

// A scroll area gives a page of wrapped texts the height that it would like; this one asks for what it needs.
class Holder : public QWidget {
public:
    explicit Holder(QWidget* page) : page_(page) { page->setParent(this); }

    QSize minimumSizeHint() const override {
        return page_->minimumSizeHint().expandedTo(page_->minimumSize());
    }
    QSize sizeHint() const override { return page_->sizeHint(); }

protected:
    void resizeEvent(QResizeEvent*) override {
        page_->setGeometry(rect());
        keepTextsWhole();
    }
    bool event(QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest) {
            keepTextsWhole();
            updateGeometry();
        }
        return QWidget::event(event);
    }

private:
    // A wrapped text asks for one line at least, whatever its width makes of it.
    void keepTextsWhole() {
        if (page_->layout()) page_->layout()->activate();
        for (auto* label : page_->findChildren<QLabel*>())
            if (label->wordWrap() && label->isVisible())
                label->setMinimumHeight(label->heightForWidth(label->width()));
    }

    QWidget* page_;
};

} // namespace

QScrollArea* scrolling(QWidget* page) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(new Holder(page));
    area->setFocusProxy(page);
    return area;
}

ViewStack::ViewStack(QWidget* parent) : QStackedWidget(parent) {
    connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
}

QSize ViewStack::sizeHint() const {
    return currentWidget() ? currentWidget()->sizeHint() : QSize();
}

QSize ViewStack::minimumSizeHint() const {
    return currentWidget() ? currentWidget()->minimumSizeHint().expandedTo(currentWidget()->minimumSize())
                           : QSize();
}

} // namespace batchscope
