#pragma once

#include "widgets/import/preview_model.h"

#include <QTableView>

namespace batchscope {

/// The preview of a table: the columns of name and label stand on a ground of their own under a bar with the
/// word for it, all others are dim; a header is bold, and a line that is left out is struck through.
class PreviewTable : public QTableView {
    Q_OBJECT
public:
    explicit PreviewTable(QWidget* parent = nullptr);

    void setPreview(TablePreview preview);
    const PreviewModel& rows() const { return *model_; }

    /// The colour that goes with a use, never alone.
    static QColor color(PreviewModel::Use use);

private:
    PreviewModel* model_;
};

} // namespace batchscope
