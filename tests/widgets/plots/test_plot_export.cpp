#include "core/base/input_error.h"
#include "widgets/plots/plot_export.h"
#include "widgets/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchscope;

class TestPlotExport : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;

    static void square(QPaintDevice& device, QSize size) {
        QPainter painter(&device);
        painter.fillRect(QRect(0, 0, size.width() / 2, size.height()), Qt::red);
    }
    QByteArray bytes(const QString& name) const {
        QFile file(dir_.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString problemOf(const std::function<void()>& act) {
        try {
            act();
        } catch (const InputError& error) {
            return error.what();
        }
        return {};
    }

private Q_SLOTS:
    void init() { ThemeManager::instance().setKind(ThemeKind::Light); }

    void pngIsSharp() {
        saveDrawing(dir_.filePath("a.PNG"), {60, 40}, square);
        const QImage image(dir_.filePath("a.PNG"));
        QCOMPARE(image.size(), QSize(120, 80));
        QCOMPARE(image.pixelColor(58, 78), QColor(Qt::red));
        QCOMPARE(image.pixelColor(62, 2), theme().panel);
    }

    void vectorsAreWhole() {
        saveDrawing(dir_.filePath("a.svg"), {60, 40}, square);
        QVERIFY(bytes("a.svg").contains("viewBox=\"0 0 60 40\""));
        QVERIFY(bytes("a.svg").trimmed().endsWith("</svg>"));
        QVERIFY(bytes("a.svg").contains("#ff0000"));
        saveDrawing(dir_.filePath("a.pdf"), {60, 40}, square);
        QVERIFY(bytes("a.pdf").startsWith("%PDF-"));
        QVERIFY(bytes("a.pdf").trimmed().endsWith("%%EOF"));
        QVERIFY(bytes("a.pdf").contains("/MediaBox [0 0 45")); // points
    }

    void sayWhatIsWrong_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("suffix") << "a.gif"
                                << "pictures are saved as .png, .svg or .pdf";
        QTest::newRow("no suffix") << "a"
                                   << "end the name in one of them";
        QTest::newRow("no folder") << "none/a.png"
                                   << "cannot be written";
    }
    void sayWhatIsWrong() {
        QFETCH(QString, name);
        QFETCH(QString, says);
        const QString path = dir_.filePath(name);
        const QString problem = problemOf([&] { saveDrawing(path, {60, 40}, square); });
        QVERIFY2(problem.contains(says) && problem.contains(name), qPrintable(problem));
        QVERIFY(!QFile::exists(path));
    }

    void whatWasThereStaysWhereDrawingFails() {
        saveText(dir_.filePath("b.svg"), "before");
        const auto fail = [](QPaintDevice&, QSize) { throw InputError("drawing failed"); };
        QCOMPARE(problemOf([&] { saveDrawing(dir_.filePath("b.svg"), {60, 40}, fail); }), "drawing failed");
        QCOMPARE(bytes("b.svg"), "before");
        saveDrawing(dir_.filePath("b.svg"), {60, 40}, square);
        QVERIFY(bytes("b.svg").contains("<svg"));
    }

    void textIsWhole() {
        saveText(dir_.filePath("a.csv"), QStringLiteral("ratio ×\r\n"));
        QCOMPARE(bytes("a.csv"), QStringLiteral("ratio ×\r\n").toUtf8());
        QVERIFY(problemOf([&] { saveText(dir_.filePath("none/a.csv"), "a"); }).contains("a.csv cannot be"));
    }
};

QTEST_MAIN(TestPlotExport)
#include "test_plot_export.moc"
