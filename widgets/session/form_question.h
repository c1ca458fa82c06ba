#pragma once

#include "core/data/table_file.h"

#include <QString>

#include <memory>

namespace batchscope {

/// A table whose reading is to be asked for, with the first bytes to show it on.
struct FormQuestion {
    QString path;                           ///< see pathText()
    std::shared_ptr<const TableFile> table; ///< never null
    ReadingForm given;                      ///< what is not to be guessed
    QString problem{}; ///< why the file cannot be read as it was to be, one line; empty: not tried
    bool skipBadRows = false;
};

} // namespace batchscope
