#include "widgets/pages/coming_page.h"

#include "widgets/theme/panel.h"

#include <QBoxLayout>
#include <QLabel>

namespace batchscope {

ComingPage::ComingPage(const QString& title, const QString& text, QWidget* parent) : QWidget(parent) {
    setAccessibleName(title);
    auto* panel = new Panel(title, this);
    panel->setFigure(tr("not built yet"));
    auto* label = new QLabel(text, panel);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setProperty("role", "dim");
    label->setMaximumWidth(560);
    auto* centred = new QWidget(panel);
    auto* row = new QHBoxLayout(centred);
    row->addStretch(1);
    row->addWidget(label, 4);
    row->addStretch(1);
    panel->setContent(centred);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 16, 16, 16);
    box->addWidget(panel);
}

} // namespace batchscope
