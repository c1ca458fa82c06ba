#include "widgets/session/names_session.h"

#include "core/data/input_error.h"
#include "core/training/plain_error.h"
#include "widgets/session/path_text.h"

#include <exception>

namespace batchscope {

namespace {

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

/// A detail without the advice after it, which is the same for each row.
QString withoutAdvice(const std::string& detail) {
    const QString text = textOf(detail);
    const qsizetype advice = text.lastIndexOf(QStringLiteral("; "));
    return advice < 0 ? text : text.left(advice);
}

/// What is wrong, without the command line's option: a button stands beside it.
QString badRowsText(const QString& path, const BadRowsError& error) {
    const auto& rows = error.rows;
    if (error.count == 1) {
        return NamesSession::tr("%1, line %2: %3")
            .arg(textOf(rows.front().file))
            .arg(rows.front().line)
            .arg(textOf(rows.front().detail));
    }
    const bool folder = textOf(rows.front().file) != path;
    QStringList words;
    for (const DataReport::Problem& row : rows) {
        const QString line = NamesSession::tr("line %1").arg(row.line);
        const QString place =
            folder ? textOf(row.file).section(u'/', -1) + QStringLiteral(", ") + line : line;
        //: a place in a file, and in brackets what is wrong there
        words += NamesSession::tr("%1 (%2)").arg(place, withoutAdvice(row.detail));
    }
    QString listed = words.join(QStringLiteral(", "));
    if (error.count > rows.size())
        listed = NamesSession::tr("%1 and %2 more").arg(listed).arg(error.count - rows.size());
    return NamesSession::tr("%1: %2 bad rows: %3").arg(path).arg(error.count).arg(listed);
}

} // namespace

struct NamesSession::Outcome {
    LoadedNames names; ///< empty where the load failed or was cancelled
    QString error;     ///< empty where it was cancelled
    bool badRows = false;
};

NamesSession::NamesSession(QObject* parent) : QObject(parent) {}
NamesSession::~NamesSession() = default;

void NamesSession::load(const QString& path, bool skipBadRows, const ReadingForm& form) {
    const quint64 loadId = ++loadId_;
    worker_ = std::jthread([this, loadId, path, skipBadRows, form](std::stop_token stop) {
        LoadOptions options;
        options.stop = stop;
        options.skipBadRows = skipBadRows;
        options.form = form;
        options.progress = [this, loadId](double share) {
            QMetaObject::invokeMethod(
                this,
                [this, loadId, share] {
                    if (loadId == loadId_) Q_EMIT progressed(int(100 * share));
                },
                Qt::QueuedConnection);
        };
        Outcome outcome;
        try {
            outcome.names = loadNames(pathOf(path), options);
        } catch (const LoadCancelled&) { // nothing to tell: whoever cancelled knows
        } catch (const BadRowsError& problem) {
            outcome.error = badRowsText(path, problem);
            outcome.badRows = true;
        } catch (const std::exception& problem) {
            outcome.error = QString::fromStdString(plainMessage(problem));
        }
        QMetaObject::invokeMethod(
            this, [this, loadId, path, outcome] { settle(loadId, path, outcome); }, Qt::QueuedConnection);
    });
    setLoading(true);
}

void NamesSession::cancel() {
    ++loadId_;
    worker_.request_stop();
    setLoading(false);
}

void NamesSession::setLoading(bool loading) {
    if (loading == loading_) return;
    loading_ = loading;
    Q_EMIT loadingChanged(loading);
}

void NamesSession::settle(quint64 loadId, const QString& path, const Outcome& outcome) {
    if (loadId != loadId_) return; // of a load that another one, or a cancel, has replaced
    worker_.join();
    setLoading(false);
    if (outcome.names.dataset) {
        names_ = outcome.names;
        Q_EMIT loaded();
    } else if (!outcome.error.isEmpty()) {
        Q_EMIT failed(path, outcome.error, outcome.badRows);
    }
}

} // namespace batchscope
