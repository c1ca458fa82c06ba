#include "app/window/export_dialog.h"

#include "widgets/fields/dialog_buttons.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace batchscope {

ExportDialog::ExportDialog(const QString& title, const QList<Group>& groups, const QString& folder,
                           const QString& name, QWidget* parent)
    : QDialog(parent), folder_(new QLineEdit(folder)), name_(new QLineEdit(name)) {
    setWindowTitle(title);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(24, 20, 24, 20);
    box->setSpacing(10);
    for (const Group& group : groups) {
        auto* head = new QLabel(group.title);
        head->setProperty("role", "section");
        box->addSpacing(4);
        box->addWidget(head);
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(24);
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
        for (qsizetype i = 0; i < group.choices.size(); ++i) {
            const Choice& choice = group.choices[i];
            auto* check = new QCheckBox(choice.text);
            check->setToolTip(choice.meaning);
            check->setChecked(choice.chosen);
            check->setObjectName(choice.word);
            connect(check, &QCheckBox::toggled, this, &ExportDialog::check);
            boxes_ << std::pair(choice.word, check);
            grid->addWidget(check, int(i) / 2, int(i) % 2);
        }
        box->addLayout(grid);
    }
    box->addSpacing(8);
    auto* form = new QFormLayout;
    auto* row = new QHBoxLayout;
    auto* browse = new QPushButton(tr("Choose…"));
    browse->setToolTip(tr("Choose the folder to write to"));
    folder_->setMinimumWidth(340);
    folder_->setAccessibleName(tr("Folder"));
    row->addWidget(folder_, 1);
    row->addWidget(browse);
    form->addRow(tr("Folder"), row);
    form->addRow(tr("Name"), name_);
    name_->setToolTip(tr("File name without ending"));
    box->addLayout(form);
    auto* buttons = new DialogButtons(QDialogButtonBox::Cancel);
    ok_ = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    box->addWidget(buttons);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    for (QLineEdit* field : {folder_, name_})
        connect(field, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QStringList ExportDialog::words() const {
    QStringList words;
    for (const auto& [word, box] : boxes_) {
        if (box->isChecked()) words << word;
    }
    return words;
}

QString ExportDialog::folder() const {
    return folder_->text();
}

QString ExportDialog::name() const {
    return name_->text();
}

void ExportDialog::chooseFolder() {
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder to write to"), folder());
    if (!chosen.isEmpty()) folder_->setText(chosen);
}

void ExportDialog::check() {
    ok_->setEnabled(!words().isEmpty() && !folder().isEmpty() && !name().isEmpty());
}

} // namespace batchscope
