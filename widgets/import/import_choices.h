#pragma once

#include "widgets/import/form_draft.h"

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace batchscope {

class ChoiceField;
class WarningNote;

/// The choices of a reading form, one below the other: each with its value, and why it was guessed; one that
/// is not certain, or cannot be used, has a warning sign.
class ImportChoices : public QWidget {
    Q_OBJECT
public:
    explicit ImportChoices(QWidget* parent = nullptr);

    void setDraft(const FormDraft& draft);
    /// The first choice that is not certain, or cannot be used; the first of all where there is none.
    QWidget* firstToCheck() const;
    ChoiceField* field(FormChoice choice) const;
    QString reason(FormChoice choice) const; ///< as shown
    int toCheck() const;                     ///< choices with a warning sign

Q_SIGNALS:
    /// By the user; `value` as FormDraft::choose() takes it.
    void chosen(batchscope::FormChoice choice, const QString& value);

private:
    struct Row {
        FormChoice choice;
        ChoiceField* field;
        QLabel* reason;
        WarningNote* warning;
    };
    struct Item {
        QString text, value;
    };
    void addRow(FormChoice choice, QVBoxLayout* box);
    const Row& row(FormChoice choice) const;
    void fill(FormChoice choice, const QList<Item>& items, const QString& value);
    void fillDelimiters(const FormGuess& guess);
    void fillColumns(FormChoice choice, const FormGuess& guess);
    void fillEncodings(const FormGuess& guess);
    void fillLines(const FormDraft& draft);
    void tell(FormChoice choice, const QString& reason, bool warns);

    QList<Row> rows_;
};

} // namespace batchscope
