#include "app/window/whats_this.h"

#include <QHelpEvent>
#include <QWhatsThis>
#include <QWidget>

namespace batchscope {

QString whatItIs(const QWidget* widget) {
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        const QString name = widget->accessibleName().toHtmlEscaped();
        QString text = widget->whatsThis();
        if (text.isEmpty()) text = widget->toolTip().toHtmlEscaped();
        if (text.isEmpty()) text = widget->accessibleDescription().toHtmlEscaped();
        if (text.isEmpty()) continue;
        return name.isEmpty() || text.startsWith(name) ? text
                                                       : QStringLiteral("<b>%1</b><p>%2</p>").arg(name, text);
    }
    return {};
}

bool WhatsThis::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::QueryWhatsThis && event->type() != QEvent::WhatsThis) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    const QString text = widget ? whatItIs(widget) : QString();
    if (text.isEmpty()) return false;
    if (event->type() == QEvent::WhatsThis)
        QWhatsThis::showText(static_cast<QHelpEvent*>(event)->globalPos(), text, widget);
    event->accept();
    return true;
}

} // namespace batchscope
