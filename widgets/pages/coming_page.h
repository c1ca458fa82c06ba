#pragma once

#include <QWidget>

namespace batchscope {

/// A page that this version does not have: says so, and what it is going to show.
class ComingPage : public QWidget {
    Q_OBJECT
public:
    ComingPage(const QString& title, const QString& text, QWidget* parent = nullptr);
};

} // namespace batchscope
