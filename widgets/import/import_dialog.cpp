#include "widgets/import/import_dialog.h"

#include "widgets/fields/dialog_buttons.h"
#include "widgets/import/import_choices.h"
#include "widgets/import/preview_table.h"
#include "widgets/session/path_text.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/warning_note.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace batchscope {

namespace {

constexpr QSize kSize(1080, 672);
constexpr int kChoicesWidth = 304;

/// Without the path in front: the title has it.
QString withoutPath(QString message, const QString& path) {
    if (!message.startsWith(path)) return message;
    message.remove(0, path.size());
    while (message.startsWith(u':') || message.startsWith(u',') || message.startsWith(u' '))
        message.remove(0, 1);
    if (!message.isEmpty()) message[0] = message[0].toUpper();
    return message;
}

} // namespace

ImportDialog::ImportDialog(const FormQuestion& question, QWidget* parent)
    : QDialog(parent), draft_(question.table, question.given),
      problem_(withoutPath(question.problem, question.path)), note_(new WarningNote),
      choices_(new ImportChoices), panel_(new Panel(tr("Preview"))), table_(new PreviewTable) {
    const QString file = QFileInfo(question.path).fileName();
    setWindowTitle(tr("Open %1").arg(file));
    auto* title = new QLabel(tr("How should %1 be read?").arg(file));
    title->setFont(uiFont(20, QFont::DemiBold));
    title->setTextFormat(Qt::PlainText);
    title->setToolTip(question.path);
    title->setWordWrap(true);
    auto* intro = new QLabel(tr("Each row gives one name and its label. The settings on the side are guessed "
                                "from the file; change what the preview shows wrongly. They are remembered "
                                "for this file."));
    intro->setProperty("role", "dim");
    intro->setWordWrap(true);

    auto* scroll = new QScrollArea;
    scroll->setWidget(choices_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take the focus, and scroll into view
    scroll->setFixedWidth(kChoicesWidth);
    scroll->setMinimumHeight(200);
    scroll->viewport()->setAutoFillBackground(false);
    choices_->setAutoFillBackground(false);
    panel_->setContent(table_);
    panel_->setMinimumSize(320, 200);

    auto* body = new QHBoxLayout;
    body->setSpacing(20);
    body->addWidget(scroll);
    body->addWidget(panel_, 1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(24, 20, 24, 18);
    box->setSpacing(6);
    box->addWidget(title);
    box->addWidget(intro);
    box->addWidget(note_);
    box->addSpacing(10);
    box->addLayout(body, 1);
    box->addSpacing(10);
    box->addWidget(makeButtons());

    connect(choices_, &ImportChoices::chosen, this, [this](FormChoice choice, const QString& value) {
        draft_.choose(choice, value.toStdString());
        problem_.clear();
        showDraft();
    });
    showDraft();
    resize(kSize);
}

QWidget* ImportDialog::makeButtons() {
    auto* buttons = new DialogButtons(QDialogButtonBox::Cancel);
    open_ = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    open_->setProperty("role", "primary");
    open_->setDefault(true);
    auto* guess = buttons->addButton(tr("Guess again"), QDialogButtonBox::ResetRole);
    guess->setToolTip(tr("Discard what was chosen here and guess every setting from the file"));
    guess->setAutoDefault(false);
    connect(guess, &QPushButton::clicked, this, [this] {
        draft_.forget();
        problem_.clear();
        showDraft();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QString ImportDialog::noteText() const {
    if (!problem_.isEmpty()) return problem_;
    if (draft_.problem() != FormDraft::Problem::None) return {}; // stands beside the choice
    const int guesses = choices_->toCheck();
    if (guesses == 0) return {};
    return guesses == 1
               ? tr("One setting is not certain. Check it before you open the file.")
               : tr("%1 settings are not certain. Check them before you open the file.").arg(guesses);
}

void ImportDialog::showDraft() {
    choices_->setDraft(draft_);
    table_->setPreview(draft_.preview());
    const int rows = table_->rows().rowCount();
    panel_->setFigure(rows == 0 ? QString() : tr("the first %1 lines").arg(grouped(rows)));
    note_->setText(noteText());
    open_->setEnabled(draft_.problem() == FormDraft::Problem::None);
}

void ImportDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (choices_->toCheck() > 0 || !open_->isEnabled())
        choices_->firstToCheck()->setFocus();
    else
        open_->setFocus();
}

} // namespace batchscope
