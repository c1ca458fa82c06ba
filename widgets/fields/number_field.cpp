#include "widgets/fields/number_field.h"

#include "widgets/text/number_text.h"

#include <algorithm>
#include <limits>

namespace batchscope {

NumberField::NumberField(const NumberRange& range, QWidget* parent) : TypedField(parent), range_(range) {
    if (const auto* whole = std::get_if<WholeRange>(&range_)) value_ = Decimal(whole->low);
    restore();
}

void NumberField::setValue(const Decimal& value) {
    value_ = value;
    restore();
}

void NumberField::setNearest(qint64 value) {
    const auto& range = std::get<WholeRange>(range_);
    setWhole(value < 0 ? range.low : std::clamp<std::uint64_t>(std::uint64_t(value), range.low, range.high));
}

double NumberField::minimum() const {
    return std::visit([](const auto& each) { return double(each.low); }, range_);
}

double NumberField::maximum() const {
    return std::visit([](const auto& each) { return double(each.high); }, range_);
}

void NumberField::setUnit(Unit unit) {
    unit_ = unit;
    restore();
}

void NumberField::setSpecial(const Decimal& value, const QString& words) {
    const bool asShown = text() == shown();
    special_ = value;
    specialWords_ = words;
    if (asShown) restore();
}

QString NumberField::shown() const {
    if (!specialWords_.isEmpty() && value_ == special_) return specialWords_;
    return numberText(value_, unit_);
}

TypedNumber NumberField::read(const QString& text) const {
    const std::string bytes = text.toStdString();
    return unit_ == Unit::Percent ? typedPercent(bytes, range_) : typedNumber(bytes, range_);
}

QString NumberField::problemOf(const QString& text) const {
    if (!specialWords_.isEmpty() && text.trimmed() == specialWords_) return {};
    const QString problem = problemSentence(read(text), text.trimmed(), unit_);
    return problem.isEmpty() ? problem : problem + u' ' + allowedSentence(rangeText(range_, unit_), shown());
}

bool NumberField::take(const QString& text) {
    const bool special = !specialWords_.isEmpty() && text.trimmed() == specialWords_;
    const Decimal value = special ? special_ : read(text).value;
    if (value == value_) return false;
    value_ = value;
    return true;
}

std::optional<Decimal> NumberField::stepped(int steps) const {
    if (const auto* range = std::get_if<WholeRange>(&range_)) {
        const quint64 way = quint64(std::abs(qint64(steps))) * quint64(step_), now = whole();
        const quint64 end = steps < 0 ? range->low : range->high;
        const quint64 room = steps < 0 ? now - std::min(now, end) : end - std::min(now, end);
        if (room == 0) return {};
        const quint64 done = std::min(way, room);
        return Decimal(steps < 0 ? now - done : now + done);
    }
    // Sums of doubles end in 0.08000000000000002.
    const double sum = real() + steps * step_;
    const Decimal next(QString::number(sum, 'g', std::numeric_limits<double>::digits10).toDouble());
    return within(next, range_) ? std::optional(next) : std::nullopt;
}

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const {
    StepEnabled enabled = StepNone;
    if (stepped(1)) enabled |= StepUpEnabled;
    if (stepped(-1)) enabled |= StepDownEnabled;
    return enabled;
}

void NumberField::stepBy(int steps) {
    commit(); // what is marked gives way to the step from the last good value
    const auto next = stepped(steps);
    if (!next) return;
    setValue(*next);
    Q_EMIT edited();
}

} // namespace batchscope
