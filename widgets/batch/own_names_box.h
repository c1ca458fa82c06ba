#pragma once

#include "core/data/name_dataset.h"
#include "widgets/theme/panel.h"

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace batchscope {

/// "Your own names": a box to type or paste names into, one a line, each key answered at once, in names or in
/// words. Fits 264 x 300 pixels. See typedNames for what may be typed.
///
///     typing "abc, Greek", Return, "x" ends with namesChanged of two names; a further ", y" on a line of its
///     own says "line 3: no name before the comma …" and leaves the two names standing
class OwnNamesBox : public Panel {
    Q_OBJECT
public:
    explicit OwnNamesBox(QWidget* parent = nullptr);

    /// The names last typed without a mistake; null before the first.
    std::shared_ptr<const NameDataset> names() const { return names_; }
    QString text() const;              ///< what stands in the box
    void setText(const QString& text); ///< as if typed: it can be undone, and namesChanged tells of its names
    QString message() const;           ///< the line beneath: what was read, a mistake, or what to do

    QPlainTextEdit* edit() const { return edit_; }
    QPushButton* examplesButton() const { return examples_; }
    QPushButton* backButton() const { return back_; }
    /// Takes away all but the first kMaxTypedNames; shown only while there are more.
    QPushButton* keepButton() const { return keep_; }

    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; } ///< it takes the height that it is given

Q_SIGNALS:
    /// After each edit that holds names and no mistake.
    void namesChanged(std::shared_ptr<const batchscope::NameDataset> names);
    void closed(); ///< the file's names are wanted back

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void read();
    void showFigure();
    void keepFirst();
    void say(const QString& text, bool warning);

    std::shared_ptr<const NameDataset> names_;
    QPlainTextEdit* edit_;
    QLabel* message_;
    QPushButton *examples_, *back_, *keep_;
    qint64 count_ = 0;   ///< lines that are not blank
    qsizetype kept_ = 0; ///< letters of the text that the first names take
};

} // namespace batchscope
