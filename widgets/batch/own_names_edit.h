#pragma once

#include <QPlainTextEdit>

namespace batchscope {

/// A plain text box that refuses to paste what cannot be names for its sheer size, rather than lay it out.
class OwnNamesEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    /// Letters of one paste at most: more than 64 names of the greatest length with their labels.
    static constexpr qsizetype kPasteMost = 400'000;

    using QPlainTextEdit::QPlainTextEdit;
    QSize sizeHint() const override { return {208, 160}; }

Q_SIGNALS:
    void pasteRefused(qsizetype letters);

protected:
    void insertFromMimeData(const QMimeData* source) override;
};

} // namespace batchscope
