#include "core/storage/export/model_code.h"
#include "core/storage/export/model_code_words.h"
#include "core/storage/export/model_export.h"
#include "tests/storage/python.h"
#include "tests/storage/small_models.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace batchscope;

/// The programs that are written for others to read run, and compute what this program computes.
class TestModelCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void quotesText();
    void fillsWordsIn();
    void saysTheSettings();
    void agrees_data();
    void agrees();
    void trains_data();
    void trains();

private:
    QString path(const QString& name) const { return folder_.filePath(name); }
    /// Program and first arguments that run the code of such a model; empty where Python lacks torch.
    QStringList commandOf(const QString& language, Cell cell) const;

    QTemporaryDir folder_;
    QString python_;
    std::shared_ptr<const NameDataset> names_;
};

void TestModelCode::initTestCase() {
    python_ = test::pythonWith("torch");
    names_ = thousandNames();
    QFile text(path("names.txt")), rows(path("names.csv"));
    QVERIFY(text.open(QIODevice::WriteOnly) && rows.open(QIODevice::WriteOnly));
    rows.write("name,label\n");
    for (std::size_t i = 0; i < names_->size(); ++i) {
        const QByteArray name = QByteArray::fromStdString(names_->nameUtf8(i));
        text.write(name + "\n");
        rows.write(name + "," + QByteArray::fromStdString(names_->className(i)) + "\n");
    }
}

QStringList TestModelCode::commandOf(const QString& language, Cell cell) const {
    if (language == "cpp") return {cell == Cell::Lstm ? WRITTEN_LSTM : WRITTEN_GRU};
    if (python_.isEmpty()) return {};
    return {python_, path(QString::fromStdString(toText(cell)) + ".py")};
}

void TestModelCode::quotesText() {
    QCOMPARE(quotedLiteral("a b"), std::string("\"a b\""));
    QCOMPARE(quotedLiteral("a\"b\\c\n1é"), std::string("\"a\\\"b\\\\c\\0121é\""));
}

void TestModelCode::fillsWordsIn() {
    const CodeWords words{{"A", "1"}, {"B", "@A@"}};
    QCOMPARE(filledIn("x = @A@, @B@;", words), std::string("x = 1, @A@;"));
    QCOMPARE(filledIn("@torch.no_grad\n@A@ @", words), std::string("@torch.no_grad\n1 @"));
}

void TestModelCode::saysTheSettings() {
    TrainOptions options = quickLook();
    options.plan.strategy = Strategy::Bucketed;
    options.letters = Letters::Article;
    const QString data = "my \"own\" names.csv";
    for (const auto write : {pytorchScript, libtorchProgram}) {
        const QString code = QString::fromStdString(write(options, data.toStdString()));
        QVERIFY(code.contains("\"my \\\"own\\\" names.csv\""));
        QVERIFY(code.contains("nn::GRU(") || code.contains("nn.GRU("));
        QVERIFY(code.contains("Adam"));
        QVERIFY(code.contains("0.006"));
        QVERIFY(code.contains("grouped by length (bucketed)"));
        QVERIFY(code.contains("XYZ .,;'\""));
        QVERIFY(!code.contains(QRegularExpression("@[A-Z_]+@")));
        for (const QString& line : code.split('\n'))
            QVERIFY2(line.size() <= 120, qPrintable(line));
    }
}

void TestModelCode::agrees_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("cell");
    for (const char* language : {"python", "cpp"}) {
        for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
            if (cell != Cell::Rnn || language == QString("python"))
                QTest::addRow("%s %s", language, toText(cell).c_str()) << language << int(cell);
        }
    }
}

void TestModelCode::agrees() {
    QFETCH(QString, language);
    QFETCH(int, cell);
    const bool deep = Cell(cell) == Cell::Gru;
    const auto model = smallModel(names_, Cell(cell), deep ? 2 : 1, deep);
    const std::string base = toText(Cell(cell));
    exportModel(*model, folder_.path().toStdString(), base, ModelFormat::Pt, Existing::Overwrite);
    exportCode(*model, folder_.path().toStdString(), base, Existing::Overwrite);
    QStringList command = commandOf(language, Cell(cell));
    if (command.isEmpty()) QSKIP("no Python with torch (python3-torch)");
    const QString program = command.takeFirst();
    const QString out =
        test::outputOf(program, command + QStringList{"--weights", path(QString::fromStdString(base) + ".pt"),
                                                      "--names", path("names.txt")});
    const QJsonObject found = QJsonDocument::fromJson(out.toUtf8()).object();
    const QJsonArray rows = found["log_probabilities"].toArray();
    QVERIFY2(rows.size() == qsizetype(names_->size()), qPrintable(out.left(1000)));
    double largest = 0;
    for (std::size_t i = 0; i < names_->size(); ++i) {
        QCOMPARE(found["names"][qsizetype(i)].toString().toStdString(), names_->nameUtf8(i));
        std::map<std::string, double> mine;
        for (const Ranked& each : model->predict(names_->nameUtf8(i), model->classes().size()).top)
            mine[each.label] = std::log(each.probability);
        for (qsizetype k = 0; k < qsizetype(mine.size()); ++k) {
            const double theirs = rows[qsizetype(i)][k].toDouble(1);
            largest =
                std::max(largest, std::abs(theirs - mine[found["classes"][k].toString().toStdString()]));
        }
    }
    qInfo("largest difference of a log-probability: %.1e", largest);
    QVERIFY(largest < 1e-5);
}

void TestModelCode::trains_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("cell");
    QTest::addRow("python lstm, with replacement, SGD") << "python" << int(Cell::Lstm);
    QTest::addRow("python gru, by epochs, Adam") << "python" << int(Cell::Gru);
    QTest::addRow("c++ lstm, with replacement, SGD") << "cpp" << int(Cell::Lstm);
    QTest::addRow("c++ gru, by epochs, Adam") << "cpp" << int(Cell::Gru);
}

void TestModelCode::trains() {
    QFETCH(QString, language);
    QFETCH(int, cell);
    if (language == "python") {
        TrainOptions options; // as write_model_code has them
        options.cell = Cell(cell);
        options.hidden_size = 16;
        options.plan.batchSize = 64;
        if (options.cell == Cell::Gru) {
            options.num_layers = 2;
            options.bidirectional = true;
            options.optimizer = Optimizer::Adam;
            options.learningRate = 0.01;
            options.sampling = Sampling::Epoch;
            options.split.by = SplitBy::Name;
        }
        QFile script(path(QString::fromStdString(toText(options.cell)) + ".py"));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(QByteArray::fromStdString(pytorchScript(options, "names.csv")));
    }
    QStringList command = commandOf(language, Cell(cell));
    if (command.isEmpty()) QSKIP("no Python with torch (python3-torch)");
    const QString program = command.takeFirst();
    // Run where the names file lies: its name stands in the code.
    const QString out = test::outputOf(program, command + QStringList{"--steps", "60"}, folder_.path());
    const QStringList lines = out.trimmed().split('\n');
    QVERIFY2(lines.size() == 21, qPrintable(out));
    const auto loss = [&lines](int i) { return lines[i].section(' ', -1).toDouble(); };
    QVERIFY2(loss(19) < loss(0) - 0.1, qPrintable(out));
    QVERIFY2(QRegularExpression("^held out \\d+: [\\d.]+ % right$").match(lines[20]).hasMatch(),
             qPrintable(out));
}

QTEST_GUILESS_MAIN(TestModelCode)
#include "test_model_code.moc"
