#pragma once

#include "core/data/name_dataset.h"
#include "core/data/split.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QComboBox;
class QLineEdit;
class QTableView;

namespace batchscope {

class NamesModel;

/// All names in a table, with a box to filter them and one to choose a nationality. Columns sort at a click.
class NamesView : public QWidget {
    Q_OBJECT
public:
    explicit NamesView(QWidget* parent = nullptr);

    void setNames(std::shared_ptr<const NameDataset> names); ///< may be null; clears filter, order and split
    void setSplit(const Split& split);
    void setClass(std::optional<std::uint32_t> label); ///< shows one class only; unset: all
    NamesModel* model() const { return model_; }

Q_SIGNALS:
    void shownChanged(); ///< other rows are shown

private:
    void makeTable();
    void fillClasses();
    void fitColumns(); ///< to the words and classes that they show

    NamesModel* model_;
    std::shared_ptr<const NameDataset> names_;
    QLineEdit* filter_;
    QComboBox* classes_;
    QTableView* table_;
};

} // namespace batchscope
