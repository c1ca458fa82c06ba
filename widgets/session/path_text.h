#pragma once

#include <QString>

#include <filesystem>

class QUrl;

namespace batchscope {

/// A path as text that leads back to the very path: a byte that is not UTF-8 becomes the lone surrogate
/// U+DC80 … U+DCFF, as in Python. For handing on, not for showing.
///
///     pathText("caf\xe9.csv")       ->  "caf\uDCE9.csv"
///     pathOf("caf\uDCE9.csv")       ->  "caf\xe9.csv"
QString pathText(const std::filesystem::path& path);
std::filesystem::path pathOf(const QString& text);

/// The path of a local file's URL, to its last byte ("%E9").
std::filesystem::path pathOf(const QUrl& url);

/// A path's text as settings can keep it, and back: UTF-8 stays; another becomes "bytes:caf%E9.csv".
QString storedPath(const QString& text);
QString pathFromStored(const QString& stored);

} // namespace batchscope
