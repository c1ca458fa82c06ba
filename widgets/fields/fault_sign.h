#pragma once

#include <QWidget>

namespace batchscope {

/// A small triangle with an exclamation mark, beside what is wrong: the mark that is not a colour.
class FaultSign : public QWidget {
    Q_OBJECT
public:
    static constexpr int kSize = 16;
    explicit FaultSign(QWidget* parent);

protected:
    void paintEvent(QPaintEvent*) override;
};

} // namespace batchscope
