#include "core/base/input_error.h"
#include "core/training/options_json.h"
#include "core/training/settings.h"

#include <QSet>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace batchscope;

namespace {

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Another value of the same kind that the setting takes.
SettingValue otherThan(const Setting& setting, const SettingValue& value) {
    const auto other = [&](const auto& now) -> SettingValue {
        using T = std::remove_cvref_t<decltype(now)>;
        if constexpr (std::is_same_v<T, bool>)
            return !now;
        else if constexpr (std::is_same_v<T, std::string>)
            return std::string(setting.words.front().word == now ? setting.words.back().word
                                                                 : setting.words.front().word);
        else if constexpr (std::is_same_v<T, std::vector<std::int64_t>>)
            return T{2, 3};
        else if constexpr (std::is_same_v<T, double>)
            return now / 2 + 0.25;
        else
            return T(now + 1);
    };
    return std::visit(other, value);
}

} // namespace

/// The one table of settings.
class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheKeysOfVersion010();
    void saysAllOfEach_data();
    void saysAllOfEach();
    void writesOneAndNoOther_data() { saysAllOfEach_data(); }
    void writesOneAndNoOther();
    void roundTripsThroughJson_data() { saysAllOfEach_data(); }
    void roundTripsThroughJson();
    void takesEveryWordAndNoOther_data() { saysAllOfEach_data(); }
    void takesEveryWordAndNoOther();
    void comparesExperiments();
};

void TestSettings::keepsTheKeysOfVersion010() {
    const QStringList keys{
        "split",      "test_fraction",   "split_seed", "letters",       "strategy",  "batch_size",
        "ratio",      "boundaries",      "pool",       "budget",        "sampling",  "execution",
        "cell",       "hidden_size",     "num_layers", "bidirectional", "optimizer", "lr",
        "momentum",   "steps",           "seed",       "device",        "threads",   "engine",
        "eval_every", "checkpoint_every"};
    QStringList now;
    for (const Setting& each : settings())
        now << textOf(each.key);
    for (const QString& key : keys)
        QVERIFY2(now.contains(key), qPrintable(key));
    QCOMPARE(QSet<QString>(now.begin(), now.end()).size(), now.size());
}

void TestSettings::saysAllOfEach_data() {
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < settings().size(); ++i)
        QTest::newRow(std::string(settings()[i].key).c_str()) << int(i);
}

void TestSettings::saysAllOfEach() {
    QFETCH(int, row);
    const Setting& each = settings()[std::size_t(row)];
    QVERIFY(textOf(each.flag).startsWith("--"));
    QVERIFY(!each.label.empty() && !each.help.empty());
    QVERIFY(each.get && each.set && each.applies);
    QCOMPARE(&setting(each.key), &each);
    const SettingValue value = each.get({});
    const bool choice = std::holds_alternative<std::string>(value) || std::holds_alternative<bool>(value);
    QCOMPARE(!each.words.empty(), choice);
}

void TestSettings::writesOneAndNoOther() {
    QFETCH(int, row);
    const Setting& each = settings()[std::size_t(row)];
    TrainOptions options;
    const SettingValue value = otherThan(each, each.get(options));
    each.set(options, value);
    QVERIFY(each.get(options) == value);
    for (const Setting& other : settings())
        if (other.key != each.key)
            QVERIFY2(other.get(options) == other.get({}), qPrintable(textOf(other.key)));
}

void TestSettings::roundTripsThroughJson() {
    QFETCH(int, row);
    const Setting& each = settings()[std::size_t(row)];
    TrainOptions options;
    each.set(options, otherThan(each, each.get(options)));
    const TrainOptions back = optionsFromJson(toJson(options));
    for (const Setting& other : settings())
        QVERIFY2(other.get(back) == other.get(options), qPrintable(textOf(other.key)));
}

void TestSettings::takesEveryWordAndNoOther() {
    QFETCH(int, row);
    const Setting& each = settings()[std::size_t(row)];
    TrainOptions options;
    if (!std::holds_alternative<std::string>(each.get(options))) return;
    for (const SettingWord& word : each.words) {
        each.set(options, std::string(word.word));
        QCOMPARE(textOf(toText(each.get(options))), textOf(word.word));
    }
    QVERIFY_EXCEPTION_THROWN(each.set(options, std::string("no such word")), InputError);
}

void TestSettings::comparesExperiments() {
    TrainOptions a, b;
    b.threads = 7;
    b.device = Device::Cpu;
    QVERIFY(sameExperiment(a, b)); // where it computes does not count
    b.momentum = 0.5;
    QVERIFY(!sameExperiment(a, b));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
