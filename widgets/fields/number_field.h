#pragma once

#include "core/base/number_range.h"
#include "widgets/fields/number_words.h"
#include "widgets/fields/typed_field.h"

#include <QString>

#include <optional>

namespace batchscope {

/// A number, whole or not, exactly as it is: shown unrounded, typed in any usual notation (typedNumber()),
/// turned by the arrow keys. What the program sets is shown even where it is out of range.
///
///     NumberField layers(ranges::kLayers);   layers.setWhole(2);
///     connect(&layers, &NumberField::edited, …);   // layers.whole() is 1 to 16
class NumberField : public TypedField {
    Q_OBJECT
    Q_PROPERTY(double value READ real) // what assistive technology asks for
    Q_PROPERTY(double minimum READ minimum)
    Q_PROPERTY(double maximum READ maximum)
public:
    explicit NumberField(const NumberRange& range, QWidget* parent = nullptr);

    const Decimal& value() const { return value_; }
    quint64 whole() const { return value_.whole().value_or(0); }
    double real() const { return value_.real(); }
    /// These tell nobody, and forget what is typed.
    void setValue(const Decimal& value);
    void setWhole(quint64 value) { setValue(Decimal(value)); }
    void setReal(double value) { setValue(Decimal(value)); }
    void setNearest(qint64 value); ///< within a whole range

    const NumberRange& range() const { return range_; }
    void setRange(const NumberRange& range) { range_ = range; }
    double minimum() const;
    double maximum() const;
    void setStep(double step) { step_ = step; } ///< of the arrow keys, 1 at first
    void setUnit(Unit unit);                    ///< Percent: the value 0.2 is shown and typed as 20 %
    Unit unit() const { return unit_; }
    /// This value is shown, and can be typed, as these words.
    void setSpecial(const Decimal& value, const QString& words);

    void stepBy(int steps) override;

protected:
    QString shown() const override;
    QString problemOf(const QString& text) const override;
    bool take(const QString& text) override;
    StepEnabled stepEnabled() const override;

private:
    TypedNumber read(const QString& text) const;
    std::optional<Decimal> stepped(int steps) const; ///< nothing: out of range

    NumberRange range_;
    Decimal value_, special_;
    QString specialWords_;
    double step_ = 1;
    Unit unit_ = Unit::One;
};

} // namespace batchscope
