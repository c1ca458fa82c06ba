#pragma once

#include "core/data/table_file.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace batchscope {

/// The first rows of a table as they will be read: a column for the line's number and what the line is, then
/// the fields.
///
///     Line        surname (name)   born        gender (label)
///     1, header   surname          born        gender
///     2           Abe              1970        M
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Use { Name, Label, None };
    enum class RowKind { Data, Header, LeftOut };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(TablePreview preview);

    Use use(int column) const;       ///< of a column of the model
    QString title(int column) const; ///< "surname", "column 2"; the first: "Line"
    RowKind kind(int row) const;
    static QString useWord(Use use); ///< "Name", "Label", "not used"

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cell(int row, int column) const;

    TablePreview preview_;
    int fields_ = 0;
};

} // namespace batchscope
