#pragma once

#include "core/batching/batch_layout.h"
#include "core/data/name_dataset.h"

#include <memory>

namespace batchscope {

/// What the batch views draw: the very layout that the trainer runs, with the data its rows come from. Cheap
/// to copy; either both pointers are set or none.
struct BatchScene {
    std::shared_ptr<const NameDataset> data;
    std::shared_ptr<const BatchLayout> layout;

    explicit operator bool() const { return layout != nullptr; }
    std::u32string_view name(std::int64_t row) const { return data->name(layout->rows[std::size_t(row)]); }
    const std::string& label(std::int64_t row) const {
        return data->className(layout->rows[std::size_t(row)]);
    }
};

} // namespace batchscope
