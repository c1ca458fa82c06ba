#pragma once

#include <QWidget>

class QLabel;

namespace batchscope {

class FaultSign;
class TypedField;

/// A field's note() on the page, below it: why what is typed there is marked, with a sign before it; or a
/// value that is longer than the field. Who lays it out hides it where there is none.
class FieldNote : public QWidget {
    Q_OBJECT
public:
    explicit FieldNote(TypedField* field, QWidget* parent = nullptr);
    QString text() const;
    /// It is as high as its lines at the width it has: form layouts reckon wrongly with heights for widths.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void wanted(bool shown); ///< there is a note, or no longer

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void tell(const TypedField& field);

    FaultSign* sign_;
    QLabel* text_;
};

} // namespace batchscope
