#pragma once

#include "widgets/import/form_draft.h"
#include "widgets/session/form_question.h"

#include <QDialog>

class QPushButton;

namespace batchscope {

class ImportChoices;
class Panel;
class PreviewTable;
class WarningNote;

/// The import step: asks how a table of names is to be read, and shows its first rows as they will be read.
/// What is not certain is marked and has the focus. Accepted: form() reads the file as shown.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(const FormQuestion& question, QWidget* parent = nullptr);

    ReadingForm form() const { return draft_.form(); } ///< every choice set
    const FormDraft& draft() const { return draft_; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeButtons();
    void showDraft();
    QString noteText() const;

    FormDraft draft_;
    QString problem_;
    WarningNote* note_;
    ImportChoices* choices_;
    Panel* panel_;
    PreviewTable* table_;
    QPushButton* open_;
};

} // namespace batchscope
