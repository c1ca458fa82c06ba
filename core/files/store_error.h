#pragma once

#include <stdexcept>

namespace batchscope {

/// The history cannot be read or written. One line for people: which file, why, what to do.
class StoreError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A row of the history holds something else than this program wrote into it.
class UnreadableRow : public StoreError {
public:
    UnreadableRow() : StoreError("the history holds an entry that cannot be read") {}
};

/// Another program has the history locked: the same may succeed a moment later.
class StoreBusy : public StoreError {
    using StoreError::StoreError;
};

} // namespace batchscope
