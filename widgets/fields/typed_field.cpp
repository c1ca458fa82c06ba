#include "widgets/fields/typed_field.h"

#include "widgets/fields/fault_sign.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QWheelEvent>

namespace batchscope {

namespace {

constexpr int kSignMargin = 4;

void repolish(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

TypedField::TypedField(QWidget* parent) : QAbstractSpinBox(parent), sign_(new FaultSign(this)) {
    setFocusPolicy(Qt::StrongFocus); // the wheel over it is for the page
    setKeyboardTracking(false);
    sign_->hide();
    connect(this, &QAbstractSpinBox::editingFinished, this, &TypedField::commit);
    connect(lineEdit(), &QLineEdit::textChanged, this, &TypedField::checkAgain);
}

QString TypedField::note() const {
    return marked() ? problem_ : isCut() ? shown() : QString();
}

bool TypedField::commit() {
    const QString typed = text();
    if (typed == shown()) {
        mark({});
        return true;
    }
    const QString problem = problemOf(typed);
    if (!problem.isEmpty()) {
        mark(problem);
        return false;
    }
    const bool other = take(typed);
    restore();
    if (other) Q_EMIT edited();
    return true;
}

void TypedField::restore() {
    const bool selected = hasFocus();
    {
        const QSignalBlocker quiet(lineEdit());
        lineEdit()->setText(shown());
        lineEdit()->setCursorPosition(0); // of a number that is cut, its beginning is seen
    }
    if (selected) selectAll();
    mark({});
    if (cut_) Q_EMIT noteChanged(); // which is the value
    lookWhetherCut();
}

void TypedField::mark(const QString& problem) {
    if (problem == problem_) return;
    if (!marked()) description_ = accessibleDescription();
    problem_ = problem;
    for (QWidget* part : {static_cast<QWidget*>(this), static_cast<QWidget*>(lineEdit())}) {
        part->setProperty("marked", marked());
        repolish(part);
    }
    setAccessibleDescription(marked() ? problem_ : description_);
    sign_->setVisible(marked());
    placeSign();
    Q_EMIT noteChanged();
}

// Once marked, the mark goes as soon as the text means something.
void TypedField::checkAgain() {
    if (marked()) mark(text() == shown() ? QString() : problemOf(text()));
}

void TypedField::placeSign() {
    const int room = marked() ? FaultSign::kSize + kSignMargin : 0;
    const bool right = layoutDirection() == Qt::LeftToRight;
    lineEdit()->setTextMargins(right ? 0 : room, 0, right ? room : 0, 0);
    // Digits alone would stand on the left in a window that reads from the right.
    setAlignment((right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter);
    const int x = right ? width() - FaultSign::kSize - kSignMargin : kSignMargin;
    sign_->move(x, (height() - FaultSign::kSize) / 2);
    sign_->raise();
}

bool TypedField::isCut() const {
    return isVisible() && fontMetrics().horizontalAdvance(shown()) + 4 > lineEdit()->width();
}

void TypedField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && text() != shown()) return restore();
    QAbstractSpinBox::keyPressEvent(event);
}

void TypedField::wheelEvent(QWheelEvent* event) {
    if (wheelSteps_ && hasFocus()) return QAbstractSpinBox::wheelEvent(event);
    event->ignore();
}

void TypedField::resizeEvent(QResizeEvent* event) {
    QAbstractSpinBox::resizeEvent(event);
    placeSign();
    lookWhetherCut();
}

void TypedField::showEvent(QShowEvent* event) {
    QAbstractSpinBox::showEvent(event);
    lookWhetherCut();
}

void TypedField::lookWhetherCut() {
    if (isCut() == cut_) return;
    cut_ = !cut_;
    Q_EMIT noteChanged();
}

TypedField* firstMarked(const QList<TypedField*>& fields) {
    TypedField* first = nullptr;
    for (TypedField* each : fields)
        if (!each->commit() && !first) first = each;
    return first;
}

} // namespace batchscope
