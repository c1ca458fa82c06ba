#include "widgets/theme/style_sheet.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/wrong_color.h"

#include <QHash>

namespace batchscope {

namespace {

// $name stands for a colour of the theme.
constexpr auto kSheet = R"(
QWidget { color: $text; }
QMainWindow, QDialog { background: $background; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 4px; }
QMainWindow::separator { width: 1px; background: $line; }
QMenuBar { background: $panel; border-bottom: 1px solid $line; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $background; }
QMenu { background: $panel; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $onAccent; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QStatusBar { background: $panel; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit {
  background: $field; border: 1px solid $line; border-radius: 5px; padding: 3px 8px; min-height: 18px;
  selection-background-color: $accent; selection-color: $onAccent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $faint; }
QAbstractSpinBox[marked="true"], QAbstractSpinBox[marked="true"]:focus { border: 1px solid $wrong; color: $wrong; }
QLineEdit[marked="true"] { color: $wrong; }
QComboBox { padding-right: 0; }
QComboBox::drop-down { border: none; width: 16px; }
QComboBox::down-arrow { image: url(:/icons/chevron-$tone.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; selection-background-color: $accent;
  selection-color: $onAccent; outline: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: $panel; border: 1px solid $line; border-radius: 5px; padding: 5px 14px; }
QPushButton[role="field"] { background: $field; padding: 4px 8px; text-align: left; }
QPushButton[role="primary"] { background: $accent; color: $onAccent; font-weight: 600; padding: 5px 20px; }
QPushButton[role="primary"]:focus { border-color: $text; }
QPushButton[role="primary"]:disabled { background: $line; color: $faint; }
QPushButton[role="compact"] { padding: 5px 8px; }
QPushButton:hover { border-color: $faint; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $faint; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 5px 14px; }
QToolButton:hover { background: $background; }
QToolButton:focus { border-color: $accent; }
QToolButton:checked { background: $background; color: $text; font-weight: 600; }
QToolButton:disabled { color: $faint; }
QToolButton[role="page"] { color: $dim; padding: 5px 14px; }
QToolButton[role="page"]:checked { color: $text; $frame }
QToolButton[role="primary"] { background: $accent; color: $onAccent; font-weight: 600; padding: 5px 20px; }
QToolButton[role="primary"]:disabled { background: $line; color: $faint; }
QHeaderView { background: $panel; }
QHeaderView::section { background: $panel; color: $dim; border: none; border-bottom: 1px solid $line;
  padding: 5px 8px; font-weight: 500; }
QTableView { background: $panel; border: none; gridline-color: transparent; alternate-background-color: $background;
  selection-background-color: $accent; selection-color: $onAccent; }
QTableView::item { padding: 2px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $hatch; border-radius: 4px; min-width: 24px; min-height: 24px; margin: 1px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $padding; border: none; border-radius: 3px; height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 3px; background: $line; border-radius: 1px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 1px; }
QSlider::handle:horizontal { background: $accent; width: 12px; height: 12px; margin: -5px 0; border-radius: 6px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $faint; border-radius: 3px; background: $field; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(:/icons/check-$tone.svg); }
QCheckBox::indicator:focus { border-color: $accent; }
QDockWidget { border: none; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="said"] { padding: 4px 18px; }
QLabel[role="state"] { color: $dim; padding: 4px 12px; }
QLabel[role="section"] { color: $dim; font-size: 11px; font-weight: 600; }
QLabel[role="title"] { font-size: 14px; font-weight: 600; }
QLabel[role="figure"] { color: $dim; font-size: 12px; }
QLabel[role="number"] { font-size: 28px; font-weight: 700; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="wrong"] { color: $wrong; font-size: 12px; }
QLabel[role="formula"] { background: $field; border: 1px solid $line; border-radius: 5px; padding: 5px 8px; }
)";

} // namespace

QString styleSheetOf(const Theme& theme) {
    const QHash<QString, QString> values{
        {"text", theme.text.name()},
        {"background", theme.background.name()},
        {"panel", theme.panel.name()},
        {"line", theme.line.name()},
        {"dim", theme.dim.name()},
        {"faint", theme.faint.name()},
        {"accent", theme.accent.name()},
        {"onAccent", theme.onAccent.name()},
        {"warning", theme.warning.name()},
        {"wrong", wrongColor(theme).name()},
        {"padding", theme.padding.name()},
        {"hatch", theme.hatch.name()},
        {"field", theme.field.name()},
        // Where ground and panel are one colour, the page that is open has a frame.
        {"frame", theme.background == theme.panel ? "border-color: " + theme.accent.name() + ";" : QString()},
        {"tone", theme.kind == ThemeKind::Light ? "dark" : "light"},
    };
    const QString sheet = kSheet;
    QString out;
    out.reserve(sheet.size());
    for (qsizetype i = 0; i < sheet.size();) {
        if (sheet[i] != u'$') {
            out += sheet[i++];
            continue;
        }
        qsizetype end = i + 1;
        while (end < sheet.size() && sheet[end].isLetter())
            ++end;
        out += values.value(sheet.mid(i + 1, end - i - 1));
        i = end;
    }
    return out;
}

} // namespace batchscope
