#pragma once

#include "core/runs/run_record.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

/// "events.out.tfevents.1795338000.batchscope", the number being the run's start in seconds since 1970 (0
/// where the record does not tell it). TensorBoard finds event files by "tfevents" in their names and takes
/// the folder's name for the run's.
std::string tensorboardFileName(const RunRecord& run);

/// The event files of this program in a folder, sorted; none where it is missing.
std::vector<std::filesystem::path> tensorboardFilesIn(const std::filesystem::path& folder);

/// A run as the bytes of a TensorBoard event file. Scalars: loss/batch, loss/smoothed, loss/running_mean and
/// speed/names_per_second of each step; loss/held_out, accuracy/top1, accuracy/top2 and accuracy/macro_f1
/// (shares, 0 … 1) of each evaluation; and the settings as a text. An event's time is the run's start and the
/// training time until then.
///
/// The file is a chain of TFRecords, each holding one tensorflow.Event as protobuf:
/// little-endian u64 length, u32 maskedCrc32c(length), the data, u32 maskedCrc32c(data).
std::string tensorboardEvents(const RunRecord& run, const RunCurves& curves);

/// The CRC-32C (Castagnoli) of `bytes`, masked as TFRecords want it so that a checksum of data that holds
/// checksums is still a good one: ((crc >> 15 | crc << 17) + 0xa282ead8) modulo 2^32.
std::uint32_t maskedCrc32c(std::string_view bytes);

} // namespace batchscope
