#include "tests/data/loading.h"
#include "tests/support/patience.h"
#include "widgets/session/names_session.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

/// What a session tells, as text: `loading|idle|loaded Abe=X`.
class NamesLog : public QObject {
public:
    NamesLog(NamesSession& session, const TemporaryFiles& files) {
        connect(&session, &NamesSession::loadingChanged, this,
                [this](bool loading) { entries_ << (loading ? "loading" : "idle"); });
        connect(&session, &NamesSession::progressed, this,
                [this](int percent) { percents.push_back(percent); });
        connect(&session, &NamesSession::loaded, this, [this, &session] {
            entries_ << "loaded " + rowsText(*session.names().dataset).replace(u'|', u' ');
        });
        connect(&session, &NamesSession::failed, this,
                [this, &files](const QString& path, const QString& message, bool badRows) {
                    entries_ << QStringLiteral("%1: %2%3")
                                    .arg(files.shortened(path.toStdString()),
                                         files.shortened(message.toStdString()),
                                         badRows ? QStringLiteral(" [bad rows]") : QString());
                });
    }
    QString text() const { return entries_.join(u'|'); }
    void clear() { entries_.clear(); }

    std::vector<int> percents;

private:
    QStringList entries_;
};

QString pathOf(const TemporaryFiles& files, const QString& name) {
    return QString::fromStdString(files.path(name).string());
}

QByteArray manyRows(int count) {
    QByteArray text;
    text.reserve(count * 12);
    for (int row = 0; row < count; ++row)
        text += "Name" + QByteArray::number(row) + (row % 2 ? ",X\n" : ",Y\n");
    return text;
}

} // namespace

class TestNamesSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loads();
    void keepsOldNamesOnFailure_data();
    void keepsOldNamesOnFailure();
    void leavesBadRowsOut();
    void readsInAForm();
    void tellsProgress();
    void cancels_data();
    void cancels();
    void cancelsNothing();
    void replacesALoad_data();
    void replacesALoad();
    void isDestroyedWhileLoading();
};

void TestNamesSession::loads() {
    const TemporaryFiles files;
    files.write("names.csv", "Abe,X\nLee,Y\n");
    files.write("folder/A.txt", "Oh\n");
    files.write("folder/B.txt", "Park\n");
    NamesSession session;
    NamesLog log(session, files);
    QVERIFY(!session.names().dataset);
    session.load(pathOf(files, "names.csv"));
    QVERIFY(session.loading());
    SOON_EQUAL(log.text(), "loading|idle|loaded Abe=X Lee=Y");
    QVERIFY(!session.loading());
    QCOMPARE(session.names().report->rows, 2u);
    log.clear();
    session.load(pathOf(files, "folder"));
    SOON_EQUAL(log.text(), "loading|idle|loaded Oh=A Park=B");
}

void TestNamesSession::keepsOldNamesOnFailure_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* what, const QByteArray& bytes, const char* told) {
        QTest::newRow(what) << bytes << QString::fromUtf8(told);
    };
    row("missing", {}, "bad.csv: bad.csv: no such file; check the name");
    row("empty", "", "bad.csv: bad.csv: the file is empty; write rows such as Abreu,Portuguese");
    row("one class", "Abe,X\nLee,X\n",
        "bad.csv: bad.csv: all rows have the label X; at least two classes are needed");
    row("binary", QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"),
        "bad.csv: bad.csv: looks like a binary file; names are text");
    row("bad rows", "Abe,X\nNeil\nLee,Y\n",
        "bad.csv: bad.csv, line 2: no label after \"Neil\"; write name,label [bad rows]");
    row("three bad rows", "Abe,X\nNeil\nLee,Y\n,X\nOh\n",
        "bad.csv: bad.csv: 3 bad rows: line 2 (no label after \"Neil\"), line 4 (no name before the label "
        "\"X\"), line 5 (no label after \"Oh\") [bad rows]");
    row("five bad rows", "Abe,X\nA\nB\nC\nD\nE\nLee,Y\n",
        "bad.csv: bad.csv: 5 bad rows: line 2 (no label after \"A\"), line 3 (no label after \"B\"), line 4 "
        "(no label after \"C\") and 2 more [bad rows]");
}

void TestNamesSession::keepsOldNamesOnFailure() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, told);
    const TemporaryFiles files;
    files.write("good.csv", "Abe,X\nLee,Y\n");
    if (!bytes.isNull()) files.write("bad.csv", bytes);
    NamesSession session;
    NamesLog log(session, files);
    session.load(pathOf(files, "good.csv"));
    SOON(!session.loading());
    const auto before = session.names().dataset;
    QVERIFY(before);
    log.clear();
    session.load(pathOf(files, "bad.csv"));
    SOON_EQUAL(log.text(), "loading|idle|" + told);
    QCOMPARE(session.names().dataset, before);
    log.clear();
    session.load(pathOf(files, "good.csv"));
    SOON_EQUAL(log.text(), "loading|idle|loaded Abe=X Lee=Y");
}

void TestNamesSession::leavesBadRowsOut() {
    const TemporaryFiles files;
    files.write("names.csv", "Abe,X\nNeil\nLee,Y\n");
    NamesSession session;
    NamesLog log(session, files);
    session.load(pathOf(files, "names.csv"), true);
    SOON_EQUAL(log.text(), "loading|idle|loaded Abe=X Lee=Y");
    QCOMPARE(session.names().report->badRows, 1u);
}

void TestNamesSession::readsInAForm() {
    const TemporaryFiles files;
    files.write("names.csv", "A,Abe,X\nB,Lee,Y\n");
    NamesSession session;
    NamesLog log(session, files);
    session.load(pathOf(files, "names.csv"), false, ReadingForm{{}, {}, {}, "2", "3", {}});
    SOON_EQUAL(log.text(), "loading|idle|loaded Abe=X Lee=Y");
    QCOMPARE(session.names().dataset->form().delimiter.value_or(' '), ',');
}

void TestNamesSession::tellsProgress() {
    const TemporaryFiles files;
    files.write("names.csv", manyRows(30000));
    NamesSession session;
    NamesLog log(session, files);
    std::size_t before = 0;
    connect(&session, &NamesSession::loaded, this, [&] { before = log.percents.size(); });
    session.load(pathOf(files, "names.csv"));
    SOON(session.names().dataset != nullptr);
    QTest::qWait(kWatched);
    QVERIFY(log.percents.size() > 1);
    QVERIFY(log.percents.size() < 200);
    QCOMPARE(log.percents.size(), before); // none after the end
    QVERIFY(std::is_sorted(log.percents.begin(), log.percents.end()));
    QVERIFY(log.percents.front() >= 0);
    QVERIFY(log.percents.back() <= 100);
}

void TestNamesSession::cancels_data() {
    QTest::addColumn<bool>("halfway");
    QTest::newRow("at once") << false;
    QTest::newRow("halfway") << true;
}

void TestNamesSession::cancels() {
    QFETCH(bool, halfway);
    const TemporaryFiles files;
    files.write("long.csv", manyRows(200000));
    files.write("names.csv", "Abe,X\nLee,Y\n");
    NamesSession session;
    NamesLog log(session, files);
    session.load(pathOf(files, "names.csv"));
    SOON_EQUAL(log.text(), "loading|idle|loaded Abe=X Lee=Y");
    log.clear();
    log.percents.clear();
    if (halfway) // from the signal itself, or a fast machine would be through before
        connect(&session, &NamesSession::progressed, &session, &NamesSession::cancel);
    session.load(pathOf(files, "long.csv"));
    if (!halfway) session.cancel();
    SOON(!session.loading());
    QCOMPARE(log.text(), "loading|idle");
    session.disconnect(&session);
    session.load(pathOf(files, "names.csv")); // waits for the worker, so all that it told has been posted
    SOON_EQUAL(log.text(), "loading|idle|loading|idle|loaded Abe=X Lee=Y");
}

void TestNamesSession::cancelsNothing() {
    const TemporaryFiles files;
    NamesSession session;
    NamesLog log(session, files);
    session.cancel();
    QCOMPARE(log.text(), "");
    QVERIFY(!session.loading());
}

void TestNamesSession::replacesALoad_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("short") << QByteArray("Oh,A\nPark,B\n");
    QTest::newRow("long") << manyRows(200000);
    QTest::newRow("bad") << QByteArray("Oh,A\n");
}

void TestNamesSession::replacesALoad() {
    QFETCH(QByteArray, first);
    const TemporaryFiles files;
    files.write("first.csv", first);
    files.write("second.csv", "Abe,X\nLee,Y\n");
    NamesSession session;
    NamesLog log(session, files);
    session.load(pathOf(files, "first.csv"));
    session.load(pathOf(files, "second.csv"));
    SOON(!session.loading());
    QTest::qWait(kWatched);
    QCOMPARE(log.text(), "loading|idle|loaded Abe=X Lee=Y");
}

void TestNamesSession::isDestroyedWhileLoading() {
    const TemporaryFiles files;
    files.write("long.csv", manyRows(200000));
    auto session = std::make_unique<NamesSession>();
    NamesLog log(*session, files);
    session->load(pathOf(files, "long.csv"));
    SOON(!log.percents.empty() || !session->loading());
    session.reset();
    const auto percents = log.percents;
    QTest::qWait(kWatched);
    QCOMPARE(log.percents, percents);
}

QTEST_GUILESS_MAIN(TestNamesSession)
#include "test_names_session.moc"
