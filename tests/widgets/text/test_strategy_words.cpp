#include "widgets/text/strategy_words.h"

#include <QLocale>
#include <QSet>
#include <QtTest>

using namespace batchscope;

namespace {

StrategyWords words(Strategy strategy, PlanOptions options = {}) {
    options.strategy = strategy;
    return wordsOf(options);
}

QString said(const LearningFigure& figure) {
    const QString unit = figure.unit.isEmpty() ? QString() : u' ' + figure.unit;
    return QStringLiteral("%1: %2, %3").arg(figure.caption, figure.figure + unit, figure.meaning);
}

} // namespace

class TestStrategyWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }

    void names_data() {
        QTest::addColumn<int>("strategy");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("origin");
        const auto row = [](Strategy strategy, const char* name, const char* origin) {
            QTest::newRow(name) << int(strategy) << QString(name) << QString(origin);
        };
        row(Strategy::Plain, "plain", "PyTorch DataLoader(shuffle=True)");
        row(Strategy::Sorted, "sorted", "ESPnet batch_type sorted; Deep Speech 2, first epoch");
        row(Strategy::Bucketed, "bucketed", "the article; tensor2tensor");
        row(Strategy::ExactLength, "exact length", "Show, Attend and Tell; skip-thoughts");
        row(Strategy::Boundaries, "boundaries", "tf.data bucket_by_sequence_length");
        row(Strategy::Pooled, "pooled", "torchtext BucketIterator (pool)");
        row(Strategy::LengthGrouped, "length grouped", "Hugging Face group_by_length");
        row(Strategy::TokenBudget, "token budget", "fairseq --max-tokens");
    }
    void names() {
        QFETCH(int, strategy);
        QTEST(strategyName(Strategy(strategy)), "name");
        QTEST(words(Strategy(strategy)).name, "name");
        QTEST(words(Strategy(strategy)).origin, "origin");
    }

    void everyStrategyIsToldWhole() {
        QSet<QString> different;
        for (std::size_t i = 0; i < kStrategies; ++i) {
            const StrategyWords told = words(Strategy(i));
            for (const QString& text : {told.name, told.definition, told.formula, told.origin, told.cost}) {
                QVERIFY(!text.isEmpty());
                QVERIFY2(!text.contains(u'%') && !different.contains(text), qPrintable(text));
                different += text;
            }
            QVERIFY(told.definition.endsWith(u'.') && told.cost.endsWith(u'.'));
            QVERIFY(told.definition.count(u". ") <= 1);
        }
    }

    void formulas_data() {
        QTest::addColumn<int>("strategy");
        QTest::addColumn<QString>("formula");
        const auto row = [](Strategy strategy, const char* formula) {
            QTest::newRow(toText(strategy).c_str()) << int(strategy) << QString::fromUtf8(formula);
        };
        row(Strategy::Plain, "close when names = 1,024");
        row(Strategy::Sorted, "sort all by length; close when names = 1,024");
        row(Strategy::Bucketed, "close when length > 1.25 × shortest, or names = 1,024");
        row(Strategy::ExactLength, "close when length ≠ shortest, or names = 1,024");
        row(Strategy::Boundaries, "buckets 1–5 | 6 | 7–19 | 20+; close when names = 1,024");
        row(Strategy::Pooled, "sort each 20 × 1,024 names; close when names = 1,024");
        row(Strategy::LengthGrouped,
            "sort each min(50, all / 4,096) × 1,024 names; close when names = 1,024");
        row(Strategy::TokenBudget, "close when (names + 1) × length > 9,000, or names = 1,024");
    }
    void formulas() {
        QFETCH(int, strategy);
        PlanOptions options;
        options.batchSize = 1024;
        options.ratio = 1.25;
        options.boundaries = {6, 7, 20};
        options.pool = 20;
        options.budget = 9000;
        QTEST(words(Strategy(strategy), options).formula, "formula");
    }

    void boundariesAsRanges_data() {
        QTest::addColumn<QString>("boundaries");
        QTest::addColumn<QString>("ranges");
        QTest::newRow("usual") << "5,7,9,12"
                               << "1–4 | 5–6 | 7–8 | 9–11 | 12+";
        QTest::newRow("one") << "8"
                             << "1–7 | 8+";
        QTest::newRow("lone lengths") << "2,3,4"
                                      << "1 | 2 | 3 | 4+";
        QTest::newRow("from one") << "1,3"
                                  << "1–2 | 3+";
    }
    void boundariesAsRanges() {
        QFETCH(QString, boundaries);
        QFETCH(QString, ranges);
        PlanOptions options;
        options.boundaries = boundariesFromText(boundaries.toStdString());
        QCOMPARE(words(Strategy::Boundaries, options).formula.section(u';', 0, 0), "buckets " + ranges);
    }

    void ratios_data() {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << 1.5 << "1.5";
        QTest::newRow("whole") << 2.0 << "2";
        QTest::newRow("fine") << 1.05 << "1.05";
    }
    void ratios() {
        QFETCH(double, ratio);
        QFETCH(QString, text);
        PlanOptions options;
        options.ratio = ratio;
        QVERIFY(words(Strategy::Bucketed, options).formula.contains("> " + text + " ×"));
    }

    void correlation_data() {
        QTest::addColumn<double>("r");
        QTest::addColumn<QString>("told");
        QTest::newRow("sawtooth") << 0.934 << "0.93, lengths carry over from batch to batch: a sawtooth loss";
        QTest::newRow("some") << 0.3 << "0.30, neighbouring batches have similar lengths";
        QTest::newRow("none") << 0.02 << "0.02, batch lengths come in random order";
        QTest::newRow("no minus zero") << -0.001 << "0.00, batch lengths come in random order";
        QTest::newRow("turns") << -0.5 << "−0.50, short and long batches alternate";
    }
    void correlation() {
        QFETCH(double, r);
        QFETCH(QString, told);
        LearningCost cost;
        cost.lengthCorrelation = r;
        QCOMPARE(said(learningFigures(cost)[0]), "Length correlation: " + told);
    }
    void unknownCorrelation() {
        QCOMPARE(said(learningFigures({})[0]), "Length correlation: –, too few or too similar batches");
    }

    void entropy_data() {
        QTest::addColumn<double>("within");
        QTest::addColumn<double>("whole");
        QTest::addColumn<QString>("told");
        QTest::newRow("less") << 2.7 << 3.0 << "2.70 of 3.00 bits, a batch lacks 10.0 % of the variety";
        QTest::newRow("as much") << 3.0 << 3.0 << "3.00 of 3.00 bits, a batch is as varied as the whole";
        QTest::newRow("one class") << 0.0 << 0.0 << "0.00 of 0.00 bits, a batch is as varied as the whole";
    }
    void entropy() {
        QFETCH(double, within);
        QFETCH(double, whole);
        QFETCH(QString, told);
        LearningCost cost;
        cost.labelEntropy = within, cost.wholeLabelEntropy = whole;
        QCOMPARE(said(learningFigures(cost)[1]), "Label entropy: " + told);
    }

    void seen_data() {
        QTest::addColumn<int>("fewest");
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("told");
        QTest::newRow("epoch") << 1 << 1 << 1.0 << "once, every name in every epoch";
        QTest::newRow("replacement") << 0 << 5 << 0.632
                                     << "0–5 times, 63.2 %, 36.8 % of the names are missed";
        QTest::newRow("all, unevenly") << 1 << 4 << 1.0 << "1–4 times, no name is missed";
        QTest::newRow("twice") << 2 << 2 << 1.0 << "2 times, no name is missed";
    }
    void seen() {
        QFETCH(int, fewest);
        QFETCH(int, most);
        QFETCH(double, share);
        QFETCH(QString, told);
        LearningCost cost;
        cost.fewestSeen = fewest, cost.mostSeen = most, cost.shareSeen = share;
        QCOMPARE(said(learningFigures(cost)[2]), "Seen: " + told);
    }

    void weight_data() {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<QString>("told");
        const QString counts = "a name in the smallest batch counts %1 times one in the largest";
        QTest::newRow("even") << 1.0 << 1.0 << "even, all names count the same";
        QTest::newRow("nearly") << 0.999 << 1.001 << "even, all names count the same";
        QTest::newRow("uneven") << 0.4 << 2.1 << "0.40–2.10, " + counts.arg("5.3");
        QTest::newRow("a lone name") << 0.9 << 458.0 << "0.90–458, " + counts.arg("509");
    }
    void weight() {
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(QString, told);
        LearningCost cost;
        cost.leastWeight = least, cost.mostWeight = most;
        QCOMPARE(said(learningFigures(cost)[3]), "Weight: " + told);
    }

    void noEffect() {
        BatchCost plain{10, 100, 1000, 537, 40};
        QCOMPARE(noEffectText(plain, plain), QString("no effect: waste 46.3 → 46.3 %"));
        for (auto field : {&BatchCost::batches, &BatchCost::steps, &BatchCost::cells}) {
            BatchCost other = plain;
            other.*field -= 1;
            QCOMPARE(noEffectText(plain, other), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestStrategyWords)
#include "test_strategy_words.moc"
