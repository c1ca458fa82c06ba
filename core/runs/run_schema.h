#pragma once

#include <SQLiteCpp/Database.h>

#include <chrono>
#include <filesystem>

namespace SQLite {
class Exception;
}

namespace batchscope {

/// Opens a history file, making it and its tables where they are missing, with what several processes at once
/// and hostile files ask for. Waits so long for a lock. Throws InputError and StoreBusy as RunStore's
/// constructor.
SQLite::Database openHistory(const std::filesystem::path& file, std::chrono::milliseconds patience);

/// Whether the error is another program's lock.
bool isBusy(const SQLite::Exception& problem);
/// "…/history.sqlite: another program has it open and locked (database is locked); …"
std::string busyText(const std::filesystem::path& file, const SQLite::Exception& problem);

} // namespace batchscope
