#include "core/kernels/part_rows.h"

namespace batchscope::kernels {

void PartRows::take(std::span<const std::int64_t> all, std::span<const std::int64_t> batch_sizes, int part,
                    int parts) {
    sizes.clear();
    codes.clear();
    offsets.assign(1, 0);
    const std::int64_t* step = all.data();
    for (const std::int64_t size : batch_sizes) {
        for (std::int64_t name = part; name < size; name += parts)
            codes.push_back(std::int32_t(step[name]));
        step += size;
        const auto rows = std::int64_t(codes.size());
        if (rows == offsets.back()) return;
        sizes.push_back(rows - offsets.back());
        offsets.push_back(rows);
    }
}

} // namespace batchscope::kernels
