#include "app/tools/run_pictures_mode.h"

#include "core/base/input_error.h"
#include "core/base/user_folder.h"
#include "core/export/run_export.h"
#include "widgets/runs/run_pictures.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>

namespace batchscope {

namespace {

QStringList draw(const std::string& run, const QString& folder, const QString& name, const QStringList& words,
                 bool overwrite) {
    for (const QString& word : words) {
        if (!pictureWords().contains(word))
            throw InputError("unknown picture format \"" + word.toStdString() + "\"");
    }
    requireFileName(name.toStdString());
    const ExportedRun found = findRun(run, historyFileIfAny());
    if (!found.record) throw InputError(run + ": there are no curves to draw beside it or in the history");
    if (!overwrite) {
        std::vector<std::filesystem::path> files;
        for (const QString& file : runPictureFiles(folder, name, words))
            files.emplace_back(file.toStdString());
        refuseExisting(files);
    }
    makeExportFolder(folder.toStdString());
    return saveRunPictures(*found.record, found.curves, folder, name, words);
}

QStringList pictureWordsOf(const std::string& formats) {
    QStringList words;
    for (const std::string& word : wordsOfList(formats))
        words << QString::fromStdString(word);
    return words;
}

} // namespace

int drawRunPictures(const std::string& run, const std::string& folder, const std::string& name,
                    const std::string& formats, bool overwrite) {
    try {
        const auto files = draw(run, QString::fromStdString(folder), QString::fromStdString(name),
                                pictureWordsOf(formats), overwrite);
        for (const QString& file : files)
            std::printf("%s\n", qPrintable(file));
        if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return 0;
        std::fprintf(stderr, "batchscope: write error: %s\n", std::strerror(errno));
        return 1;
    } catch (const InputError& problem) {
        std::fprintf(stderr, "batchscope: %s\n", problem.what());
        return 2;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "batchscope: %s\n", problem.what());
        return 1;
    }
}

} // namespace batchscope
