#include "widgets/theme/accessible_pictures.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace batchscope {

namespace {

constexpr const char* kRole = "accessibleRole";

// Called for each class of an object, the most derived one first.
QAccessibleInterface* make(const QString&, QObject* object) {
    if (!object || !object->isWidgetType()) return nullptr;
    const QVariant role = object->property(kRole);
    return role.isValid()
               ? new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Role(role.toInt()))
               : nullptr;
}

} // namespace

void markPicture(QWidget* widget, PictureKind kind) {
    static const bool installed = (QAccessible::installFactory(make), true);
    static_cast<void>(installed);
    widget->setProperty(kRole, int(kind == PictureKind::Chart ? QAccessible::Chart : QAccessible::Graphic));
}

} // namespace batchscope
