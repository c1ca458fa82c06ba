#include "widgets/text/csv_text.h"

#include <QAbstractItemModel>
#include <QLocale>

#include <cmath>

namespace batchscope {

namespace {

QString quoted(QString text) {
    const bool plain =
        !text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r');
    if (plain) return text;
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

QString cellText(const QModelIndex& index) {
    const QVariant value = index.data(Qt::EditRole);
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return value.toString();
    case QMetaType::Double:
    case QMetaType::Float:
        if (std::isfinite(value.toDouble()))
            return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        break;
    default:
        break;
    }
    return quoted(index.data(Qt::DisplayRole).toString());
}

} // namespace

QString csvText(const QAbstractItemModel& model) {
    QString text;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += row < 0 ? quoted(model.headerData(column, Qt::Horizontal).toString())
                             : cellText(model.index(row, column));
        text += cells.join(u',');
        text += QStringLiteral("\r\n");
    }
    return text;
}

} // namespace batchscope
