#pragma once

#include "core/files/safetensors.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>

namespace batchscope::test {

/// A checkpoint with `from` replaced by `to` in the JSON text that describes it, and with its hash put right:
/// what fails then is the content, not the file. Empty where `from` is not there.
inline QByteArray patched(const QByteArray& checkpoint, const QByteArray& from, const QByteArray& to) {
    const TensorFile file = parseSafetensors(checkpoint.toStdString());
    QByteArray text = QByteArray::fromStdString(file.metadata.at("batchscope"));
    if (!text.contains(from)) return {};
    text.replace(from, to);
    auto sorted = file.tensors;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(text);
    for (const TensorView& tensor : sorted) {
        QByteArray shape;
        for (const auto size : tensor.shape)
            shape += (shape.isEmpty() ? "" : ", ") + QByteArray::number(qint64(size));
        hash.addData(QByteArray::fromStdString(tensor.name) + '[' + shape + ']');
        hash.addData(QByteArray(reinterpret_cast<const char*>(tensor.values.data()),
                                qsizetype(tensor.values.size_bytes())));
    }
    return QByteArray::fromStdString(safetensorsBytes(
        file.tensors, {{"batchscope", text.toStdString()}, {"sha256", hash.result().toHex().toStdString()}}));
}

} // namespace batchscope::test
