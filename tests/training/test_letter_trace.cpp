#include "core/base/input_error.h"
#include "core/training/letter_trace.h"
#include "core/training/trainer.h"
#include "tests/support/some_names.h"

#include <QTest>

#include <numeric>

using namespace batchscope;

class TestLetterTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void classifiesEachBeginning_data();
    void classifiesEachBeginning();
    void readsWhatThePredictorReads();
    void tracesTheFirstLettersOfALongName();
    void refusesWhatThePredictorRefuses();
    void tellsWhereTheAnswerSettles_data();
    void tellsWhereTheAnswerSettles();
    void listsWhereTheAnswerLeads_data();
    void listsWhereTheAnswerLeads();

private:
    static std::shared_ptr<const Predictor> trained(Cell cell, bool bidirectional) {
        TrainOptions options;
        options.cell = cell;
        options.bidirectional = bidirectional;
        options.hidden_size = 16;
        options.plan.batchSize = 8;
        options.steps = 20;
        options.threads = 1;
        TrainingSink sink;
        return Trainer(easyNames(), options).run({}, sink).model;
    }
};

void TestLetterTrace::classifiesEachBeginning_data() {
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<bool>("bidirectional");
    QTest::newRow("rnn") << Cell::Rnn << false;
    QTest::newRow("lstm") << Cell::Lstm << false;
    QTest::newRow("gru, both ways") << Cell::Gru << true;
}

void TestLetterTrace::classifiesEachBeginning() {
    QFETCH(Cell, cell);
    QFETCH(bool, bidirectional);
    const auto model = trained(cell, bidirectional);
    const std::string name = "Santini";
    const LetterTrace trace = traceLetters(*model, name);
    QCOMPARE(trace.letters, std::u32string(U"Santini"));
    QCOMPARE(trace.classes, model->classes());
    QCOMPARE(trace.shares.size(), name.size());
    for (std::size_t end = 1; end <= name.size(); ++end) {
        const auto& shares = trace.shares[end - 1];
        QCOMPARE(shares.size(), trace.classes.size());
        QVERIFY(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < 1e-5);
        for (const Ranked& each : model->predict(name.substr(0, end), shares.size()).top) {
            const auto at = std::find(trace.classes.begin(), trace.classes.end(), each.label);
            QCOMPARE(shares[std::size_t(at - trace.classes.begin())], each.probability);
        }
    }
}

void TestLetterTrace::readsWhatThePredictorReads() {
    const auto model = trained(Cell::Gru, false);
    QCOMPARE(traceLetters(*model, "  Jose\u0301 ").letters, std::u32string(U"Jos\u00e9"));
}

void TestLetterTrace::tracesTheFirstLettersOfALongName() {
    const LetterTrace trace = traceLetters(*trained(Cell::Gru, false), std::string(60, 'n'));
    QCOMPARE(trace.shares.size(), std::size_t(48));
    QCOMPARE(trace.left, std::size_t(12));
}

void TestLetterTrace::refusesWhatThePredictorRefuses() {
    const auto model = trained(Cell::Gru, false);
    QVERIFY_THROWS_EXCEPTION(InputError, traceLetters(*model, "  "));
    QVERIFY_THROWS_EXCEPTION(InputError, traceLetters(*model, "\xff"));
}

void TestLetterTrace::tellsWhereTheAnswerSettles_data() {
    QTest::addColumn<QString>("leaders"); // a letter a class
    QTest::addColumn<int>("at");
    QTest::newRow("no letter") << "" << -1;
    QTest::newRow("at once") << "aaa" << 0;
    QTest::newRow("in the middle") << "abb" << 1;
    QTest::newRow("at the end") << "aab" << 2;
    QTest::newRow("back again") << "bab" << 2;
}

void TestLetterTrace::tellsWhereTheAnswerSettles() {
    QFETCH(QString, leaders);
    LetterTrace trace;
    for (const QChar leader : leaders)
        trace.shares.push_back(leader == 'a' ? std::vector{0.6, 0.4} : std::vector{0.3, 0.7});
    QTEST(trace.settledAt(), "at");
}

void TestLetterTrace::listsWhereTheAnswerLeads_data() {
    QTest::addColumn<QString>("leaders"); // a or b, after each letter
    QTest::addColumn<QString>("at");
    QTest::newRow("always") << "aaa"
                            << "0 1 2";
    QTest::newRow("with the last alone") << "bba"
                                         << "2";
    QTest::newRow("on and off") << "bbbababa"
                                << "3 5 7";
    QTest::newRow("from the middle on, and once before") << "abaa"
                                                         << "0 2 3";
    QTest::newRow("no letter") << ""
                               << "";
}

void TestLetterTrace::listsWhereTheAnswerLeads() {
    QFETCH(QString, leaders);
    LetterTrace trace;
    for (const QChar leader : leaders)
        trace.shares.push_back(leader == 'a' ? std::vector{0.6, 0.4} : std::vector{0.3, 0.7});
    QStringList at;
    for (const int letter : trace.leads())
        at << QString::number(letter);
    QTEST(at.join(' '), "at");
}

QTEST_GUILESS_MAIN(TestLetterTrace)
#include "test_letter_trace.moc"
