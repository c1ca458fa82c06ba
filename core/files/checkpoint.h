#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace batchscope {

struct ModelState;
class Predictor;
class ResumePoint;
struct TensorFile;
struct TrainingState;

// One file with the weights, the alphabet, the classes and the settings, and of a run that can go on also the
// optimiser's moments and the run's progress. It is a safetensors file, so that any reader of that format
// opens the tensors under PyTorch's names; what else there is stands as JSON text in its metadata under
// "batchscope", and a SHA-256 over all of it under "sha256".

constexpr const char* kCheckpointSuffix = ".safetensors";

/// Each writes whole or not at all and throws std::runtime_error naming file and reason.
void writeCheckpoint(const ModelState& state, const std::filesystem::path& file);
void writeCheckpoint(const TrainingState& state, const std::filesystem::path& file);
void writeCheckpoint(const Predictor& model, const std::filesystem::path& file);
void writeCheckpoint(const ResumePoint& point, const std::filesystem::path& file);

/// The tensors and the metadata of a file that may be a checkpoint. Throws InputError naming the file where
/// it is missing or no sound safetensors file.
TensorFile readCheckpointFile(const std::filesystem::path& file);
/// Whether it says of itself that it is one, and not an exported model.
bool isCheckpoint(const TensorFile& file);
/// readCheckpoint() of a file that was read already; the name is for errors.
std::shared_ptr<const ModelState> checkpointFrom(const TensorFile& tensors,
                                                 const std::filesystem::path& file);
/// Throws InputError where the file is missing, damaged, cut short, something else, or where a tensor's name
/// or shape is not that of the settings. Takes the memory of the file and of its model, whatever it says.
std::shared_ptr<const ModelState> readCheckpoint(const std::filesystem::path& file);
/// The same, and where the file holds a model alone.
std::shared_ptr<const TrainingState> readTrainingState(const std::filesystem::path& file);
/// readCheckpoint() and readTrainingState() for who does not see torch.
std::shared_ptr<const Predictor> loadPredictor(const std::filesystem::path& file);
std::shared_ptr<const ResumePoint> loadResumePoint(const std::filesystem::path& file);
/// readTrainingState() of a file's bytes; what it throws does not name the file.
std::shared_ptr<const TrainingState> parseTrainingState(std::string_view bytes);

} // namespace batchscope
