#include "core/base/input_error.h"
#include "core/base/random.h"
#include "core/data/bundled_names.h"
#include "core/data/names_loader.h"
#include "core/measuring/prover.h"
#include "tests/support/some_names.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace batchscope;

/// Every path computes the same, and every trap is seen.
class TestProver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pathsAgreeOnRandomBatches_data();
    void pathsAgreeOnRandomBatches();
    void pathsAgreeOnRealNames();
    void trapsTurnRed_data();
    void trapsTurnRed();
    void everyPathOfEveryShape();
    void coversLengthsAndLetterZero();
    void stopKeepsWhatThereIs();
    void nanDoesNotPass();
    void refuses_data();
    void refuses();
    void neighboursDoNotMatter_data();
    void neighboursDoNotMatter();
    void refusesNames_data();
    void refusesNames();
};

namespace {

/// 200 names of 1 to 12 letters out of 8, in 5 classes.
std::shared_ptr<const NameDataset> randomNames(std::uint64_t seed) {
    Random random(seed);
    std::vector<std::pair<std::u32string, std::uint32_t>> rows;
    for (std::uint32_t i = 0; i < 200; ++i) {
        std::u32string name;
        for (std::size_t left = 1 + random.below(12); left > 0; --left)
            name += char32_t(U'a' + random.below(8));
        rows.emplace_back(name, i < 10 ? i % 5 : std::uint32_t(random.below(5)));
    }
    return namesFrom(rows, {"A", "B", "C", "D", "E"});
}

ProofOptions small(std::uint64_t seed) {
    ProofOptions options;
    options.hidden_size = 8;
    options.names = 12;
    options.seed = seed;
    options.threads = 1;
    return options;
}

QByteArray described(const ProofCell& cell) {
    return QStringLiteral("%1, %2: logit %3, loss %4, gradient %5")
        .arg(QString::fromStdString(toText(cell.shape)), QString::fromStdString(toText(cell.path)))
        .arg(cell.max_abs_logit)
        .arg(cell.abs_loss)
        .arg(cell.max_rel_grad)
        .toUtf8();
}

} // namespace

void TestProver::pathsAgreeOnRandomBatches_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 5; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestProver::pathsAgreeOnRandomBatches() {
    QFETCH(int, seed);
    const Proof proof = prove(*randomNames(std::uint64_t(seed)), small(std::uint64_t(seed)));
    QCOMPARE(proof.cells.size(), std::size_t(12 * 8));
    for (const ProofCell& cell : proof.cells)
        QVERIFY2(cell.pass(), described(cell));
    QVERIFY(proof.pass());
}

void TestProver::pathsAgreeOnRealNames() {
    const LoadedNames names = loadNames(bundledNames());
    ProofOptions options;
    options.hidden_size = 48;
    options.names = 24;
    options.threads = 1;
    const Proof proof = prove(*names.dataset, options);
    for (const ProofCell& cell : proof.cells)
        QVERIFY2(cell.pass(), described(cell));
    QVERIFY(proof.pass());
}

void TestProver::trapsTurnRed_data() {
    QTest::addColumn<QString>("trap");
    QTest::addColumn<bool>("real");
    for (std::size_t i = 1; i < kTraps; ++i) {
        const std::string trap = toText(Trap(i));
        QTest::addRow("%s, random", trap.c_str()) << QString::fromStdString(trap) << false;
        QTest::addRow("%s, real names", trap.c_str()) << QString::fromStdString(trap) << true;
    }
}

void TestProver::trapsTurnRed() {
    QFETCH(QString, trap);
    QFETCH(bool, real);
    const auto names = real ? loadNames(bundledNames()).dataset : randomNames(7);
    ProofOptions options = small(7);
    if (real) options.shapes = {{Cell::Rnn, 1, false}, {Cell::Lstm, 2, true}, {Cell::Gru, 1, true}};
    options.trap = trapFromText(trap.toStdString());
    const Proof proof = prove(*names, options);
    QVERIFY(!proof.pass());
    int red = 0;
    for (const ProofCell& cell : proof.cells) {
        const bool hit = strikes(options.trap, cell.path, engineFromText(cell.engine)) &&
                         harms(options.trap, cell.shape.num_layers, cell.shape.bidirectional);
        QCOMPARE(cell.trapped, hit);
        QVERIFY2(cell.pass() == !hit, described(cell)); // red where it strikes, and nowhere else
        red += !cell.pass();
    }
    QVERIFY(red > 0);
}

void TestProver::everyPathOfEveryShape() {
    ProofOptions options = small(1);
    options.shapes = {{Cell::Gru, 2, true}, {Cell::Rnn, 1, false}};
    std::vector<std::size_t> told;
    const Proof proof =
        prove(*randomNames(1), options, {}, [&](const ProofCell&, std::size_t done, std::size_t total) {
            told.push_back(done);
            QCOMPARE(total, std::size_t(16));
        });
    QCOMPARE(told.size(), std::size_t(16));
    QCOMPARE(proofCells(options), std::size_t(16));
    for (std::size_t i = 0; i < proof.cells.size(); ++i) {
        const bool fused = i % 8 >= 6; // LibTorch's six, then the fused engine's two
        const BatchPath ofFused[] = {BatchPath::NameByName, BatchPath::Packed};
        QVERIFY(proof.cells[i].shape == options.shapes[i / 8]);
        QCOMPARE(proof.cells[i].path, fused ? ofFused[i % 8 - 6] : BatchPath(i % 8));
        QCOMPARE(proof.cells[i].device, std::string("cpu"));
        QCOMPARE(proof.cells[i].engine, std::string(fused ? "fused" : "libtorch"));
    }
    QCOMPARE(QString::fromStdString(toText(options.shapes[0])), QString("GRU, 2 layers, both directions"));
    QCOMPARE(QString::fromStdString(toText(options.shapes[1])), QString("RNN, 1 layer, one direction"));
}

void TestProver::coversLengthsAndLetterZero() {
    // Only one name in 60 has the letter "a", which is letter 0.
    std::vector<std::pair<std::u32string, std::uint32_t>> rows;
    for (std::uint32_t i = 0; i < 60; ++i)
        rows.emplace_back(std::u32string(1 + i % 5, i == 30 ? U'a' : U'b'), i % 2);
    const auto names = namesFrom(rows, {"A", "B"});
    ProofOptions options = small(0);
    options.names = 4;
    options.split.testFraction = 0.02;
    for (options.seed = 0; options.seed < 10; ++options.seed) {
        const Proof proof = prove(*names, options, {}, {});
        QCOMPARE(QString::fromStdString(proof.letterZero), QString("a"));
        QCOMPARE(proof.rows.size(), std::size_t(4));
        QCOMPARE(std::set(proof.rows.begin(), proof.rows.end()).size(), std::size_t(4));
        QVERIFY(std::find(proof.rows.begin(), proof.rows.end(), 30U) != proof.rows.end());
    }
}

void TestProver::stopKeepsWhatThereIs() {
    std::stop_source stop;
    const Proof proof = prove(*randomNames(2), small(2), stop.get_token(),
                              [&](const ProofCell&, std::size_t done, std::size_t) {
                                  if (done == 8) stop.request_stop();
                              });
    QCOMPARE(proof.cells.size(), std::size_t(8));
    QVERIFY(!proof.complete);
    QVERIFY(!proof.pass()); // nothing is proved by half
}

void TestProver::nanDoesNotPass() {
    ProofCell cell;
    QVERIFY(cell.pass());
    cell.max_rel_grad = std::nan("");
    QVERIFY(!cell.pass());
}

void TestProver::refuses_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("message");
    QTest::newRow("names") << "names"
                           << "names 0 is out of range; give a whole number from 1 to 4096";
    QTest::newRow("hidden") << "hidden"
                            << "hidden size -1 is out of range; give a whole number from 1 to 16384";
    QTest::newRow("layers") << "layers"
                            << "layers 0 is out of range; give a whole number from 1 to 16";
    QTest::newRow("shapes") << "shapes"
                            << "there is no model shape to prove; give at least one";
    QTest::newRow("ratio") << "ratio"
                           << "ratio must be a number of at least 1, such as 1.5";
}

void TestProver::refuses() {
    QFETCH(QString, what);
    ProofOptions options = small(0);
    if (what == "names") options.names = 0;
    if (what == "hidden") options.hidden_size = -1;
    if (what == "layers") options.shapes.front().num_layers = 0;
    if (what == "shapes") options.shapes.clear();
    if (what == "ratio") options.ratio = std::nan("");
    try {
        prove(*randomNames(0), options);
        QFAIL("nothing was refused");
    } catch (const InputError& problem) {
        QTEST(QString(problem.what()), "message");
    }
}

void TestProver::neighboursDoNotMatter_data() {
    QTest::addColumn<QString>("trap");
    QTest::addColumn<QString>("wrong paths"); // for two layers in both directions
    QTest::newRow("none") << "none"
                          << "";
    QTest::newRow("last column") << "last-column"
                                 << "padded bucketed";
    QTest::newRow("padding") << "pad-bidirectional"
                             << "padded bucketed";
    QTest::newRow("view") << "view"
                          << "packed";
    QTest::newRow("mask by value: wrong alone too") << "mask-by-value"
                                                    << "";
    QTest::newRow("labels: the scores are right") << "unsorted-labels"
                                                  << "";
}

void TestProver::neighboursDoNotMatter() {
    QFETCH(QString, trap);
    ProofOptions common = small(3);
    common.trap = trapFromText(trap.toStdString());
    InvarianceOptions options;
    options.shape = {Cell::Lstm, 2, true};
    options.batches = 10;
    options.neighbours = 20;
    options.name = " abcabc ";
    const InvarianceProof proof = proveInvariance(*randomNames(3), common, options);
    QCOMPARE(QString::fromStdString(proof.name), QString("abcabc"));
    QVERIFY(proof.complete);
    QStringList wrong;
    QCOMPARE(proof.paths.size(), std::size_t(4));
    for (const Invariance& each : proof.paths) {
        QCOMPARE(each.max_abs_logits.size(), std::size_t(10));
        QCOMPARE(*std::max_element(each.max_abs_logits.begin(), each.max_abs_logits.end()),
                 each.max_abs_logit);
        if (each.pass()) QCOMPARE(each.changedAnswers, std::int64_t(0));
        if (!each.pass()) wrong << QString::fromStdString(toText(each.path));
    }
    QTEST(wrong.join(' '), "wrong paths");
}

void TestProver::refusesNames_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("blank") << QByteArray("  ");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("a novel") << QByteArray(100'000, 'x');
}

void TestProver::refusesNames() {
    QFETCH(QByteArray, name);
    InvarianceOptions options;
    options.name = name.toStdString();
    QVERIFY_EXCEPTION_THROWN(proveInvariance(*randomNames(3), small(3), options), InputError);
}

QTEST_APPLESS_MAIN(TestProver)
#include "test_prover.moc"
