#include "core/data/alphabet.h"

#include <QtTest>

using namespace batchscope;

class TestAlphabet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersLetters();
    void takesRepeatedLettersOnce();
    void unknownLettersPassForNoOther();
    void readsLettersOfTheGivenRows();
    void articleHas57Letters();
};

void TestAlphabet::numbersLetters() {
    const Alphabet abc(U"abc");
    QCOMPARE(abc.size(), 4);
    QCOMPARE(abc.indexOf(U'a'), 0);
    QCOMPARE(abc.indexOf(U'b'), 1);
    QCOMPARE(abc.indexOf(U'?'), 3);
    QCOMPARE(abc.encode(U"cab?"), (std::vector<std::int64_t>{2, 0, 1, 3}));
    QVERIFY(abc.encode(U"").empty());
}

void TestAlphabet::takesRepeatedLettersOnce() {
    const Alphabet alphabet(U"banana");
    QVERIFY(alphabet.letters() == U"ban");
    QCOMPARE(alphabet.encode(U"nab"), (std::vector<std::int64_t>{2, 1, 0}));
}

void TestAlphabet::unknownLettersPassForNoOther() {
    const Alphabet abc(U"abc");
    for (const char32_t letter : {U'A', U'\u00e1', U'\0', char32_t{0x10ffff}, char32_t{0xffffffff}})
        QCOMPARE(abc.indexOf(letter), abc.unknown());
    QCOMPARE(Alphabet().size(), 1);
    QCOMPARE(Alphabet().indexOf(U'a'), 0);
}

void TestAlphabet::readsLettersOfTheGivenRows() {
    NameDataset names;
    names.setClasses({"X", "Y"});
    names.append(U"b\u00e9", 0, 1);
    names.append(U"z", 1, 2);
    names.append(U"\U0001f600a", 1, 3);
    QVERIFY(Alphabet::fromNames(names, std::vector<std::uint32_t>{2, 0}).letters() == U"ab\u00e9\U0001f600");
    QCOMPARE(Alphabet::fromNames(names, {}).size(), 1);
}

void TestAlphabet::articleHas57Letters() {
    const Alphabet article = Alphabet::article();
    QCOMPARE(article.letters().size(), 57u);
    QCOMPARE(article.encode(U"azAZ .,;'"), (std::vector<std::int64_t>{0, 25, 26, 51, 52, 53, 54, 55, 56}));
    QCOMPARE(article.indexOf(U'\u00e9'), 57);
}

QTEST_GUILESS_MAIN(TestAlphabet)
#include "test_alphabet.moc"
