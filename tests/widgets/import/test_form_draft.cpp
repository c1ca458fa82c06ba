#include "tests/data/loading.h"
#include "widgets/import/form_draft.h"
#include "widgets/import/preview_model.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

const QByteArray kThree = "id,who,team\n7,Abe,X\n5,Ito,X\n3,Lee,Y\n1,Kim,Y\n";

FormDraft draftOf(const QByteArray& bytes, const ReadingForm& given = {}) {
    const TemporaryFiles files;
    return {std::make_shared<const TableFile>(readTableFile(files.write("own.csv", bytes))), given};
}

FormChoice choiceOf(const QString& word) {
    if (word == "encoding") return FormChoice::Encoding;
    if (word == "delimiter") return FormChoice::Delimiter;
    if (word == "skip") return FormChoice::SkipLines;
    if (word == "header") return FormChoice::Header;
    return word == "name" ? FormChoice::NameColumn : FormChoice::LabelColumn;
}

/// `, header name=2 label=3 UTF-8`, or `no delimiter`, or `no encoding`
QString formText(const FormDraft& draft) {
    if (draft.problem() == FormDraft::Problem::Encoding) return "no encoding";
    if (draft.problem() == FormDraft::Problem::Delimiter) return "no delimiter";
    const ReadingForm form = draft.form();
    return QStringLiteral("%1%2%3 name=%4 label=%5 %6")
        .arg(QLatin1Char(*form.delimiter))
        .arg(*form.skipLines > 0 ? QStringLiteral(" skip=%1").arg(*form.skipLines) : QString())
        .arg(*form.header ? QStringLiteral(" header") : QString())
        .arg(QString::fromStdString(*form.nameColumn), QString::fromStdString(*form.labelColumn),
             QString::fromStdString(*form.encoding));
}

} // namespace

class TestFormDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesChoices_data();
    void takesChoices();
    void forgets();
    void listsTheFirstLines();
    void marksRows();
};

void TestFormDraft::takesChoices_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("choices");
    QTest::addColumn<QString>("form");
    const auto row = [](const char* what, const QByteArray& bytes, const char* choices, const char* form) {
        QTest::newRow(what) << bytes << QString(choices) << QString(form);
    };
    row("none", kThree, "", ", header name=2 label=3 UTF-8");
    row("a column", kThree, "name=1", ", header name=1 label=3 UTF-8");
    row("the other's column", kThree, "name=3", ", header name=3 label=2 UTF-8");
    row("the other's column, back", kThree, "label=2 label=3", ", header name=2 label=3 UTF-8");
    row("the rest", kThree, "name=rest", ", header name=rest label=last UTF-8");
    row("the last", kThree, "label=last", ", header name=rest label=last UTF-8");
    row("a column after the rest", kThree, "name=rest name=1", ", header name=1 label=3 UTF-8");
    row("a column after the last", kThree, "label=last label=1", ", header name=2 label=1 UTF-8");
    row("a delimiter that does not divide", kThree, "delimiter=;", "no delimiter");
    row("columns that are gone with it", kThree, "label=1 delimiter=; delimiter=,",
        ", header name=2 label=3 UTF-8");
    row("no header", kThree, "header=no label=3 name=2", ", name=2 label=3 UTF-8");
    row("a later line", kThree, "skip=1", ", skip=1 name=2 label=3 UTF-8");
    row("an encoding that it is not in", "Abe,X\nL\xe9,Y\n", "encoding=UTF-8", "no encoding");
    row("and another after it", "Abe,X\nL\xe9,Y\n", "encoding=UTF-8 encoding=ISO-8859-2",
        ", name=rest label=last ISO-8859-2");
    row("the last delimiter of pairs", "Abe,X\nIto,X\nLee,Y\n", "label=1", ", name=2 label=1 UTF-8");
}

void TestFormDraft::takesChoices() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, choices);
    QFETCH(QString, form);
    FormDraft draft = draftOf(bytes);
    for (const QString& choice : choices.split(' ', Qt::SkipEmptyParts))
        draft.choose(choiceOf(choice.section('=', 0, 0)), choice.section('=', 1).toStdString());
    QCOMPARE(formText(draft), form);
    if (draft.problem() == FormDraft::Problem::None) QVERIFY(!draft.preview().rows.empty());
}

void TestFormDraft::forgets() {
    ReadingForm given;
    given.labelColumn = "1";
    FormDraft draft = draftOf(kThree, given);
    QCOMPARE(formText(draft), ", header name=2 label=1 UTF-8");
    QCOMPARE(draft.guess().labelColumn.certainty, Certainty::Given);
    draft.forget();
    QCOMPARE(formText(draft), ", header name=2 label=3 UTF-8");
}

void TestFormDraft::listsTheFirstLines() {
    const FormDraft draft = draftOf("# a, b\n\n" + kThree);
    QCOMPARE(QString::fromStdString(draft.lines().at(0)), "# a, b");
    QCOMPARE(QString::fromStdString(draft.lines().at(2)), "id,who,team");
    QCOMPARE(draft.guess().skipLines.value, std::size_t(1));
}

void TestFormDraft::marksRows() {
    PreviewModel rows;
    rows.setPreview(draftOf("# a, b\n" + kThree).preview());
    QString text;
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < rows.columnCount(); ++column)
            text += rows.data(rows.index(row, column)).toString() + '|';
    QCOMPARE(text, "1, left out|# a, b|||2, header|id|who|team|3|7|Abe|X|");
    QCOMPARE(rows.headerData(2, Qt::Horizontal).toString(), "who: Name");
    QCOMPARE(rows.headerData(1, Qt::Horizontal).toString(), "id: not used");
}

QTEST_MAIN(TestFormDraft)
#include "test_form_draft.moc"
