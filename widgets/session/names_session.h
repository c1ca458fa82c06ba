#pragma once

#include "core/data/names_loader.h"
#include "widgets/session/form_question.h"
#include "widgets/session/worker.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

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
    /// asked() follows where that cannot be guessed for certain, or `form` does not fit the file.
    void load(const QString& path, bool skipBadRows = false, const ReadingForm& form = {});
    /// Reads only the start of a table, to ask how the whole is to be read: asked() or failed() follows.
    void ask(const QString& path, bool skipBadRows = false, const ReadingForm& given = {});
    void cancel();

Q_SIGNALS:
    void loadingChanged(bool loading);
    void progressed(int percent);
    void loaded();
    /// One line for people. `badRows`: the file could be loaded without its bad rows; `table`: it is a table,
    /// which could be read in another form.
    void failed(const QString& path, const QString& message, bool badRows, bool table);
    /// Nothing is loaded until load() is called with a form that settles it.
    void asked(const batchscope::FormQuestion& question);

private:
    struct Outcome;
    void begin(const QString& path, std::function<Outcome(const LoadOptions&)> work);
    void setLoading(bool loading);
    void settle(const QString& path, const Outcome& outcome);

    LoadedNames names_;
    bool loading_ = false;
    quint64 loadId_ = 0; ///< of the load whose progress is told
    Worker worker_;      // last
};

} // namespace batchscope
