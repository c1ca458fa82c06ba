#include "core/files/safetensors_header.h"

#include "core/base/input_error.h"
#include "core/models/tensor_shapes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <set>

namespace batchscope {

namespace {

// What a header may make the reader allocate is bounded here; a classifier has at most 130 tensors.
constexpr std::size_t kMaxEntries = 65'536, kMaxRank = 8, kMaxText = std::size_t(16) << 20;
constexpr const char* kTwoOffsets = " has data_offsets that are not two numbers";

std::string shown(const std::string& name) {
    constexpr std::size_t kShown = 80;
    return '"' + (name.size() > kShown ? name.substr(0, kShown) + "..." : name) + '"';
}

// Takes the header event by event: no tree is built, so nesting and long lists cost nothing, and keys that
// come twice, which a tree would merge, are seen.
class Events : public nlohmann::json_sax<nlohmann::json> {
public:
    SafetensorsHeader header;

    bool null() override { refuseHere("null"); }
    bool boolean(bool) override { refuseHere("true or false"); }
    bool number_integer(number_integer_t) override { refuseHere("a negative number"); }
    bool number_float(number_float_t, const string_t&) override {
        refuseHere("a number that is not whole or is too large");
    }
    bool binary(binary_t&) override { refuseHere("binary data"); }

    bool number_unsigned(number_unsigned_t value) override {
        if (place_ == Place::Shape) {
            if (value > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
                refuse(" has a size that is too large");
            if (tensor().shape.size() == kMaxRank)
                refuse(" has more than " + std::to_string(kMaxRank) + " dimensions");
            tensor().shape.push_back(std::int64_t(value));
        } else if (place_ == Place::Offsets) {
            if (offsets_ == 2) refuse(kTwoOffsets);
            (offsets_++ == 0 ? tensor().begin : tensor().end) = value;
        } else {
            refuseHere("a number");
        }
        return true;
    }

    bool string(string_t& text) override {
        if (place_ == Place::Metadata) {
            header.metadata[key_] = text;
        } else if (place_ == Place::Tensor && key_ == "dtype") {
            if (text != "F32") refuse(" has dtype " + shown(text) + "; only F32 is read");
        } else {
            refuseHere("text");
        }
        return true;
    }

    bool start_object(std::size_t) override {
        switch (place_) {
        case Place::Outside:
            place_ = Place::Top;
            return true;
        case Place::Top:
            if (key_ == "__metadata__") {
                place_ = Place::Metadata;
                return true;
            }
            header.tensors.push_back({key_, {}, 0, 0});
            keys_.clear();
            place_ = Place::Tensor;
            return true;
        default:
            refuseHere("an object");
        }
    }

    bool end_object() override {
        if (place_ == Place::Tensor && keys_.size() != 3)
            refuse(" lacks one of dtype, shape and data_offsets");
        place_ = place_ == Place::Top ? Place::Outside : Place::Top;
        return true;
    }

    bool start_array(std::size_t) override {
        if (place_ != Place::Tensor || key_ == "dtype") refuseHere("a list");
        place_ = key_ == "shape" ? Place::Shape : Place::Offsets;
        offsets_ = 0;
        return true;
    }

    bool end_array() override {
        if (place_ == Place::Offsets && offsets_ != 2) refuse(kTwoOffsets);
        place_ = Place::Tensor;
        return true;
    }

    bool key(string_t& name) override {
        key_ = name;
        auto& known = place_ == Place::Top ? names_ : place_ == Place::Metadata ? metadataKeys_ : keys_;
        if (known.size() == kMaxEntries)
            refuseSafetensors("the header has more than " + std::to_string(kMaxEntries) + " entries");
        if (place_ == Place::Tensor && name != "dtype" && name != "shape" && name != "data_offsets")
            refuse(" has the unknown key " + shown(name));
        if (!known.insert(name).second)
            refuseSafetensors("the header has the key " + shown(name) + " twice" +
                              (place_ == Place::Tensor ? " in " + shown(tensor().name) : ""));
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        refuseSafetensors("the header is not JSON, from its byte " + std::to_string(position) + " on");
    }

private:
    enum class Place { Outside, Top, Metadata, Tensor, Shape, Offsets };

    SafetensorsHeader::Tensor& tensor() { return header.tensors.back(); }
    [[noreturn]] void refuse(const std::string& what) {
        refuseSafetensors("tensor " + shown(tensor().name) + what);
    }
    [[noreturn]] void refuseHere(const std::string& found) {
        switch (place_) {
        case Place::Outside:
            refuseSafetensors("the header is not a JSON object");
        case Place::Top:
            refuseSafetensors(shown(key_) + " is " + found + " and no object");
        case Place::Metadata:
            refuseSafetensors("the metadata " + shown(key_) + " is " + found + " and no text");
        default:
            refuse(" has " + found + " in its " + key_);
        }
    }

    Place place_ = Place::Outside;
    std::string key_;
    int offsets_ = 0;
    std::set<std::string> names_, metadataKeys_, keys_;
};

// The JSON reader takes a zero byte for the end of the text, and holds each text and each number of the
// header in memory before it hands it over.
void checkText(std::string_view text) {
    if (text.empty() || text.front() != '{') refuseSafetensors("the header does not begin with {");
    std::size_t length = 0;
    bool inside = false, escaped = false;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' && c != '\t')
            refuseSafetensors("the header holds a control character");
        const bool number = std::string_view("0123456789.+-eE").find(c) != std::string_view::npos;
        length = inside || number ? length + 1 : 0;
        if (length > kMaxText) refuseSafetensors("the header holds a text or number of more than 16 MiB");
        if (!escaped && c == '"') inside = !inside;
        escaped = inside && !escaped && c == '\\';
    }
}

void checkSize(const SafetensorsHeader::Tensor& tensor) {
    std::uint64_t bytes = sizeof(float);
    for (const std::int64_t size : tensor.shape) {
        if (__builtin_mul_overflow(bytes, std::uint64_t(size), &bytes))
            refuseSafetensors("tensor " + shown(tensor.name) + " has a shape too large to count");
    }
    if (tensor.end < tensor.begin || tensor.end - tensor.begin != bytes) {
        refuseSafetensors("tensor " + shown(tensor.name) + " of shape " + shapeText(tensor.shape) +
                          " takes " + std::to_string(bytes) + " bytes, its data_offsets are " +
                          std::to_string(tensor.begin) + " and " + std::to_string(tensor.end));
    }
}

void checkCover(const SafetensorsHeader& header, std::uint64_t dataBytes) {
    std::vector<const SafetensorsHeader::Tensor*> order;
    for (const auto& tensor : header.tensors)
        order.push_back(&tensor);
    std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        return a->begin != b->begin ? a->begin < b->begin : a->end < b->end;
    });
    std::uint64_t at = 0;
    for (const auto* tensor : order) {
        if (tensor->begin < at) refuseSafetensors("tensor " + shown(tensor->name) + " overlaps another one");
        if (tensor->begin > at)
            refuseSafetensors("the bytes before tensor " + shown(tensor->name) + " belong to no tensor");
        at = tensor->end;
    }
    if (at != dataBytes) {
        refuseSafetensors("the tensors take " + std::to_string(at) + " bytes, the file holds " +
                          std::to_string(dataBytes) + " of data");
    }
}

} // namespace

void refuseSafetensors(const std::string& what) {
    throw InputError("is not a safetensors file that can be read: " + what +
                     "; export the model again or name another file");
}

SafetensorsHeader parseSafetensorsHeader(std::string_view text, std::uint64_t dataBytes) {
    checkText(text);
    Events events;
    nlohmann::json::sax_parse(text.begin(), text.end(), &events);
    for (const auto& tensor : events.header.tensors)
        checkSize(tensor);
    checkCover(events.header, dataBytes);
    return std::move(events.header);
}

} // namespace batchscope
