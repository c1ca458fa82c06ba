#pragma once

#include <QAbstractSpinBox>

namespace batchscope {

class FaultSign;

/// A field that takes any text, and at Enter or when the focus leaves it reads it: either it means a value,
/// or the text stays as it is typed, marked by colour, sign and a sentence for people, and the last good
/// value stays in use. Nothing typed is ever changed into another number. Escape brings the last good value
/// back. The sentence is shown by who owns the field (FieldNote, FieldBubble). GUI thread only.
///
///     field typed "1e-3", Enter   ->  edited(), shows "0.001"
///     field typed "abc", Enter    ->  marked(), note() == "“abc” is not a number. Allowed: … In use: 0.006."
class TypedField : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit TypedField(QWidget* parent = nullptr);

    bool marked() const { return !problem_.isEmpty(); }
    /// What is wrong, what is allowed and what is in use; or the value where it is longer than the field.
    QString note() const;
    /// Reads what is typed, as Enter does. False: it is marked.
    bool commit();
    /// Forgets what is typed and shows the value in use.
    void restore();
    void setWheelSteps(bool steps) { wheelSteps_ = steps; } ///< with the focus; at first it does

Q_SIGNALS:
    void edited();      ///< somebody gave it another value
    void noteChanged(); ///< and marked() perhaps

protected:
    virtual QString shown() const = 0;                        ///< the value in use, as text
    virtual QString problemOf(const QString& text) const = 0; ///< empty: it means a value
    virtual bool take(const QString& text) = 0; ///< a text without problem; true: it is another value

    StepEnabled stepEnabled() const override { return StepNone; }
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void mark(const QString& problem);
    void placeSign();
    void checkAgain();
    bool isCut() const;
    void lookWhetherCut();

    FaultSign* sign_;
    QString problem_, description_; ///< the latter as it was before the mark
    bool wheelSteps_ = true, cut_ = false;
};

/// The first of the fields that is marked once what is typed in them has been read; null: none.
TypedField* firstMarked(const QList<TypedField*>& fields);

} // namespace batchscope
