#pragma once

#include <QDialogButtonBox>

namespace batchscope {

/// The buttons of a dialog, all of them reached by Tab in the order in which they stand.
class DialogButtons : public QDialogButtonBox {
    Q_OBJECT
public:
    using QDialogButtonBox::QDialogButtonBox;

protected:
    bool event(QEvent* event) override;
};

} // namespace batchscope
