#include "core/data/names_loader.h"
#include "core/export/model_code.h"
#include "core/export/model_code_words.h"
#include "core/export/model_export.h"
#include "tests/export/small_models.h"
#include "tests/support/python.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringEncoder>
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
    void scriptReadsTables_data();
    void scriptReadsTables();

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
    // The same as write_model_code's second form wants it.
    QFile table(path("table.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    QString lines = "sep=;\r\nid;name;label\r\n";
    for (std::size_t i = 0; i < names_->size(); ++i)
        lines += QString("%1;\"%2\";%3\r\n")
                     .arg(i)
                     .arg(QString::fromStdString(names_->nameUtf8(i)).replace('"', "\"\""),
                          QString::fromStdString(names_->className(i)));
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    table.write(encoder.encode(lines));
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
        const QString code = QString::fromStdString(write(options, data.toStdString(), {}));
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
        const ReadingForm form =
            options.cell == Cell::Gru ? ReadingForm{';', 1, true, "2", "3", "UTF-16LE"} : ReadingForm();
        script.write(QByteArray::fromStdString(pytorchScript(options, "names.csv", form)));
    }
    // The names file's name stands in the code; another one is given.
    const QStringList data = Cell(cell) == Cell::Gru ? QStringList("table.csv") : QStringList();
    QStringList command = commandOf(language, Cell(cell));
    if (command.isEmpty()) QSKIP("no Python with torch (python3-torch)");
    const QString program = command.takeFirst();
    // Run where the names file lies: its name stands in the code.
    const QString out =
        test::outputOf(program, command + data + QStringList{"--steps", "60"}, folder_.path());
    const QStringList lines = out.trimmed().split('\n');
    QVERIFY2(lines.size() == 21, qPrintable(out));
    const auto loss = [&lines](int i) { return lines[i].section(' ', -1).toDouble(); };
    QVERIFY2(loss(19) < loss(0) - 0.1, qPrintable(out));
    QVERIFY2(QRegularExpression("^held out \\d+: [\\d.]+ % right$").match(lines[20]).hasMatch(),
             qPrintable(out));
}

void TestModelCode::scriptReadsTables_data() {
    QTest::addColumn<QString>("file");
    for (const QString& file : QDir(BATCHSCOPE_SOURCE_DIR "/tests/data/tables").entryList(QDir::Files))
        QTest::newRow(qPrintable(file)) << BATCHSCOPE_SOURCE_DIR "/tests/data/tables/" + file;
    const auto own = [this](const char* what, const QString& name, const QByteArray& bytes) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        QTest::newRow(what) << path(name);
    };
    own("line ends in quotes", "quotes.csv",
        "\"a\nb\",X\nAbe,Y\n\"c \"\"d\"\"\",X\n\"O, N\", Jr, X\nO , \"N\",Y\n");
    own("comment and joined files", "joined.csv", "# list\nname,label\nAbe,X\nLee,Y\nname,label\nOh,X\n");
    own("Latin-2", "latin2.csv",
        "Dvo\xf8\xe1k,C\nKu\xe8"
        "era,C\nN\xec"
        "mec,C\nLee,Y\n");
    own("invisible letters", "unseen.csv", "\xe2\x80\xaeIto,X\nLee,Y\xe2\x80\x8b\nOh,Y\n");
    own("a quote that is a letter", "quote.csv", "A\"b\",X\nLee,Y\n");
    QVERIFY(QDir(folder_.path()).mkpath("folder"));
    for (const auto& [name, bytes] : {std::pair("folder/Spanish.txt", QByteArray("G\xf3mez\n\"Bob\"\n")),
                                      std::pair("folder/Korean.TXT", QByteArray("Lee\r\n\r\n Kim \r\n"))}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QTest::newRow("folder") << path("folder");
}

// The part that reads needs no torch: an empty module of that name does.
void TestModelCode::scriptReadsTables() {
    QFETCH(QString, file);
    const QString python = test::pythonWith("unicodedata");
    if (python.isEmpty()) QSKIP("no Python");
    LoadOptions options;
    if (file.endsWith("two-labels.csv")) options.form = ReadingForm{{}, {}, {}, "1", "2", {}};
    if (file.endsWith("unknown-words.csv")) options.form.header = true;
    const auto names = loadNames(file.toStdString(), options).dataset;
    QFile script(path("reads.py"));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("import sys, types\n"
                 "class Any:\n"
                 "    def __getattr__(self, name): return Any()\n"
                 "    def __call__(self, *a): return a[0] if a else Any()\n"
                 "    def __mro_entries__(self, bases): return (object,)\n"
                 "for name in ('torch', 'torch.nn', 'torch.nn.utils', 'torch.nn.utils.rnn'):\n"
                 "    sys.modules[name] = types.ModuleType(name)\n"
                 "    sys.modules[name].__getattr__ = lambda name: Any()\n");
    const QString code = QString::fromStdString(pytorchScript({}, "x", names->form()));
    script.write(code.section("if __name__", 0, 0).toUtf8());
    script.write("sys.stdout.reconfigure(encoding='utf-8')\n"
                 "print('|'.join(f'{n}={l}' for n, l in read_rows(sys.argv[1])), end='')\n");
    script.close();
    QStringList rows;
    for (std::size_t row = 0; row < names->size(); ++row)
        rows << QString::fromStdString(names->nameUtf8(row) + "=" + names->className(row));
    QCOMPARE(test::outputOf(python, {path("reads.py"), file}), rows.join('|'));
}

QTEST_GUILESS_MAIN(TestModelCode)
#include "test_model_code.moc"
