#pragma once

#include "widgets/fields/typed_field.h"

#include <vector>

namespace batchscope {

/// Whole numbers between commas that rise, such as the boundaries of buckets: `5, 7, 9`. What the program
/// sets is shown even where it does not rise.
class NumberListField : public TypedField {
    Q_OBJECT
public:
    /// At most this many, from 1.
    explicit NumberListField(std::size_t most, QWidget* parent = nullptr);

    const std::vector<std::int64_t>& values() const { return values_; }
    void setValues(std::vector<std::int64_t> values); ///< tells nobody

protected:
    QString shown() const override;
    QString problemOf(const QString& text) const override;
    bool take(const QString& text) override;

private:
    std::size_t most_;
    std::vector<std::int64_t> values_;
};

} // namespace batchscope
