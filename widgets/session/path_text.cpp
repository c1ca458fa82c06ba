#include "widgets/session/path_text.h"

#include <QByteArray>
#include <QUrl>

#include <algorithm>

namespace batchscope {

namespace {

const QString kStored = QStringLiteral("bytes:");
constexpr char16_t kByte = 0xdc00; // and the byte, from 0x80
constexpr qsizetype kLongestLetter = 4;

bool isByte(QChar c) {
    return c.unicode() >= kByte + 0x80 && c.unicode() <= kByte + 0xff;
}

QByteArray bytesOf(const QString& text) {
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            bytes += QStringView(text).mid(i++, 2).toUtf8();
        else if (isByte(text[i]))
            bytes += char(text[i].unicode() - kByte);
        else
            bytes += QStringView(text).mid(i, 1).toUtf8();
    }
    return bytes;
}

QString textOf(const QByteArray& bytes) {
    QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes) return text;
    text.clear();
    for (qsizetype i = 0; i < bytes.size();) {
        qsizetype length = 1;
        for (; length <= std::min(kLongestLetter, bytes.size() - i); ++length) {
            const QByteArray letter = bytes.mid(i, length);
            const QString decoded = QString::fromUtf8(letter);
            if (decoded.toUtf8() != letter) continue;
            text += decoded;
            break;
        }
        if (length > std::min(kLongestLetter, bytes.size() - i)) {
            text += QChar(char16_t(kByte + static_cast<unsigned char>(bytes[i])));
            length = 1;
        }
        i += length;
    }
    return text;
}

} // namespace

QString pathText(const std::filesystem::path& path) {
    return textOf(QByteArray::fromStdString(path.native()));
}

std::filesystem::path pathOf(const QString& text) {
    return bytesOf(text).toStdString();
}

std::filesystem::path pathOf(const QUrl& url) {
    return QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()).toStdString();
}

QString storedPath(const QString& text) {
    const bool plain = QString::fromUtf8(text.toUtf8()) == text && !text.startsWith(kStored);
    return plain ? text : kStored + QString::fromLatin1(bytesOf(text).toPercentEncoding("/"));
}

QString pathFromStored(const QString& stored) {
    if (!stored.startsWith(kStored)) return stored;
    return textOf(QByteArray::fromPercentEncoding(stored.mid(kStored.size()).toLatin1()));
}

} // namespace batchscope
