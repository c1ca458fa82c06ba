#pragma once

#include <QString>

namespace batchscope {

class NameDataset;

/// Lines with nothing on them before the last that has something: "a\n\nb\n\n" has 1.
int blankLinesWithin(const QString& text);

/// Says of the first sign that is several letters to a model, which reads code points: "👪 is one sign but 5
/// letters: models read code points."; empty where there is none.
QString severalLettersText(const NameDataset& names);

} // namespace batchscope
