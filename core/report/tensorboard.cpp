#include "core/report/tensorboard.h"

#include "core/base/json_text.h"
#include "core/base/utc_time.h"
#include "core/training/options_json.h"

#include <isa-l/crc.h>
#include <nlohmann/json.hpp>
#include <protozero/pbf_writer.hpp>

#include <algorithm>
#include <limits>

namespace batchscope {

namespace {

const std::string kFileBegin = "events.out.tfevents.", kFileEnd = ".batchscope";

// Field numbers of tensorflow's event.proto, summary.proto, tensor.proto and tensor_shape.proto.
namespace event {
enum : protozero::pbf_tag_type { WallTime = 1, Step = 2, FileVersion = 3, Summary = 5 };
}
namespace value {
enum : protozero::pbf_tag_type { Tag = 1, SimpleValue = 2, Tensor = 8, Metadata = 9 };
}
namespace tensor {
enum : protozero::pbf_tag_type { Type = 1, Shape = 2, StringValue = 8 };
}
constexpr protozero::pbf_tag_type kSummaryValue = 1, kPluginData = 1, kPluginName = 1, kShapeDim = 2,
                                  kDimSize = 1;
constexpr int kStringType = 7; // DT_STRING

std::string littleEndian(std::uint64_t number, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(number >> (8 * i) & 0xff);
    return text;
}

void append(std::string& file, const std::string& data) {
    const std::string length = littleEndian(data.size(), 8);
    file += length + littleEndian(maskedCrc32c(length), 4) + data + littleEndian(maskedCrc32c(data), 4);
}

class SummaryEvent {
public:
    SummaryEvent(double wallTime, std::int64_t step) : writer_(data_) {
        writer_.add_double(event::WallTime, wallTime);
        writer_.add_int64(event::Step, step);
    }
    void add(const std::string& tag, double scalar) {
        std::string one;
        protozero::pbf_writer writer(one);
        writer.add_string(value::Tag, tag);
        writer.add_float(value::SimpleValue, static_cast<float>(scalar));
        addValue(one);
    }
    // As torch.utils.tensorboard's add_text writes it.
    void addText(const std::string& tag, const std::string& text) {
        std::string one;
        protozero::pbf_writer writer(one);
        writer.add_string(value::Tag, tag + "/text_summary");
        {
            protozero::pbf_writer content(writer, value::Tensor);
            content.add_enum(tensor::Type, kStringType);
            {
                protozero::pbf_writer shape(content, tensor::Shape);
                protozero::pbf_writer dim(shape, kShapeDim);
                dim.add_int64(kDimSize, 1);
            }
            content.add_bytes(tensor::StringValue, text);
        }
        {
            protozero::pbf_writer metadata(writer, value::Metadata);
            protozero::pbf_writer plugin(metadata, kPluginData);
            plugin.add_string(kPluginName, "text");
        }
        addValue(one);
    }
    std::string data() {
        writer_.add_message(event::Summary, summary_);
        return data_;
    }

private:
    void addValue(const std::string& one) { protozero::pbf_writer(summary_).add_message(kSummaryValue, one); }

    std::string data_, summary_;
    protozero::pbf_writer writer_;
};

// TensorBoard renders texts as Markdown.
std::string settingsTable(const RunRecord& run) {
    std::string table = "| setting | value |\n|---|---|\n";
    const nlohmann::json settings = toJson(run.options);
    for (const auto& [key, setting] : settings.items())
        table += "| " + key + " | " + (setting.is_string() ? setting.get<std::string>() : jsonText(setting)) +
                 " |\n";
    return table;
}

void appendStep(std::string& file, double wallTime, const StepMetrics& m) {
    SummaryEvent event(wallTime, m.step);
    event.add("loss/batch", m.loss);
    event.add("loss/smoothed", m.smoothedLoss);
    event.add("loss/running_mean", m.runningMeanLoss);
    event.add("speed/names_per_second", m.namesPerSecond);
    append(file, event.data());
}

void appendEvaluation(std::string& file, double wallTime, const Evaluation& e) {
    SummaryEvent event(wallTime, e.step);
    event.add("loss/held_out", e.loss);
    for (const Score& score : e.scores)
        event.add((scoreKind(score.name).share ? "accuracy/" : "score/") + score.name, score.value);
    append(file, event.data());
}

} // namespace

std::uint32_t maskedCrc32c(std::string_view bytes) {
    // The library reads only; its signature predates const.
    auto* data = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
    const std::uint32_t crc = ~crc32_iscsi(data, static_cast<int>(bytes.size()), 0xffffffffu);
    return (crc >> 15 | crc << 17) + 0xa282ead8u;
}

std::string tensorboardFileName(const RunRecord& run) {
    return kFileBegin + std::to_string(secondsSince1970(run.startedAt).value_or(0)) + kFileEnd;
}

std::vector<std::filesystem::path> tensorboardFilesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(kFileBegin) && name.ends_with(kFileEnd)) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string tensorboardEvents(const RunRecord& run, const RunCurves& curves) {
    const auto started = static_cast<double>(secondsSince1970(run.startedAt).value_or(0));
    std::string file, version;
    protozero::pbf_writer first(version);
    first.add_double(event::WallTime, started);
    first.add_string(event::FileVersion, "brain.Event:2");
    append(file, version);

    SummaryEvent settings(started, 0);
    settings.addText("settings", settingsTable(run));
    append(file, settings.data());

    double time = started;
    auto evaluation = curves.evaluations.begin();
    const auto appendUntil = [&](std::int64_t step) {
        for (; evaluation != curves.evaluations.end() && evaluation->step < step; ++evaluation)
            appendEvaluation(file, time, *evaluation);
    };
    for (const StepMetrics& step : curves.steps) {
        appendUntil(step.step);
        time = started + step.seconds;
        appendStep(file, time, step);
    }
    appendUntil(std::numeric_limits<std::int64_t>::max());
    return file;
}

} // namespace batchscope
