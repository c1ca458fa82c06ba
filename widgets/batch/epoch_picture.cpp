#include "widgets/batch/epoch_picture.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace batchscope {

namespace {

constexpr int kHatchStep = 6;

struct Shade {
    double red = 0, green = 0, blue = 0;
    void add(const QColor& color, double share) {
        red += share * color.red(), green += share * color.green(), blue += share * color.blue();
    }
    QRgb rgb() const { return qRgb(int(std::lround(red)), int(std::lround(green)), int(std::lround(blue))); }
};

/// How many of the rows behind one pixel reach a step with a letter, and with padding or a letter.
struct Line {
    std::vector<double> letters, cells; ///< share of the rows, by step
};

class Lines {
public:
    Lines(const Epoch& scene, const EpochGeometry& geometry, int pixels)
        : scene_(scene), geometry_(geometry), pixels_(pixels), rows_(scene.cost.rows) {
        line_.letters.resize(std::size_t(scene.longest) + 1);
        line_.cells.resize(std::size_t(scene.longest) + 1);
    }

    /// Pixels must be asked for one after the other, from 0.
    const Line& next() {
        const double begin = double(pixel_) * double(rows_) / pixels_;
        const double end = double(pixel_ + 1) * double(rows_) / pixels_;
        ++pixel_;
        std::fill(line_.letters.begin(), line_.letters.end(), 0.0);
        std::fill(line_.cells.begin(), line_.cells.end(), 0.0);
        const auto first = std::int64_t(begin);
        const std::int64_t last = std::max(first + 1, std::int64_t(end));
        for (std::int64_t row = first; row < std::min(last, rows_); ++row)
            count(row, 1.0 / double(std::min(last, rows_) - first));
        // Counted at their lengths; summed from the longest down they become "longer than this step".
        double letters = 0, cells = 0;
        for (std::size_t step = line_.letters.size(); step-- > 0;) {
            const double l = line_.letters[step], c = line_.cells[step];
            line_.letters[step] = letters, line_.cells[step] = cells;
            letters += l, cells += c;
        }
        return line_;
    }

private:
    void count(std::int64_t row, double share) {
        const auto& offsets = scene_.plan.offsets;
        const auto& sequence = geometry_.sequence();
        while (row >= before_ + scene_.shapes[sequence[place_]].rows) {
            before_ += scene_.shapes[sequence[place_]].rows;
            ++place_;
        }
        while (row < before_) // the last row of one pixel may be the first of the next
            before_ -= scene_.shapes[sequence[--place_]].rows;
        const std::size_t batch = sequence[place_];
        const auto index = scene_.plan.order[offsets[batch] + std::size_t(row - before_)];
        line_.letters[std::size_t(scene_.data->lengths()[index])] += share;
        line_.cells[std::size_t(scene_.shapes[batch].longest)] += share;
    }

    const Epoch& scene_;
    const EpochGeometry& geometry_;
    int pixels_;
    std::int64_t rows_;
    int pixel_ = 0;
    std::size_t place_ = 0;
    std::int64_t before_ = 0;
    Line line_;
};

} // namespace

EpochGeometry::EpochGeometry(const Epoch& scene, double pixels, bool byLength) : pixels_(pixels) {
    sequence_.resize(scene.shapes.size());
    std::iota(sequence_.begin(), sequence_.end(), std::size_t{0});
    if (byLength) {
        std::stable_sort(sequence_.begin(), sequence_.end(), [&](std::size_t a, std::size_t b) {
            return scene.shapes[a].longest < scene.shapes[b].longest;
        });
    }
    place_.resize(sequence_.size());
    rowsBefore_.reserve(sequence_.size() + 1);
    rowsBefore_.push_back(0);
    for (std::size_t place = 0; place < sequence_.size(); ++place) {
        place_[sequence_[place]] = place;
        rowsBefore_.push_back(rowsBefore_.back() + scene.shapes[sequence_[place]].rows);
    }
}

EpochGeometry::Extent EpochGeometry::extent(std::size_t batch) const {
    const double scale = pixels_ / double(std::max<std::int64_t>(1, rowsBefore_.back()));
    const std::size_t place = place_[batch];
    return {double(rowsBefore_[place]) * scale, double(rowsBefore_[place + 1]) * scale};
}

std::size_t EpochGeometry::batchAt(double pixel) const {
    const auto row = std::int64_t(pixel / pixels_ * double(rowsBefore_.back()));
    const auto after = std::upper_bound(rowsBefore_.begin(), rowsBefore_.end(), row);
    const auto place =
        std::clamp<std::ptrdiff_t>(after - rowsBefore_.begin() - 1, 0, std::ptrdiff_t(sequence_.size()) - 1);
    return sequence_[std::size_t(place)];
}

QImage epochPicture(const Epoch& scene, const EpochGeometry& geometry, const QSize& size, RowsRun run,
                    const Theme& theme) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.panel);
    if (scene.longest == 0 || size.isEmpty()) return image;
    const bool down = run == RowsRun::Down;
    const int rowPixels = down ? size.height() : size.width();
    const int stepPixels = down ? size.width() : size.height();
    std::vector<QColor> colors;
    for (std::int64_t step = 0; step < scene.longest; ++step)
        colors.push_back(theme.stepColor(step, scene.longest));
    Lines lines(scene, geometry, rowPixels);
    for (int p = 0; p < rowPixels; ++p) {
        const Line& line = lines.next();
        for (int s = 0; s < stepPixels; ++s) {
            const auto step = std::size_t(std::int64_t(s) * scene.longest / stepPixels);
            const double letters = line.letters[step], cells = line.cells[step];
            if (cells <= 0) break;
            const QPoint at = down ? QPoint(s, p) : QPoint(p, stepPixels - 1 - s);
            Shade shade;
            shade.add(colors[step], letters);
            shade.add((at.x() + at.y()) % kHatchStep == 0 ? theme.hatch : theme.padding, cells - letters);
            shade.add(theme.panel, 1 - cells);
            reinterpret_cast<QRgb*>(image.scanLine(at.y()))[at.x()] = shade.rgb();
        }
    }
    return image;
}

} // namespace batchscope
