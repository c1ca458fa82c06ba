#include "core/base/input_error.h"
#include "core/runs/history_tables.h"
#include "core/runs/run_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

using namespace batchscope;
namespace fs = std::filesystem;

namespace {

const char* const kOfVersion010 = BATCHSCOPE_SOURCE_DIR "/tests/data/run-0.1.0/history.sqlite";

/// Every row of a query, its columns divided by bars.
QStringList rowsOf(const fs::path& file, const char* sql) {
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement query(database, sql);
    QStringList rows;
    while (query.executeStep()) {
        QStringList cells;
        for (int i = 0; i < query.getColumnCount(); ++i)
            cells << QString::fromStdString(query.getColumn(i).getString());
        rows << cells.join('|');
    }
    return rows;
}

constexpr const char* kUntouched[] = {
    "SELECT * FROM runs ORDER BY id", "SELECT * FROM steps ORDER BY run, step",
    "SELECT * FROM confusions ORDER BY run, step", "SELECT * FROM measurements ORDER BY id"};
constexpr const char* kOldEvaluations =
    "SELECT run, step, rows, loss, top1, top2, macro_f1, seconds FROM evaluations ORDER BY run, step";
constexpr const char* kNewEvaluations =
    "SELECT e.run, e.step, rows, loss, a.value, b.value, c.value, seconds FROM evaluations e "
    "JOIN scores a ON a.run = e.run AND a.step = e.step AND a.name = 'top1' "
    "JOIN scores b ON b.run = e.run AND b.step = e.step AND b.name = 'top2' "
    "JOIN scores c ON c.run = e.run AND c.step = e.step AND c.name = 'macro_f1' ORDER BY e.run, e.step";

QString formatOf(const fs::path& file) {
    return rowsOf(file, "PRAGMA user_version").value(0);
}

/// A history as version 0.1.0 writes it: the run of `from`, so many times over.
void writeMany(const fs::path& from, const fs::path& to, int runs) {
    fs::copy_file(from, to);
    SQLite::Database database(to.string(), SQLite::OPEN_READWRITE);
    SQLite::Transaction transaction(database);
    const auto columns = [&](const char* table, const char* key) {
        SQLite::Statement query(database, std::string("SELECT group_concat(name) FROM pragma_table_info('") +
                                              table + "') WHERE name <> '" + key + "'");
        query.executeStep();
        return query.getColumn(0).getString();
    };
    const std::string run = columns("runs", "id");
    for (int i = 1; i < runs; ++i) {
        database.exec("INSERT INTO runs(" + run + ") SELECT " + run + " FROM runs WHERE id = 1");
        const std::string id = std::to_string(database.getLastInsertRowid());
        for (const char* table : {"steps", "evaluations", "confusions"}) {
            const std::string rest = columns(table, "run");
            database.exec(std::string("INSERT INTO ") + table + "(run," + rest + ") SELECT " + id + "," +
                          rest + " FROM " + table + " WHERE run = 1");
        }
    }
    transaction.commit();
}

} // namespace

/// Histories of earlier formats open for ever, and lose nothing.
class TestHistoryMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryRow_data();
    void keepsEveryRow();
    void readsWhatVersion010Wrote();
    void isWholeWhenKilled();
    void refusesANewerFormat();
    void needsRoomForTheCopy();

private:
    fs::path file(const char* name = "history.sqlite") const { return folder_->filePath(name).toStdString(); }
    std::unique_ptr<QTemporaryDir> folder_;
};

void TestHistoryMigration::init() {
    folder_ = std::make_unique<QTemporaryDir>();
}

void TestHistoryMigration::keepsEveryRow_data() {
    QTest::addColumn<int>("runs");
    QTest::newRow("the run of version 0.1.0") << 1;
    QTest::newRow("a thousand of it") << 1000;
}

void TestHistoryMigration::keepsEveryRow() {
    QFETCH(int, runs);
    writeMany(kOfVersion010, file(), runs);
    QList<QStringList> before;
    for (const char* sql : kUntouched)
        before << rowsOf(file(), sql);
    const QStringList evaluations = rowsOf(file(), kOldEvaluations);
    QVERIFY(!evaluations.isEmpty() && before[0].size() == runs);

    QCOMPARE(RunStore(file()).runs().size(), std::size_t(runs));

    QCOMPARE(formatOf(file()), QString::number(kHistoryFormat));
    for (int i = 0; i < before.size(); ++i)
        QCOMPARE(rowsOf(file(), kUntouched[i]), before[i]);
    QCOMPARE(rowsOf(file(), kNewEvaluations), evaluations);
    // The copy is the old file, whole.
    const fs::path copy = file("history-format-1.sqlite");
    QCOMPARE(formatOf(copy), QString("1"));
    QCOMPARE(rowsOf(copy, kOldEvaluations), evaluations);
    for (int i = 0; i < before.size(); ++i)
        QCOMPARE(rowsOf(copy, kUntouched[i]), before[i]);
    RunStore again(file()); // of today's format now
}

void TestHistoryMigration::readsWhatVersion010Wrote() {
    fs::copy_file(kOfVersion010, file());
    const QStringList old = rowsOf(file(), kOldEvaluations);
    RunStore store(file());
    const auto run = store.run(1);
    QVERIFY(run && run->best && run->last);
    const RunCurves curves = store.curves(1);
    QCOMPARE(qsizetype(curves.evaluations.size()), old.size());
    for (qsizetype i = 0; i < old.size(); ++i) {
        const Evaluation& e = curves.evaluations[std::size_t(i)];
        const QStringList cells = old[i].split('|');
        QCOMPARE(e.step, cells[1].toLongLong());
        QCOMPARE(e.scores["top1"], cells[4].toDouble());
        QCOMPARE(e.scores["top2"], cells[5].toDouble());
        QCOMPARE(e.scores["macro_f1"], cells[6].toDouble());
        QVERIFY(!e.confusion.empty());
        QVERIFY(e.scores["top1"] <= run->best->scores["top1"]);
    }
    QCOMPARE(run->last->step, curves.evaluations.back().step);
}

void TestHistoryMigration::isWholeWhenKilled() {
    const fs::path original = file("original.sqlite");
    writeMany(kOfVersion010, original, 60);
    const QStringList evaluations = rowsOf(original, kOldEvaluations);
    const int tries = qEnvironmentVariableIsSet("BATCHSCOPE_LONG_TESTS") ? 400 : 20;
    int before = 0, after = 0;
    for (int i = 0; i < tries; ++i) {
        for (const char* end : {"", "-wal", "-shm"})
            fs::remove(file().string() + end);
        fs::copy_file(original, file());
        const pid_t child = ::fork();
        if (child == 0) {
            try {
                RunStore store(file());
            } catch (...) {
            }
            ::_exit(0);
        }
        ::usleep(useconds_t(200 + 1500 * (i % 40)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        {
            SQLite::Database database(file().string(), SQLite::OPEN_READWRITE); // takes up what the log holds
            QCOMPARE(database.execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
        }
        const bool old = formatOf(file()) == "1";
        QCOMPARE(rowsOf(file(), old ? kOldEvaluations : kNewEvaluations), evaluations);
        ++(old ? before : after);
        RunStore store(file()); // and then it opens
        QCOMPARE(rowsOf(file(), kNewEvaluations), evaluations);
    }
    qInfo("%d killed before the change, %d after it", before, after);
}

void TestHistoryMigration::refusesANewerFormat() {
    fs::copy_file(kOfVersion010, file());
    SQLite::Database(file().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    try {
        RunStore store(file());
        QFAIL("it was opened");
    } catch (const InputError& problem) {
        const QString line = QString::fromUtf8(problem.what());
        QVERIFY2(line.contains("has format 99, this program reads 1 to") &&
                     line.contains("use the newer program"),
                 qPrintable(line));
    }
    QCOMPARE(formatOf(file()), QString("99"));
}

void TestHistoryMigration::needsRoomForTheCopy() {
    fs::copy_file(kOfVersion010, file());
    fs::create_directories(file("history-format-1.sqlite.part") / "in the way");
    try {
        RunStore store(file());
        QFAIL("it was opened without a copy");
    } catch (const InputError& problem) {
        const QString line = QString::fromUtf8(problem.what());
        QVERIFY2(line.contains("the history cannot be opened (") &&
                     line.contains("check the permissions of file and folder"),
                 qPrintable(line));
    }
    QCOMPARE(formatOf(file()), QString("1"));
}

QTEST_GUILESS_MAIN(TestHistoryMigration)
#include "test_history_migration.moc"
