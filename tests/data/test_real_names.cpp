#include "core/data/alphabet.h"
#include "core/data/names_loader.h"
#include "core/data/split.h"

#include <QtTest>

#include <filesystem>
#include <numeric>
#include <set>

using namespace batchscope;

namespace {

std::int64_t letters(const NameDataset& names) {
    return std::accumulate(names.lengths().begin(), names.lengths().end(), std::int64_t{0});
}

} // namespace

class TestRealNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bundledNames();
    void splitsBundledNames();
    void articlesNames();
    void tutorialsFolder();
};

void TestRealNames::bundledNames() {
    const LoadedNames loaded = loadNames(BATCHSCOPE_SOURCE_DIR "/datasets/names.csv");
    QCOMPARE(loaded.dataset->size(), 21063u);
    QCOMPARE(letters(*loaded.dataset), 142595);
    QCOMPARE(loaded.dataset->classes().size(), 24u);
    QVERIFY(loaded.report->header);
    QCOMPARE(loaded.report->badRows, 0u);
    QCOMPARE(loaded.report->encoding, std::string("UTF-8"));
    QVERIFY(loaded.report->lettersOutsideArticle > 100);

    std::vector<std::uint32_t> rows(loaded.dataset->size());
    std::iota(rows.begin(), rows.end(), 0u);
    QCOMPARE(Alphabet::fromNames(*loaded.dataset, rows).letters().size(), loaded.report->letters.size());
}

void TestRealNames::splitsBundledNames() {
    const LoadedNames loaded = loadNames(BATCHSCOPE_SOURCE_DIR "/datasets/names.csv");
    const NameDataset& names = *loaded.dataset;
    for (const SplitBy by : {SplitBy::Row, SplitBy::Name}) {
        const Split split = makeSplit(names, {by, 0.2, 5});
        std::vector<std::size_t> test(names.classes().size());
        for (const std::uint32_t row : split.test)
            ++test[names.label(row)];
        for (std::size_t label = 0; label < test.size(); ++label) {
            const double wanted = 0.2 * static_cast<double>(loaded.report->classes[label].rows);
            QVERIFY(std::abs(static_cast<double>(test[label]) - wanted) <= 0.5);
        }
    }
}

void TestRealNames::articlesNames() {
    const std::filesystem::path file = BATCHSCOPE_SHARED_DIR "/datasets/name2lang.txt";
    if (!std::filesystem::exists(file)) QSKIP("the articles' name2lang.txt is not here");
    const LoadedNames loaded = loadNames(file);
    QCOMPARE(loaded.dataset->size(), 20050u);
    QCOMPARE(letters(*loaded.dataset), 143160);
    QCOMPARE(loaded.dataset->classes().size(), 18u);
    QCOMPARE(loaded.report->namesWithSeveralLabels, 476u);
    QCOMPARE(loaded.report->namesWithSeveralLabelsStripped, 4u);
    QCOMPARE(loaded.report->distinctNames, 17416u);
    QCOMPARE(loaded.report->lettersOutsideArticle, 0u);
    QCOMPARE(std::count_if(loaded.report->problems.begin(), loaded.report->problems.end(),
                           [](const auto& p) { return p.kind == DataReport::Kind::SeveralLabels; }),
             476);
}

void TestRealNames::tutorialsFolder() {
    const std::filesystem::path folder = BATCHSCOPE_SHARED_DIR "/datasets/pytorch-names";
    if (!std::filesystem::exists(folder)) QSKIP("the tutorial's folder of names is not here");
    const LoadedNames loaded = loadNames(folder);
    QCOMPARE(loaded.dataset->size(), 20050u);
    QCOMPARE(loaded.dataset->classes().size(), 18u);
    QCOMPARE(loaded.dataset->classes().front(), std::string("Arabic"));
    QCOMPARE(loaded.report->form, std::string("folder"));
    QCOMPARE(loaded.report->badRows, 0u);
    QVERIFY(loaded.report->lettersOutsideArticle > 0);
}

QTEST_GUILESS_MAIN(TestRealNames)
#include "test_real_names.moc"
