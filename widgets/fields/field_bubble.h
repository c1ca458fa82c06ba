#pragma once

#include <QWidget>

namespace batchscope {

class FieldNote;
class TypedField;

/// A field's note over the page, right below the field: for fields in a line that has no room for it.
class FieldBubble : public QWidget {
    Q_OBJECT
public:
    explicit FieldBubble(TypedField* field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent*) override;

private:
    void place();

    TypedField* field_;
    FieldNote* note_;
    bool wanted_ = false;
};

} // namespace batchscope
