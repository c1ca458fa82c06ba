#include "core/base/free_memory.h"
#include "core/base/input_error.h"
#include "core/training/trainer.h"
#include "core/training/training_memory.h"
#include "tests/support/some_names.h"

#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace batchscope;

/// The estimate beside what runs really take, each in a process of its own.
class TestTrainingMemory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void measuresBatches();
    void isNearTheTruth_data();
    void isNearTheTruth();
    void refuses_data();
    void refuses();
};

namespace {

constexpr std::int64_t kSteps = 3;

struct Case {
    Cell cell = Cell::Lstm;
    Engine engine = Engine::Fused;
    Execution execution = Execution::Packed;
    Optimizer optimizer = Optimizer::Sgd;
    std::int64_t hidden = 1024, layers = 1, batch = 16;
    bool bidirectional = false;
};

TrainOptions optionsOf(const Case& each) {
    TrainOptions options;
    options.cell = each.cell;
    options.engine = each.engine;
    options.execution = each.execution;
    options.optimizer = each.optimizer;
    options.hidden_size = each.hidden;
    options.num_layers = each.layers;
    options.bidirectional = each.bidirectional;
    options.plan.batchSize = each.batch;
    options.learningRate = 1e-4;
    options.steps = kSteps;
    options.threads = 2;
    options.device = Device::Cpu;
    options.checkpointEvery = 2;
    return options;
}

/// 600 names of 2 to 11 letters.
std::shared_ptr<const NameDataset> names() {
    std::vector<std::pair<std::u32string, std::uint32_t>> rows;
    for (std::uint32_t i = 0; i < 600; ++i) {
        std::u32string name(1, char32_t(U'a' + i % 3));
        for (std::uint32_t k = 0; k <= i % 10; ++k)
            name += char32_t(U'd' + (i * 5 + k * 3) % 20);
        rows.emplace_back(name, i % 3);
    }
    return namesFrom(rows, {"A", "B", "C"});
}

/// Most bytes that a run was given beyond what the program had before, in a process of its own; -1 where it
/// failed. Large blocks are given back at once and small ones not kept apart, so that this is what it needs.
double peakOf(const TrainOptions& options) {
    int ends[2] = {};
    if (::pipe(ends) != 0) return -1;
    const pid_t child = ::fork();
    if (child == 0) {
        const auto most = [] {
            rusage usage{};
            ::getrusage(RUSAGE_SELF, &usage);
            return double(usage.ru_maxrss) * 1024;
        };
        double grown = -1;
        try {
            TrainOptions first = options;
            first.hidden_size = 8; // loads the libraries' pages
            TrainingSink sink;
            Trainer(names(), first).run({}, sink);
            const double before = most();
            Trainer(names(), options).run({}, sink);
            grown = most() - before;
        } catch (...) {
        }
        [[maybe_unused]] const auto written = ::write(ends[1], &grown, sizeof grown);
        ::_exit(0);
    }
    double grown = -1;
    ::close(ends[1]);
    if (::read(ends[0], &grown, sizeof grown) != sizeof grown) grown = -1;
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return grown;
}

double estimateOf(const TrainOptions& options) {
    const auto data = names();
    const Trainer trainer(data, options);
    const Alphabet alphabet = alphabetOf(options.letters, *data, trainer.split().train);
    const ModelShape shape{
        {options.cell, alphabet.size(), options.hidden_size, options.num_layers, options.bidirectional}, 3};
    const BatchSampler sampler(trainer.split().train, data->lengths(), options.plan, options.sampling,
                               options.seed);
    return trainingMemory(
               {shape, extentOf(sampler), evaluationExtent(trainer.split().test, data->lengths()), 2},
               options)
        .bytes();
}

} // namespace

Q_DECLARE_METATYPE(Case)

void TestTrainingMemory::measuresBatches() {
    const std::vector<std::int64_t> lengths{1, 4, 2, 3};
    const std::vector<std::uint32_t> rows{0, 1, 3};
    const BatchExtent tested = evaluationExtent(rows, lengths);
    QCOMPARE(tested.names, 3);
    QCOMPARE(tested.letters, 1 + 4 + 3);
    QCOMPARE(tested.cells, 3 * 4);
    PlanOptions plan;
    plan.batchSize = 4;
    const BatchExtent drawn = extentOf(BatchSampler({0, 1, 2, 3}, lengths, plan, Sampling::Epoch, 1));
    QCOMPARE(drawn.names, 4);
    QCOMPARE(drawn.letters, 10);
    QCOMPARE(drawn.cells, 16);
}

void TestTrainingMemory::isNearTheTruth_data() {
    QTest::addColumn<Case>("each");
    const auto lib = Engine::LibTorch;
    const auto packed = Execution::Packed;
    const auto adam = Optimizer::Adam;
    QTest::newRow("fused LSTM, large weights") << Case{.hidden = 1536};
    QTest::newRow("fused LSTM, Adam") << Case{.optimizer = adam, .hidden = 1024};
    QTest::newRow("fused LSTM, large batch") << Case{.hidden = 512, .batch = 2000};
    QTest::newRow("fused GRU, layers") << Case{.cell = Cell::Gru, .hidden = 768, .layers = 3};
    QTest::newRow("fused RNN, both ways") << Case{.cell = Cell::Rnn, .hidden = 2048, .bidirectional = true};
    QTest::newRow("LibTorch LSTM, large weights") << Case{.engine = lib, .hidden = 1536};
    QTest::newRow("LibTorch LSTM, large batch") << Case{.engine = lib, .hidden = 256, .batch = 2000};
    QTest::newRow("LibTorch GRU") << Case{.cell = Cell::Gru, .engine = lib, .hidden = 256, .batch = 2000};
    QTest::newRow("LibTorch RNN") << Case{.cell = Cell::Rnn, .engine = lib, .hidden = 512, .batch = 2000};
    QTest::newRow("padded LSTM") << Case{.execution = Execution::Padded, .hidden = 256, .batch = 1000};
    QTest::newRow("LibTorch LSTM, Adam, layers")
        << Case{.engine = lib, .execution = packed, .optimizer = adam, .hidden = 768, .layers = 2};
}

// Not below the truth by more than a fifth, nor above it by more than twice.
void TestTrainingMemory::isNearTheTruth() {
    QFETCH(Case, each);
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("the address sanitizer keeps what was given back");
#endif
    const TrainOptions options = optionsOf(each);
    const double peak = peakOf(options), estimate = estimateOf(options);
    QVERIFY(peak > 0);
    qInfo("measured %.0f MiB, estimated %.0f MiB: %.2f", peak / (1 << 20), estimate / (1 << 20),
          estimate / peak);
    QVERIFY2(estimate > 0.8 * peak, qPrintable(QString::number(estimate / peak)));
    QVERIFY2(estimate < 2 * peak, qPrintable(QString::number(estimate / peak)));
}

void TestTrainingMemory::refuses_data() {
    QTest::addColumn<double>("wanted");
    QTest::addColumn<qint64>("free");
    QTest::addColumn<QString>("word");
    const double gib = double(1 << 30);
    QTest::newRow("fits") << 1 * gib << qint64(2 * gib) << "";
    QTest::newRow("just fits") << 2 * gib << qint64(2 * gib) << "";
    QTest::newRow("nobody knows") << 99 * gib << qint64(0) << "";
    QTest::newRow("does not fit")
        << 3 * gib << qint64(2 * gib)
        << "not enough memory (3.0 GiB wanted, 2.0 GiB free); a smaller hidden size, "
           "fewer layers or a smaller batch needs less";
}

void TestTrainingMemory::refuses() {
    QFETCH(double, wanted);
    QFETCH(qint64, free);
    QString word;
    try {
        requireFree(wanted, free);
    } catch (const InputError& problem) {
        word = QString::fromUtf8(problem.what());
    }
    QTEST(word, "word");
}

QTEST_APPLESS_MAIN(TestTrainingMemory)
#include "test_training_memory.moc"
