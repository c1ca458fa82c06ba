#include "core/base/input_error.h"
#include "tests/support/plot_probe.h"
#include "widgets/explain/classify_panel.h"
#include "widgets/plots/ranking_bars.h"

#include <QLineEdit>

using namespace batchscope;
using namespace batchscope::probe;

namespace {

Prediction take(const QString& name, int count) {
    if (name.size() > 20) throw InputError("the name is too long: 20 letters at most");
    Prediction found;
    found.name = name.toStdString();
    found.top = {
        {"Japanese", 0.9}, {"Polish", 0.06}, {"Czech", 0.03}, {"Italian", 0.0099}, {"Portuguese", 0.0001}};
    found.top.resize(std::size_t(count));
    for (const QChar letter : name)
        if (letter.unicode() > 127) found.unknownLetters += char32_t(letter.unicode());
    return found;
}

} // namespace

class TestClassifyPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysToTrainFirst();
    void ranksWithEveryKey();
    void newWeightsClassifyAgain();
    void saysWhichLettersAreUnknown_data();
    void saysWhichLettersAreUnknown();
    void saysWhatIsWrong();
    void emptyNameIsNoMistake();
    void paintsTheBestInTheAccent();
    void forgetsTheModel();

private:
    QLineEdit& edit() const { return *panel_->findChild<QLineEdit*>(); }
    std::unique_ptr<ClassifyPanel> panel_;
};

void TestClassifyPanel::init() {
    QLocale::setDefault(QLocale::English);
    ThemeManager::instance().setKind(ThemeKind::Light);
    panel_ = std::make_unique<ClassifyPanel>();
    show(*panel_, {320, 360});
}

void TestClassifyPanel::saysToTrainFirst() {
    QVERIFY(panel_->message().startsWith("Train first"));
    QTest::keyClicks(&edit(), "Nakamura");
    QVERIFY(panel_->message().startsWith("Train first"));
    QVERIFY(panel_->ranking()->ranking().empty());
    QVERIFY(edit().placeholderText().contains("Nakamura"));
    QVERIFY(!edit().accessibleName().isEmpty() && !edit().toolTip().isEmpty());
}

void TestClassifyPanel::ranksWithEveryKey() {
    QStringList asked;
    panel_->setClassifier(
        [&asked](const QString& name, int count) {
            asked += name;
            return take(name, count);
        },
        1240);
    QTest::keyClicks(&edit(), "Ito");
    QCOMPARE(asked, (QStringList{"I", "It", "Ito"}));
    QCOMPARE(panel_->ranking()->ranking().size(), 5u);
    QCOMPARE(panel_->ranking()->ranking().front().label, "Japanese");
    QVERIFY(panel_->ranking()->accessibleDescription().startsWith(
        QString("Japanese 90.0\u00a0%, Polish 6.0\u00a0%")));
    QVERIFY(panel_->ranking()->accessibleDescription().endsWith(QString("Portuguese < 0.1\u00a0%")));
    QVERIFY(panel_->message().isEmpty());
    QCOMPARE(panel_->figure(), "weights of update 1,240");
}

void TestClassifyPanel::newWeightsClassifyAgain() {
    int calls = 0;
    const auto counting = [&calls](const QString& name, int count) {
        ++calls;
        return take(name, count);
    };
    panel_->setClassifier(counting, 1);
    QCOMPARE(calls, 0);
    panel_->setName("Nakamura");
    panel_->setClassifier(counting, 2);
    panel_->setClassifier(counting, 3);
    QCOMPARE(calls, 3);
    QCOMPARE(panel_->figure(), "weights of update 3");
}

void TestClassifyPanel::saysWhichLettersAreUnknown_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::newRow("none") << "Ilic"
                          << "";
    QTest::newRow("one") << QString("Ye\u015fil") << QString("\u015f is unknown to the model's alphabet");
    QTest::newRow("three") << QString("\u0141\u00f3\u017a")
                           << QString("\u0141, \u00f3 and \u017a are unknown to the model's alphabet");
}

void TestClassifyPanel::saysWhichLettersAreUnknown() {
    QFETCH(QString, name);
    panel_->setClassifier(take, 1);
    panel_->setName(name);
    QTEST(panel_->message(), "message");
    QCOMPARE(panel_->ranking()->ranking().size(), 5u);
}

void TestClassifyPanel::saysWhatIsWrong() {
    panel_->setClassifier(take, 1);
    panel_->setName(QString(30, 'x'));
    QCOMPARE(panel_->message(), "the name is too long: 20 letters at most");
    QVERIFY(panel_->ranking()->ranking().empty());
    const QImage image = picture(*panel_);
    QVERIFY(count(image, QRect(16, 60, 288, 60), theme().warning, 50) > 50);
    panel_->setName("Ito");
    QVERIFY(panel_->message().isEmpty());
    QCOMPARE(panel_->ranking()->ranking().size(), 5u);
}

void TestClassifyPanel::emptyNameIsNoMistake() {
    int calls = 0;
    panel_->setClassifier(
        [&calls](const QString& name, int count) {
            ++calls;
            return take(name, count);
        },
        1);
    panel_->setName("   ");
    QCOMPARE(calls, 0);
    QVERIFY(panel_->message().startsWith("Type a name"));
    QVERIFY(count(picture(*panel_), QRect(16, 60, 288, 60), theme().warning, 30) == 0);
}

void TestClassifyPanel::paintsTheBestInTheAccent() {
    panel_->setClassifier(take, 1);
    panel_->setName("Ito");
    QCoreApplication::processEvents();
    auto* bars = const_cast<RankingBars*>(panel_->ranking());
    const QImage image = picture(*bars);
    QVERIFY(near(image.pixelColor(bars->barRect(0).center()), theme().accent, 2));
    QCOMPARE(count(image, bars->barRect(1).adjusted(0, -4, 200, 4), theme().accent, 2), 0);
    QVERIFY(bars->barRect(0).width() > 10 * bars->barRect(1).width());
    QVERIFY(bars->rect().contains(bars->barRect(4)));
}

void TestClassifyPanel::forgetsTheModel() {
    panel_->setClassifier(take, 1);
    panel_->setName("Ito");
    panel_->setPredictor(nullptr);
    QVERIFY(panel_->ranking()->ranking().empty());
    QVERIFY(panel_->figure().isEmpty());
    QVERIFY(panel_->message().startsWith("Train first"));
    QCOMPARE(panel_->name(), "Ito");
}

QTEST_MAIN(TestClassifyPanel)
#include "test_classify_panel.moc"
