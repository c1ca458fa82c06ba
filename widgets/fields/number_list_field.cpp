#include "widgets/fields/number_list_field.h"

#include "core/base/typed_number.h"
#include "widgets/fields/number_words.h"
#include "widgets/text/number_text.h"

#include <algorithm>
#include <functional>

namespace batchscope {

namespace {

bool rises(const std::vector<std::uint64_t>& values) {
    return values.front() >= 1 && std::is_sorted(values.begin(), values.end(), std::less_equal<>());
}

} // namespace

NumberListField::NumberListField(std::size_t most, QWidget* parent) : TypedField(parent), most_(most) {}

void NumberListField::setValues(std::vector<std::int64_t> values) {
    values_ = std::move(values);
    restore();
}

// No blanks or signs within the numbers: here they divide one from the next.
QString NumberListField::shown() const {
    QLocale locale = numberLocale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QStringList list;
    for (const std::int64_t each : values_)
        list << locale.toString(qint64(each));
    return list.join(tr(", ", "between the numbers of a list"));
}

QString NumberListField::problemOf(const QString& text) const {
    const TypedList list = typedList(text.toStdString());
    QString problem;
    if (list.problem != NumberProblem::None)
        problem = list.at.empty()
                      ? tr("A number is missing.")
                      : tr("“%1” is not a whole number.").arg(isolated(QString::fromStdString(list.at)));
    else if (list.values.size() > most_)
        problem = tr("%1 numbers are too many.").arg(list.values.size());
    else if (!rises(list.values))
        problem = tr("The numbers must rise.");
    if (problem.isEmpty()) return problem;
    return problem + u' ' +
           allowedSentence(tr("1 to %1 rising whole numbers from 1, such as %2")
                               .arg(most_)
                               .arg(QStringLiteral("5, 7, 9")),
                           shown());
}

bool NumberListField::take(const QString& text) {
    const TypedList list = typedList(text.toStdString());
    std::vector<std::int64_t> values(list.values.begin(), list.values.end());
    if (values == values_) return false;
    values_ = std::move(values);
    return true;
}

} // namespace batchscope
