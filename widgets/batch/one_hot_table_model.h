#pragma once

#include "widgets/batch/one_hot_plane.h"

#include <QAbstractTableModel>

namespace batchscope {

/// A slice of the one-hot tensor as a table, for those who read rather than look: a row per row of the
/// slice. Of one name: position from 0, letter, index, whether the alphabet knows the letter. Of one step:
/// name, letter, index and the same; a name that has ended has the letter "pad" and no index.
///
///     `abß` over the alphabet abc:   0 a 0 yes / 1 b 1 yes / 2 ß 3 no
class OneHotTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Letter, Index, Known, Columns };
    enum Role {
        SpokenRole = Qt::AccessibleTextRole, ///< the cell in words
    };

    explicit OneHotTableModel(OneHotPlane::Kind kind, QObject* parent = nullptr);

    void setScene(const BatchScene& scene, std::shared_ptr<const Alphabet> alphabet); ///< may be empty
    void follow(BatchSelection::Spot spot); ///< shows the name or the step of the spot
    const OneHotPlane& plane() const { return plane_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(qint64 row, int column) const;

    OneHotPlane plane_;
};

} // namespace batchscope
