#include "core/base/json_text.h"
#include "core/report/html_report.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <nlohmann/json.hpp>

#include <limits>

using namespace batchscope;

namespace {

Evaluation evaluationOf(std::int64_t step, double top1, std::vector<std::int64_t> confusion) {
    Evaluation e;
    e.step = step, e.loss = 0.75, e.scores = {{"top1", top1}, {"top2", 0.9}, {"macro_f1", 0.5}};
    e.rows = 100, e.confusion = std::move(confusion);
    return e;
}

RunRecord sampleRun() {
    RunRecord run;
    run.id = 7, run.name = "baseline", run.state = RunState::Finished;
    run.startedAt = "2026-11-22T09:00:00Z", run.endedAt = "2026-11-22T09:05:00Z";
    run.dataFile = "/data/names.csv", run.dataSha256 = std::string(64, 'a');
    run.classes = {"Polish", "Greek"};
    run.trainRows = 400, run.testRows = 100, run.version = "0.1.0";
    run.steps = 2000, run.seconds = 101, run.namesPerSecond = 38133;
    run.best = evaluationOf(1000, 0.85, {50, 10, 5, 35});
    run.last = evaluationOf(2000, 0.8, {45, 15, 5, 35});
    return run;
}

RunCurves sampleCurves(std::int64_t steps) {
    RunCurves curves;
    for (std::int64_t i = 1; i <= steps; ++i)
        curves.steps.push_back(
            {i, 3.0 / double(i), 3.1 / double(i), 2.5, 256, 3000, 1800, 0.05 * double(i), 38000});
    curves.evaluations = {evaluationOf(steps / 2, 0.85, {}), evaluationOf(steps, 0.8, {})};
    return curves;
}

nlohmann::json sampleRace() {
    return nlohmann::json::parse(R"json({"rungs": [
        {"rung": "letter-by-letter", "calls": 421, "cells": 421, "names_per_second": 270, "ms_per_step": 236.9,
         "ratio": 1, "ratio_low": 1, "ratio_high": 1},
        {"rung": "packed", "calls": 1, "cells": 421, "names_per_second": 6008, "ms_per_step": 10.6,
         "ratio": 22.2, "ratio_low": 18.3, "ratio_high": 26.9},
        {"rung": "packed, cuda", "problem": "no <GPU> here"}],
        "rounds": 6, "letters": 421, "longest": 11, "lesson": "Packed & fast", "noise": ""})json");
}

QString page(const RunRecord& run, const RunCurves& curves, const nlohmann::json* race = nullptr) {
    return QString::fromStdString(htmlReport(run, curves, race ? jsonText(*race) : std::string()));
}

// What a reader sees, blanks folded; fails the test where the page is no well-formed XML.
QString textOf(const QString& html) {
    QXmlStreamReader xml(html);
    QString text;
    bool inStyle = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) inStyle = xml.name() == QLatin1String("style");
        if (xml.isEndElement()) inStyle = false;
        if (xml.isCharacters() && !inStyle) text += xml.text().toString() + ' ';
    }
    if (xml.hasError())
        QTest::qFail(qPrintable(QString("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString())),
                     __FILE__, __LINE__);
    return text.simplified();
}

QStringList elements(const QString& html) {
    QStringList names;
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) names += xml.name().toString();
    }
    return names;
}

} // namespace

class TestHtmlReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunIsTold_data() {
        QTest::addColumn<QString>("words");
        for (const char* words : {"baseline",
                                  "finished",
                                  "started 2026-11-22 09:00 UTC",
                                  "best top-1, at update 1,000 85.0 %",
                                  "1 min 41 s",
                                  "38,133",
                                  "smoothed 0.002",
                                  "majority class 60.0 %",
                                  "1,000 best",
                                  "names.csv",
                                  "Training rows 400",
                                  "Learning rate 0.15",
                                  "best evaluation, update 1,000",
                                  "Polish 50 10 60 83.3 %",
                                  "Greek 5 35 40 87.5 %",
                                  "22.2 × [18.3, 26.9]",
                                  "no <GPU> here",
                                  "Packed & fast",
                                  "letter by letter",
                                  "made by Batchscope"})
            QTest::newRow(words) << words;
    }
    void aRunIsTold() {
        QFETCH(QString, words);
        const nlohmann::json race = sampleRace();
        const QString text = textOf(page(sampleRun(), sampleCurves(2000), &race));
        QVERIFY2(text.contains(words), qPrintable(text));
    }

    void itNeedsNothingElse() {
        const nlohmann::json race = sampleRace();
        const QString html = page(sampleRun(), sampleCurves(2000), &race);
        QVERIFY(html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'"));
        static const QRegularExpression outside("https?:|src=|href=|url\\(|@import|//");
        const auto match = outside.match(html);
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
        for (const char* element : {"script", "link", "img", "iframe", "object", "use", "image"})
            QVERIFY2(!elements(html).contains(element), element);
    }

    void hostileTextStaysText() {
        const std::string evil =
            "</td></style><script>alert(1)</script>\" onload='x' &lt; \xff\x01\xef\xbf\xbf";
        RunRecord run = sampleRun();
        run.name = run.notes = run.error = run.dataFile = run.dataSha256 = run.folder = evil;
        run.device = run.engine = run.version = run.libtorch = run.blas = evil;
        run.startedAt = run.endedAt = evil;
        run.tags = run.classes = {evil, evil};
        nlohmann::json race = sampleRace();
        race["rungs"][0]["rung"] = race["rungs"][2]["problem"] = race["lesson"] = race["noise"] = evil;
        const QString html = page(run, sampleCurves(10), &race);
        QVERIFY(textOf(html).contains(
            "</td></style><script>alert(1)</script>\" onload='x' &lt; \\xff\\x01\ufffd"));
        QVERIFY(!elements(html).contains("script"));
        QCOMPARE(elements(html).count("style"), 1);
    }

    void notesKeepTheirLines() {
        RunRecord run = sampleRun();
        run.notes = "first\r\nsecond";
        QVERIFY(page(run, sampleCurves(2)).contains(">first\nsecond</p>"));
    }

    void emptyRunsSaySo() {
        const QString text = textOf(page({}, {}));
        QVERIFY(text.contains("Run 0"));
        QVERIFY(text.contains("not started"));
        QVERIFY(text.contains("No update was trained"));
        QVERIFY(text.contains("The run has no evaluation yet"));
        QVERIFY(!text.contains("Confusion matrix"));
        RunCurves onlyEvaluations;
        onlyEvaluations.evaluations = {evaluationOf(0, 0.1, {})};
        QVERIFY(textOf(page({}, onlyEvaluations)).contains("Evaluations 1"));
        RunCurves oneStep = sampleCurves(1);
        QVERIFY(page({}, oneStep).contains("<circle"));
    }

    void aFailedRunTellsItsError() {
        RunRecord run = sampleRun();
        run.state = RunState::Failed, run.error = "the loss is not finite at step 3";
        RunCurves curves = sampleCurves(3);
        curves.steps.back().loss = std::numeric_limits<double>::quiet_NaN();
        const QString text = textOf(page(run, curves));
        QVERIFY(text.contains("failed"));
        QVERIFY(text.contains("the loss is not finite at step 3"));
        QVERIFY(text.contains("Left out: 1 value that is not finite."));
        QVERIFY(!page(run, curves).contains("nan"));
    }

    void longCurvesAreThinnedAndSaySo() {
        QVERIFY(!textOf(page(sampleRun(), sampleCurves(600))).contains("at most 600 points"));
        const QString html = page(sampleRun(), sampleCurves(50000));
        QVERIFY(textOf(html).contains("at most 600 points per curve; metrics.csv has all 50,000."));
        QVERIFY(html.size() < 150000);
    }

    void manyClassesShowTheLargest() {
        RunRecord run = sampleRun();
        constexpr std::size_t classes = 45;
        run.classes.clear();
        std::vector<std::int64_t> confusion(classes * classes, 0);
        for (std::size_t i = 0; i < classes; ++i) {
            run.classes.push_back("class" + std::to_string(i));
            confusion[i * classes + i] = std::int64_t(i + 1);
        }
        confusion[44 * classes] = 5; // of the largest, taken for one that is not shown
        run.best = evaluationOf(1, 0.5, confusion);
        const QString text = textOf(page(run, {}));
        QVERIFY(text.contains("The 40 classes with most rows of 45 are shown"));
        QVERIFY(!text.contains("class4 "));
        QVERIFY(text.contains("class44 45 5 50 90.0 %"));
    }

    void aMatrixThatDoesNotFitIsLeftOut() {
        RunRecord run = sampleRun();
        run.classes = {"one"};
        QVERIFY(!textOf(page(run, sampleCurves(2))).contains("Confusion matrix"));
    }

    void anyJsonIsTakenForARace_data() {
        QTest::addColumn<QByteArray>("race");
        for (const char* race : {"null", "[]", "7", "{\"rungs\": 3}", "{\"rungs\": [1, null, {}]}",
                                 "{\"rungs\": [{\"rung\": 5, \"ratio\": \"x\", \"ratio_high\": 1e300}]}"})
            QTest::newRow(race) << QByteArray(race);
    }
    void anyJsonIsTakenForARace() {
        QFETCH(QByteArray, race);
        const nlohmann::json json = nlohmann::json::parse(race.toStdString());
        QVERIFY(!textOf(page(sampleRun(), {}, &json)).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestHtmlReport)
#include "test_html_report.moc"
