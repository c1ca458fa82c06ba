#include "app/window/main_window.h"
#include "app/window/tour.h"
#include "core/training/device.h"
#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/batch_page.h"
#include "widgets/batch/xray_view.h"
#include "widgets/fields/dialog_buttons.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/train/experiment_panel.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWhatsThis>

namespace batchscope {

namespace {

constexpr qsizetype kSheetColumns = 3;

QString line(const QAction& action) {
    return QStringLiteral("<tr><td style='padding-right:16px'>%1</td><td><b>%2</b></td></tr>")
        .arg(action.text().remove(u'&').toHtmlEscaped(),
             action.shortcut().toString(QKeySequence::NativeText).toHtmlEscaped());
}

/// One heading with its lines, and how many lines high it is.
struct Block {
    QString html;
    qsizetype height = 0;
};

Block blockOf(const QString& heading, const QList<QAction*>& actions) {
    Block block;
    for (const QAction* each : actions) {
        if (each->shortcut().isEmpty()) continue;
        block.html += line(*each);
        ++block.height;
    }
    if (block.height == 0) return block;
    block.html.prepend(QStringLiteral("<tr><td colspan='2' style='padding-top:10px'><b>%1</b></td></tr>")
                           .arg(heading.toHtmlEscaped().toUpper()));
    block.height += 2;
    return block;
}

/// In columns read downwards, as newspapers are; no block is divided.
QString sheetOf(const QList<Block>& blocks) {
    qsizetype all = 0, filled = 0, column = 0;
    for (const Block& block : blocks)
        all += block.height;
    QStringList columns{QString()};
    for (const Block& block : blocks) {
        const bool full = filled + block.height / 2 > all * (column + 1) / kSheetColumns;
        if (full && column + 1 < kSheetColumns) {
            ++column;
            columns << QString();
        }
        columns.last() += block.html;
        filled += block.height;
    }
    QString html;
    for (const QString& each : std::as_const(columns))
        html +=
            QStringLiteral("<td style='padding-right:36px'><table cellspacing='2'>%1</table></td>").arg(each);
    return QStringLiteral("<table><tr>%1</tr></table>").arg(html);
}

} // namespace

void MainWindow::makeHelpMenu() {
    QMenu* menu = menus_->addMenu(tr("&Help"));
    QAction* tour = action(tr("&Tour"), QStringLiteral("F1"), tr("Walk through the window in five steps"),
                           QStringLiteral("tour"));
    QAction* what = action(tr("&What\u2019s this?"), QStringLiteral("Shift+F1"),
                           tr("Click on anything to read what it does"), QStringLiteral("whatsThis"));
    QAction* shortcuts =
        action(tr("&Shortcuts"), QStringLiteral("?"), tr("List every shortcut"), QStringLiteral("shortcuts"));
    QAction* about = action(tr("&About Batchscope"), QStringLiteral("Ctrl+F1"),
                            tr("Version, libraries, licence"), QStringLiteral("about"));
    connect(tour, &QAction::triggered, this, &MainWindow::startTour);
    connect(what, &QAction::triggered, this, [] { QWhatsThis::enterWhatsThisMode(); });
    connect(shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    menu->addActions({tour, what, shortcuts, about});
    list(tr("Help"), {tour, what, shortcuts, about});
}

QWidget* MainWindow::buttonOf(const QAction* action) const {
    for (auto* button : menuWidget()->findChildren<QToolButton*>()) {
        if (button->defaultAction() == action) return button;
    }
    return nullptr;
}

void MainWindow::startTour() {
    if (!tour_) {
        const auto panel = [](QWidget* inside) { // that it lies in
            while (inside && !qobject_cast<Panel*>(inside))
                inside = inside->parentWidget();
            return inside;
        };
        const auto xray = [this] {
            showPage(Page::Batch);
            batchPage_->showView(BatchPage::View::Xray);
            return batchPage_->xray();
        };
        tour_ = new Tour(
            {{tr("Your experiment"),
              tr("Choose names, batching, model and optimiser here. The names that come with the program are "
                 "already loaded."),
              [this]() -> QWidget* { return experiment_->parentWidget(); }},
             {tr("A real batch"),
              tr("The names of the first batch, padded to the longest of them. The hatched cells are "
                 "padding: wasted work."),
              [=] { return panel(xray()->padded()); }},
             {tr("The same batch, packed"),
              tr("Sorted by length, without padding. batch_sizes counts the names still running at each time "
                 "step. Space plays the batch through time."),
              [=] { return panel(xray()->packed()); }},
             {tr("One button trains"),
              tr("Start trains the model in the background. The Train page shows loss and accuracy, and "
                 "classifies a name that you type."),
              [this] { return buttonOf(start_); }},
             {tr("Prove, race, explain, keep"),
              tr("Race proves that all ways of batching agree, and times them. Explain shows how the model "
                 "reads a name. Runs keeps every run. Press ? for all shortcuts."),
              [this] { return buttonOf(pageActions_->actions().value(int(Page::Race))); }}},
            this);
        // A run is worth looking at: the card would cover its curves.
        connect(start_, &QAction::triggered, tour_, &Tour::end);
        connect(tour_, &Tour::ended, this, [this] {
            settings_.setTourSeen();
            focusPage();
        });
    }
    tour_->begin();
}

void MainWindow::showShortcuts() {
    QList<Block> blocks;
    for (const ShortcutGroup& group : std::as_const(sheet_))
        blocks << blockOf(group.heading, group.actions);
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Shortcuts"));
    auto* text = new QLabel(sheetOf(blocks));
    text->setAccessibleName(tr("Shortcuts"));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setContentsMargins(12, 12, 12, 12);
    auto* area = new QScrollArea;
    area->setWidget(text);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("Shortcuts"));
    auto* buttons = new DialogButtons(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* box = new QVBoxLayout(&dialog);
    box->addWidget(area, 1);
    box->addWidget(buttons);
    dialog.resize((text->sizeHint() + QSize(40, 80)).boundedTo(size() * 0.95));
    dialog.exec();
}

void MainWindow::showAbout() {
    const Machine& m = machine();
    QMessageBox::about(
        this, tr("About Batchscope"),
        tr("<h3>Batchscope %1</h3><p>How recurrent models handle a batch of sequences of different lengths, "
           "and "
           "what each way of doing it costs.</p><p>LibTorch %2, %3, Qt %4<br>GPU: %5</p><p>GPL-3.0-or-later. "
           "The "
           "bundled names carry their own notices, see datasets/NOTICE.md.</p>")
            .arg(QApplication::applicationVersion(), QString::fromStdString(m.libtorch).toHtmlEscaped(),
                 QString::fromStdString(m.blas).toHtmlEscaped(), QString::fromLatin1(qVersion()),
                 QString::fromStdString(m.cuda ? m.cudaName : m.cudaReason).toHtmlEscaped()));
}

} // namespace batchscope
