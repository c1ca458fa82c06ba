#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

/// The catalogues of other languages: whole, and with the placeholders of their sources.
class TestCatalogues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsPlaceholders_data();
    void keepsPlaceholders();
    void holdTheSameTexts();
    void areWrittenPlainly();

private:
    struct Message {
        QString context, source;
        QStringList translations; ///< a plural: each form
        bool finished = true, plural = false;
    };
    static QString folder() { return QStringLiteral(BATCHSCOPE_SOURCE_DIR "/resources/translations"); }
    static QStringList catalogues() { return QDir(folder()).entryList({"*.ts"}, QDir::Files, QDir::Name); }
    static QList<Message> read(const QString& name);
    static QStringList placeholders(const QString& text) {
        static const QRegularExpression pattern("%L?[0-9n]+");
        QStringList all;
        for (const auto& match : pattern.globalMatch(text))
            all << match.captured();
        all.sort();
        return all;
    }
};

QList<TestCatalogues::Message> TestCatalogues::read(const QString& name) {
    QFile file(folder() + '/' + name);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"message")
            messages << Message{context, {}, {}, true, xml.attributes().value("numerus") == u"yes"};
        if (xml.name() == u"source") messages.last().source = xml.readElementText();
        if (xml.name() == u"numerusform") messages.last().translations << xml.readElementText();
        if (xml.name() == u"translation") {
            messages.last().finished = !xml.attributes().hasAttribute("type");
            if (messages.last().plural) continue;
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!text.trimmed().isEmpty()) messages.last().translations << text;
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

void TestCatalogues::keepsPlaceholders_data() {
    QTest::addColumn<QString>("catalogue");
    QVERIFY(catalogues().size() >= 2);
    for (const QString& name : catalogues())
        QTest::newRow(qPrintable(name)) << name;
}

void TestCatalogues::keepsPlaceholders() {
    QFETCH(QString, catalogue);
    const QList<Message> messages = read(catalogue);
    QVERIFY(messages.size() > 1000);
    QStringList wrong;
    for (const Message& each : messages) {
        bool well = each.finished && !each.translations.isEmpty();
        for (const QString& text : each.translations)
            well &= !text.trimmed().isEmpty() && placeholders(text) == placeholders(each.source) &&
                    text.endsWith(' ') == each.source.endsWith(' ');
        if (!well) wrong << each.context + ": " + each.source + " -> " + each.translations.join('|');
    }
    QCOMPARE(wrong.join('\n'), QString());
}

void TestCatalogues::holdTheSameTexts() {
    QStringList first;
    for (const QString& name : catalogues()) {
        QStringList texts;
        for (const Message& each : read(name))
            texts << each.context + ": " + each.source;
        if (first.isEmpty()) first = texts;
        QCOMPARE(texts, first);
    }
}

// One word for one thing, in common English: "resume", "in progress", "per batch", "baseline".
void TestCatalogues::areWrittenPlainly() {
    const QRegularExpression odd(
        "\\b([Gg]o(es)? on|is on|anew|in truth|aright|lest|tells|yardstick|for nothing|"
        "in vain|weather|sits? with|nationality|nationalities)\\b|\\b(an epoch|a step)$|"
        "(?<![%\\d])(?<!line )1 (names|letters|cells|batches|time steps|rows|runs|files|rounds)\\b");
    QStringList wrong;
    for (const Message& each : read(catalogues().first()))
        if (odd.match(each.source).hasMatch()) wrong << each.context + ": " + each.source;
    QCOMPARE(wrong.join('\n'), QString());
}

QTEST_GUILESS_MAIN(TestCatalogues)
#include "test_catalogues.moc"
