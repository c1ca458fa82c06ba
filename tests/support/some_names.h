#pragma once

#include "core/data/name_dataset.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace batchscope {

/// Rows "name,label" in the order given.
inline std::shared_ptr<const NameDataset>
namesFrom(const std::vector<std::pair<std::u32string, std::uint32_t>>& rows,
          std::vector<std::string> classes) {
    auto names = std::make_shared<NameDataset>();
    std::uint32_t line = 0;
    for (const auto& [name, label] : rows)
        names->append(name, label, ++line);
    names->setClasses(std::move(classes));
    names->setSource("some.csv", std::string(64, '0'));
    return names;
}

/// 120 names of 1 to 6 letters whose class is told by their first letter: easy to learn.
inline std::shared_ptr<const NameDataset> easyNames() {
    std::vector<std::pair<std::u32string, std::uint32_t>> rows;
    for (std::uint32_t i = 0; i < 120; ++i) {
        std::u32string name(1, char32_t(U'a' + i % 3));
        for (std::uint32_t k = 0; k < i % 6; ++k)
            name += char32_t(U'd' + (i * 5 + k * 3) % 9);
        rows.emplace_back(name, i % 3);
    }
    return namesFrom(rows, {"A", "B", "C"});
}

} // namespace batchscope
