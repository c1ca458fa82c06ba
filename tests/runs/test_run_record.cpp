#include "core/base/input_error.h"
#include "core/runs/run_record.h"

#include <QTest>

using namespace batchscope;

class TestRunRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statesAreWords() {
        for (const RunState state : {RunState::Running, RunState::Finished, RunState::Stopped,
                                     RunState::Failed, RunState::Interrupted})
            QCOMPARE(runStateFromText(toText(state)), state);
        QCOMPARE(toText(RunState::Interrupted), std::string("interrupted"));
        QVERIFY_THROWS_EXCEPTION(InputError, runStateFromText("dead"));
    }
};

QTEST_APPLESS_MAIN(TestRunRecord)
#include "test_run_record.moc"
