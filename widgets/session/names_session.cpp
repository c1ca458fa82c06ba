#include "widgets/session/names_session.h"

#include "core/base/input_error.h"
#include "core/base/plain_error.h"
#include "widgets/session/path_text.h"

#include <exception>
#include <filesystem>
#include <optional>
#include <utility>

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

/// A message without advice that names options of the command line.
QString withoutOptions(const QString& message) {
    const qsizetype option = message.indexOf(QStringLiteral(" --"));
    const qsizetype advice = option < 0 ? -1 : message.lastIndexOf(QStringLiteral("; "), option);
    return advice < 0 ? message : message.left(advice);
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

/// The first bytes of a table; null where the file is none: a folder, missing, empty, not text.
std::shared_ptr<const TableFile> tableOf(const QString& path) {
    std::error_code error;
    if (std::filesystem::is_directory(pathOf(path), error)) return nullptr;
    // In the last one every byte is a letter: text in an encoding that is not known.
    for (const char* encoding : {"", "ISO-8859-1"}) {
        try {
            const auto table = std::make_shared<const TableFile>(readTableFile(pathOf(path)));
            ReadingForm form;
            if (*encoding) form.encoding = encoding;
            guessForm(*table, form);
            return table;
        } catch (const std::exception&) { // the other one, or none
        }
    }
    return nullptr;
}

/// Of a table that may be read in several forms.
std::optional<FormQuestion> questionOf(const FormGuess& guess, const QString& path, ReadingForm form,
                                       bool skipBadRows) {
    const auto table = tableOf(path);
    if (!table) return std::nullopt; // gone in the meantime
    // Letters far below may say more of the encoding than the first bytes.
    const std::string& encoding = guess.encoding.value;
    if (guessForm(*table, form).encoding.value != encoding) form.encoding = encoding;
    return FormQuestion{path, table, form, {}, skipBadRows};
}

/// What to ask after a table could not be loaded in a form; empty: another form would not help.
std::optional<FormQuestion> questionAfter(const QString& problem, const QString& path,
                                          const std::shared_ptr<const TableFile>& table,
                                          const ReadingForm& form, bool skipBadRows) {
    const auto guessed = [&table](const ReadingForm& given) -> std::optional<ReadingForm> {
        try {
            return guessForm(*table, given).form();
        } catch (const InputError&) {
            return std::nullopt;
        }
    };
    const std::optional<ReadingForm> free = guessed({});
    if (free && (form.empty() || free == form)) return std::nullopt;
    return FormQuestion{path, table, guessed(form) ? form : ReadingForm(), problem, skipBadRows};
}

} // namespace

struct NamesSession::Outcome {
    LoadedNames names{};                    ///< empty where the load failed, is asked or was cancelled
    std::optional<FormQuestion> question{}; ///< how the table is to be read
    QString error{};                        ///< empty where it was cancelled
    bool badRows = false, table = false;
};

NamesSession::NamesSession(QObject* parent) : QObject(parent) {}
NamesSession::~NamesSession() = default;

void NamesSession::begin(const QString& path, std::function<Outcome(const LoadOptions&)> work) {
    const quint64 loadId = ++loadId_;
    const auto outcome = std::make_shared<Outcome>();
    const auto tell = [this, loadId](double share) {
        QMetaObject::invokeMethod(
            this,
            [this, loadId, share] {
                if (loadId == loadId_) Q_EMIT progressed(int(100 * share));
            },
            Qt::QueuedConnection);
    };
    worker_.start(
        [outcome, tell, work = std::move(work)](std::stop_token stop) {
            LoadOptions options;
            options.stop = stop;
            options.progress = tell;
            try {
                *outcome = work(options);
            } catch (const LoadCancelled&) { // nothing to tell: whoever cancelled knows
            }
        },
        [this, path, outcome](const QString& error) {
            if (!error.isEmpty()) outcome->error = error;
            settle(path, *outcome);
        });
    setLoading(true);
}

void NamesSession::load(const QString& path, bool skipBadRows, const ReadingForm& form) {
    begin(path, [path, skipBadRows, form](LoadOptions options) {
        options.skipBadRows = skipBadRows;
        options.form = form;
        Outcome outcome;
        try {
            outcome.names = loadNames(pathOf(path), options);
        } catch (const UncertainFormError& problem) {
            outcome.question = questionOf(problem.guess(), path, form, skipBadRows);
            if (!outcome.question) // a folder, or gone in the meantime
                outcome.error = withoutOptions(QString::fromStdString(plainMessage(problem)));
        } catch (const BadRowsError& problem) {
            outcome.error = badRowsText(path, problem);
            outcome.badRows = outcome.table = true;
        } catch (const InputError& problem) {
            outcome.error = withoutOptions(QString::fromStdString(plainMessage(problem)));
            const auto table = tableOf(path);
            outcome.table = table != nullptr;
            if (table) outcome.question = questionAfter(outcome.error, path, table, form, skipBadRows);
        }
        return outcome;
    });
}

void NamesSession::ask(const QString& path, bool skipBadRows, const ReadingForm& given) {
    begin(path, [path, skipBadRows, given](const LoadOptions&) {
        Outcome outcome;
        if (const auto table = tableOf(path)) {
            outcome.question = FormQuestion{path, table, given, {}, skipBadRows};
            return outcome;
        }
        guessForm(readTableFile(pathOf(path))); // says why
        return outcome;
    });
}

void NamesSession::cancel() {
    ++loadId_;
    worker_.forget();
    setLoading(false);
}

void NamesSession::setLoading(bool loading) {
    if (loading == loading_) return;
    loading_ = loading;
    Q_EMIT loadingChanged(loading);
}

void NamesSession::settle(const QString& path, const Outcome& outcome) {
    setLoading(false);
    if (outcome.names.dataset) {
        names_ = outcome.names;
        Q_EMIT loaded();
    } else if (outcome.question) {
        Q_EMIT asked(*outcome.question);
    } else if (!outcome.error.isEmpty()) {
        Q_EMIT failed(path, outcome.error, outcome.badRows, outcome.table);
    }
}

} // namespace batchscope
