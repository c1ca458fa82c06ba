#include "core/kernels/part_rows.h"

#include <QStringList>
#include <QTest>

#include <algorithm>

using batchscope::kernels::PartRows;

/// How a batch is dealt to parts, as text: names in, each part's packed letters and sizes out.
class TestPartRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deals_data();
    void deals();
};

namespace {

template <class Number>
QString joined(const std::vector<Number>& numbers) {
    QStringList parts;
    for (const Number number : numbers)
        parts << QString::number(number);
    return parts.join(u' ');
}

} // namespace

void TestPartRows::deals_data() {
    QTest::addColumn<QString>("names"); // longest first
    QTest::addColumn<int>("parts");
    QTest::addColumn<QString>("dealt"); // letters / sizes / offsets of each part
    QTest::newRow("one part is the batch") << "abc x" << 1 << "axbc / 2 1 1 / 0 2 3 4";
    QTest::newRow("two parts") << "abc de f" << 2 << "afbc / 2 1 1 / 0 2 3 4; de / 1 1 / 0 1 2";
    QTest::newRow("equal lengths") << "ab cd ef gh" << 2 << "aebf / 2 2 / 0 2 4; cgdh / 2 2 / 0 2 4";
    QTest::newRow("a part without names") << "ab" << 2 << "ab / 1 1 / 0 1 2; /  / 0";
    QTest::newRow("single letters") << "a b c" << 2 << "ac / 2 / 0 2; b / 1 / 0 1";
}

void TestPartRows::deals() {
    QFETCH(QString, names);
    QFETCH(int, parts);
    const QStringList list = names.split(u' ');
    std::vector<std::int64_t> codes, sizes;
    for (qsizetype t = 0; t < list.front().size(); ++t) {
        sizes.push_back(0);
        for (const QString& name : list) {
            if (t >= name.size()) continue;
            codes.push_back(name[t].unicode());
            ++sizes.back();
        }
    }
    QStringList dealt;
    PartRows rows; // one for all: what was in it must not matter
    for (int part = 0; part < parts; ++part) {
        rows.take(codes, sizes, part, parts);
        QString letters;
        for (const std::int32_t code : rows.codes)
            letters += QChar(code);
        dealt << QStringLiteral("%1 / %2 / %3")
                     .arg(letters, joined(rows.sizes), joined(rows.offsets))
                     .trimmed();
        QCOMPARE(rows.rows(), std::int64_t(rows.codes.size()));
        QCOMPARE(rows.sizeAt(-1), 0);
        QCOMPARE(rows.sizeAt(rows.steps()), 0);
    }
    QTEST(dealt.join("; "), "dealt");
}

QTEST_APPLESS_MAIN(TestPartRows)
#include "test_part_rows.moc"
