#pragma once

#include <QComboBox>

namespace batchscope {

/// A combo box whose items' data are the values of an enumeration.
template <typename E>
E chosen(const QComboBox* box) {
    return E(box->currentData().toInt());
}

template <typename E>
void choose(QComboBox* box, E value) {
    box->setCurrentIndex(box->findData(int(value)));
}

} // namespace batchscope
