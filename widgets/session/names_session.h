#pragma once

#include "core/data/names_loader.h"

#include <QObject>
#include <QString>

#include <memory>
#include <thread>

namespace batchscope {

/// Loads names files on a worker thread. What is loaded stays until another file has been loaded whole: a
/// file that cannot be read, or a load that is cancelled, changes nothing. GUI thread only.
class NamesSession : public QObject {
    Q_OBJECT
public:
    explicit NamesSession(QObject* parent = nullptr);
    ~NamesSession() override; ///< cancels and joins

    const LoadedNames& names() const { return names_; }
    bool loading() const { return loading_; }

    /// Begins to load; a load that is still going on is cancelled. `path` as pathText() makes it;
    /// `form`: how a table is read, as far as that is not to be guessed.
    void load(const QString& path, bool skipBadRows = false, const ReadingForm& form = {});
    void cancel();

Q_SIGNALS:
    void loadingChanged(bool loading);
    void progressed(int percent);
    void loaded();
    /// One line for people. `badRows`: the file could be loaded without its bad rows.
    void failed(const QString& path, const QString& message, bool badRows);

private:
    void setLoading(bool loading);
    struct Outcome;
    void settle(quint64 loadId, const QString& path, const Outcome& outcome);

    LoadedNames names_;
    bool loading_ = false;
    quint64 loadId_ = 0;
    std::jthread worker_; // last: joined before anything that it uses goes
};

} // namespace batchscope
