#pragma once

#include "core/batching/batch_layout.h"
#include "core/data/name_dataset.h"
#include "widgets/batch/batch_scene.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

namespace batchscope::test {

/// "abc Greek|x" -> two names; the label follows the last blank, and is "A" where there is none.
inline std::shared_ptr<const NameDataset> namesOf(const QString& text) {
    std::vector<std::pair<std::u32string, std::string>> rows;
    std::vector<std::string> classes;
    for (const QString& part : text.split('|')) {
        const qsizetype blank = part.lastIndexOf(' ');
        const std::string label = blank < 0 ? "A" : part.mid(blank + 1).toStdString();
        rows.emplace_back(part.left(blank < 0 ? part.size() : blank).toStdU32String(), label);
        classes.push_back(label);
    }
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    auto data = std::make_shared<NameDataset>();
    data->setClasses(classes);
    std::uint32_t line = 0;
    for (const auto& [name, label] : rows) {
        const auto at = std::lower_bound(classes.begin(), classes.end(), label);
        data->append(name, std::uint32_t(at - classes.begin()), ++line);
    }
    return data;
}

/// All of the names as one batch.
inline BatchScene sceneOf(const QString& text) {
    const auto data = namesOf(text);
    std::vector<std::uint32_t> rows(data->size());
    std::iota(rows.begin(), rows.end(), 0u);
    return {data, layOut(rows, data->lengths())};
}

/// `count` names of 1 to `longest` letters, the first of them the longest.
inline BatchScene sceneOf(int count, int longest) {
    QStringList names{QString(longest, 'a')};
    for (int i = 1; i < count; ++i)
        names += QString(1 + (i * 7) % longest, 'b');
    return sceneOf(names.join('|'));
}

} // namespace batchscope::test
