#include "widgets/batch/one_hot_plane.h"

#include <utility>

namespace batchscope {

void OneHotPlane::setScene(const BatchScene& scene, std::shared_ptr<const Alphabet> alphabet) {
    scene_ = scene;
    alphabet_ = std::move(alphabet);
    shown_ = 0;
}

bool OneHotPlane::follow(BatchSelection::Spot spot) {
    if (!*this) return false;
    const qint64 wanted = kind_ == Kind::Name ? spot.row : spot.step;
    const qint64 count = kind_ == Kind::Name ? scene_.layout->size() : scene_.layout->steps();
    const qint64 before = std::exchange(shown_, wanted >= 0 && wanted < count ? wanted : 0);
    return shown_ != before;
}

qint64 OneHotPlane::rows() const {
    if (!*this) return 0;
    return kind_ == Kind::Name ? scene_.layout->lengths[std::size_t(shown_)] : scene_.layout->size();
}

bool OneHotPlane::padding(qint64 row) const {
    const auto [name, step] = spotOf(row);
    return !scene_.layout->mask(name, step);
}

char32_t OneHotPlane::letter(qint64 row) const {
    const auto [name, step] = spotOf(row);
    return scene_.name(name)[std::size_t(step)];
}

qint64 OneHotPlane::column(qint64 row) const {
    return padding(row) ? -1 : alphabet_->indexOf(letter(row));
}

qint64 OneHotPlane::paddingRows() const {
    qint64 count = 0;
    for (qint64 row = 0; row < rows(); ++row)
        count += padding(row);
    return count;
}

qint64 OneHotPlane::unknownRows() const {
    qint64 count = 0;
    for (qint64 row = 0; row < rows(); ++row)
        count += unknown(row);
    return count;
}

BatchSelection::Spot OneHotPlane::spotOf(qint64 row) const {
    if (kind_ == Kind::Name) return {shown_, row};
    return {row, shown_};
}

qint64 OneHotPlane::rowOf(BatchSelection::Spot spot) const {
    const qint64 row = kind_ == Kind::Name ? spot.step : spot.row;
    return row >= 0 && row < rows() ? row : -1;
}

} // namespace batchscope
