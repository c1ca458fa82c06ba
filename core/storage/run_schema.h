#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace batchscope {

/// Opens a history file, making it and its tables where they are missing, with what several processes at once
/// and hostile files ask for. Throws InputError as RunStore's constructor.
SQLite::Database openHistory(const std::filesystem::path& file);

} // namespace batchscope
