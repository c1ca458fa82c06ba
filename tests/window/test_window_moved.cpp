#include "core/runs/recorded_run.h"
#include "core/runs/run_store.h"
#include "tests/window/window_driver.h"
#include "widgets/runs/runs_model.h"
#include "widgets/runs/runs_page.h"
#include "widgets/session/path_text.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

#include <SQLiteCpp/Database.h>

using namespace batchscope;
using namespace batchscope::test;

namespace {

QString dataFolder() {
    return qEnvironmentVariable("BATCHSCOPE_DATA");
}

RunsPage& runsOf(WindowDriver& driver) {
    return *driver.window->findChild<RunsPage*>();
}

QPushButton* bannerButton(WindowDriver& driver, const QString& text) {
    for (auto* button : driver.window->banner().findChildren<QPushButton*>())
        if (button->text() == text && button->isVisible()) return button;
    return nullptr;
}

/// A run of these names that was stopped after five of its twelve steps, in `runs/left`.
void leaveStopped(const QString& names) {
    TrainOptions options = tinyOptions();
    options.checkpointEvery = 4;
    std::stop_source stop;
    struct Sink : TrainingSink {
        std::stop_source& stop;
        explicit Sink(std::stop_source& source) : stop(source) {}
        void onStep(const StepMetrics& metrics) override {
            if (metrics.step == 5) stop.request_stop();
        }
    } sink(stop);
    const RunPlace place{(dataFolder() + "/runs/left").toStdString(),
                         (dataFolder() + "/history.sqlite").toStdString(), true};
    RecordedRun(loadNames(names.toStdString()).dataset, options, place, sink).run(stop.get_token());
}

void resume(WindowDriver& driver) {
    driver.press("Ctrl+6");
    SOON_EQUAL(runsOf(driver).model()->rowCount(), 1);
    runsOf(driver).choose({runsOf(driver).model()->at(0).id});
    runsOf(driver).resumeAction->trigger();
}

} // namespace

/// What the window does where a file, a run's folder or the history is not where, or as, it was.
class TestWindowMoved : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void resumesWithNamesThatMoved();
    void asksForNames_data();
    void asksForNames();
    void resumesInAFolderThatMoved();
    void asksForAFolder();
    void saysThatTheLastFileIsGone_data();
    void saysThatTheLastFileIsGone();
    void saysThatTheLastFileDoesNotLoad();
    void keepsTheLastFileWhereItDidNotLoad();
    void resumesNothingAfterACancel();
    void showsThatTheHistoryIsLocked();
    void opensANameThatIsNotUtf8();

private:
    QString names() const { return folder_->filePath("names.csv"); }
    void write(const QString& name, const QByteArray& bytes) const {
        QDir().mkpath(QFileInfo(folder_->filePath(name)).path());
        QFile file(folder_->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void move(const QString& from, const QString& to) const {
        QVERIFY(QDir().mkpath(QFileInfo(folder_->filePath(to)).path()));
        QVERIFY(QFile::rename(folder_->filePath(from), folder_->filePath(to)));
    }
    /// Closes a window that shows names.csv, as at the end of a day.
    void leaveWith() {
        WindowDriver driver;
        driver.window->open(names());
        driver.settle();
        driver.window->close();
    }
    IsolatedSettings settings_;
    std::unique_ptr<QTemporaryDir> folder_;
};

void TestWindowMoved::init() {
    QSettings().clear();
    QDir(dataFolder()).removeRecursively();
    QDir().mkpath(dataFolder());
    folder_ = std::make_unique<QTemporaryDir>();
    write("names.csv", tinyFile());
}

void TestWindowMoved::resumesWithNamesThatMoved() {
    leaveStopped(names());
    move("names.csv", "names-2026.csv");
    WindowDriver driver;
    resume(driver);
    SOON_EQUAL(driver.bench().lastStep().step, 12);
    SOON(driver.idle());
    SOON_EQUAL(runsOf(driver).model()->at(0).state, RunState::Finished);
    QCOMPARE(runsOf(driver).model()->at(0).dataFile, folder_->filePath("names-2026.csv").toStdString());
}

void TestWindowMoved::asksForNames_data() {
    QTest::addColumn<QString>("answer"); // a file of the folder; empty: the dialog is left
    QTest::addColumn<QString>("says");   // the banner; empty: the run is resumed
    QTest::newRow("the right file") << "far/mine.txt"
                                    << "";
    QTest::newRow("another file") << "other.csv"
                                  << "is not what the run was trained on";
    QTest::newRow("no file") << ""
                             << "was not found, and the run cannot be resumed without it";
}

void TestWindowMoved::asksForNames() {
    QFETCH(QString, answer);
    QFETCH(QString, says);
    leaveStopped(names());
    move("names.csv", "far/mine.txt");
    write("other.csv", "abc,A\nxyz,B\nabd,A\nxya,B\n");
    WindowDriver driver;
    QString title;
    Answer dialog([&](QDialog& asked) {
        title = asked.windowTitle();
        answer.isEmpty() ? asked.reject() : typePath(asked, folder_->filePath(answer));
    });
    resume(driver);
    SOON(dialog.given());
    QVERIFY2(title.contains("names.csv was not found: where is it now?"), qPrintable(title));
    if (says.isEmpty()) {
        SOON_EQUAL(driver.bench().lastStep().step, 12);
        SOON(driver.idle());
        return;
    }
    SOON(driver.window->banner().message().contains(says));
    QVERIFY(driver.idle());
}

void TestWindowMoved::resumesInAFolderThatMoved() {
    leaveStopped(names());
    QVERIFY(QDir(dataFolder() + "/runs").rename("left", "elsewhere"));
    WindowDriver driver;
    resume(driver);
    SOON_EQUAL(driver.bench().lastStep().step, 12);
    SOON(driver.idle());
    SOON_EQUAL(runsOf(driver).model()->at(0).folder, (dataFolder() + "/runs/elsewhere").toStdString());
    QCOMPARE(runsOf(driver).model()->rowCount(), 1);
}

void TestWindowMoved::asksForAFolder() {
    leaveStopped(names());
    QVERIFY(QDir().rename(dataFolder() + "/runs/left", folder_->filePath("taken")));
    WindowDriver driver;
    QString title;
    Answer dialog([&](QDialog& asked) {
        title = asked.windowTitle();
        auto* files = qobject_cast<QFileDialog*>(&asked);
        QVERIFY(files);
        files->selectFile(folder_->filePath("taken"));
        typePath(asked, folder_->filePath("taken"));
    });
    resume(driver);
    SOON(dialog.given());
    QVERIFY2(title.contains("was not found: where is it now?"), qPrintable(title));
    SOON_EQUAL(driver.bench().lastStep().step, 12);
    SOON(driver.idle());
    SOON_EQUAL(runsOf(driver).model()->at(0).folder, folder_->filePath("taken").toStdString());
}

void TestWindowMoved::saysThatTheLastFileIsGone_data() {
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("button");
    QTest::newRow("renamed") << "mine.csv"
                             << "Open mine.csv";
    QTest::newRow("taken away") << "far/mine.csv"
                                << "";
}

void TestWindowMoved::saysThatTheLastFileIsGone() {
    QFETCH(QString, to);
    QFETCH(QString, button);
    leaveWith();
    move("names.csv", to);
    WindowDriver driver;
    driver.window->restoreSession({});
    driver.settle();
    QVERIFY(driver.bench().data()->size() > 1000); // the bundled names
    const QString said = driver.window->banner().message();
    QVERIFY2(said.contains(names() + ", which was open last, was not found"), qPrintable(said));
    if (button.isEmpty()) {
        for (auto* each : driver.window->banner().findChildren<QPushButton*>())
            QVERIFY2(!each->isVisible() || each->text() == "Close", qPrintable(each->text()));
        return;
    }
    QVERIFY(bannerButton(driver, button));
    QTest::mouseClick(bannerButton(driver, button), Qt::LeftButton);
    driver.settle();
    QCOMPARE(driver.bench().data()->size(), std::size_t(40));
    QCOMPARE(driver.window->banner().message(), QString());
}

void TestWindowMoved::saysThatTheLastFileDoesNotLoad() {
    leaveWith();
    write("names.csv", "abc,A\nabd,A\n");
    WindowDriver driver;
    driver.window->restoreSession({});
    SOON(driver.bench().data() != nullptr);
    driver.settle();
    QVERIFY(driver.bench().data()->size() > 1000);
    const QString said = driver.window->banner().message();
    QVERIFY2(said.contains("names.csv") && said.contains("at least two classes") &&
                 said.contains("It was open last; the bundled names are loaded instead"),
             qPrintable(said));
}

// Closed while the names of the last time load: they are still those of the last time.
void TestWindowMoved::keepsTheLastFileWhereItDidNotLoad() {
    leaveWith();
    {
        WindowDriver driver;
        driver.window->restoreSession({});
        driver.window->close();
    }
    WindowDriver driver;
    driver.window->restoreSession({});
    driver.settle();
    QCOMPARE(driver.bench().data()->size(), std::size_t(40));
}

// Cancel says no to the run as well: the same names, opened later, do not start it.
void TestWindowMoved::resumesNothingAfterACancel() {
    constexpr int kRepeated = 2500; // long enough to be cancelled
    write("names.csv", tinyFile().repeated(kRepeated));
    leaveStopped(names());
    WindowDriver driver;
    driver.load("Oh,A\nPark,A\nLee,B\nKim,B\n", "four.csv");
    bool cancelled = false;
    connect(&driver.bench().namesSession(), &NamesSession::loadingChanged, this, [&](bool loading) {
        cancelled = !loading;
        for (auto* each : driver.window->findChildren<QPushButton*>())
            if (loading && each->text() == "Cancel") QTimer::singleShot(0, each, &QPushButton::click);
    });
    resume(driver);
    SOON(cancelled);
    QCOMPARE(driver.bench().data()->size(), std::size_t(4));
    driver.bench().namesSession().disconnect(this);
    driver.window->open(names());
    driver.settle();
    SOON_EQUAL(driver.bench().data()->size(), std::size_t(40 * kRepeated));
    QTest::qWait(kWatched);
    QVERIFY(driver.idle());
    QCOMPARE(driver.bench().lastStep().step, 0);
}

void TestWindowMoved::showsThatTheHistoryIsLocked() {
    leaveStopped(names());
    auto other = std::make_unique<SQLite::Database>((dataFolder() + "/history.sqlite").toStdString(),
                                                    SQLite::OPEN_READWRITE);
    other->exec("PRAGMA locking_mode=EXCLUSIVE");
    other->exec("UPDATE runs SET notes = notes");
    WindowDriver driver;
    driver.press("Ctrl+6");
    const auto emptyText = [&] {
        for (auto* label : runsOf(driver).findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains("history.sqlite")) return label->text();
        return QString();
    };
    SOON(emptyText().contains("The history of runs cannot be read now."));
    QVERIFY2(emptyText().contains("another program has the history open"), qPrintable(emptyText()));
    QVERIFY(!emptyText().contains("No run yet") && !emptyText().contains("move it") &&
            !emptyText().contains("move the"));
    QVERIFY(driver.window->banner().message().contains("another program has the history open"));
    other.reset();
    SOON_EQUAL(runsOf(driver).model()->rowCount(), 1);
    SOON_EQUAL(driver.window->banner().message(), QString());
}

void TestWindowMoved::opensANameThatIsNotUtf8() {
    const std::filesystem::path odd = pathOf(folder_->path()) / "caf\xe9.csv";
    std::filesystem::rename(pathOf(names()), odd);
    {
        WindowDriver driver;
        driver.window->restoreSession(pathText(odd));
        driver.settle();
        QCOMPARE(driver.window->banner().message(), QString());
        QCOMPARE(driver.bench().data()->size(), std::size_t(40));
        QCOMPARE(driver.bench().data()->source(), odd);
        driver.window->close();
    }
    QCOMPARE(pathOf(AppSettings().recentFiles().first()), odd);
    WindowDriver driver;
    driver.window->open(AppSettings().recentFiles().first());
    driver.settle();
    QCOMPARE(driver.bench().data()->source(), odd);
    std::filesystem::remove(odd); // QTemporaryDir cannot
}

QTEST_MAIN(TestWindowMoved)
#include "test_window_moved.moc"
