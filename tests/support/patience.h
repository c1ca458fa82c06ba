#pragma once

#include <QtTest>

#include <atomic>

namespace batchscope::test {

/// How long a thing that must happen may take on a loaded machine.
constexpr int kPatience = 30000;
/// How long a thing that must not happen is watched for: longer than the mail's 40 ms.
constexpr int kWatched = 120;

/// The count after time to move on, where it should not.
template <typename Count>
Count watched(const std::atomic<Count>& count) {
    QTest::qWait(kWatched);
    return count.load();
}

} // namespace batchscope::test

#define SOON(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, batchscope::test::kPatience)
#define SOON_EQUAL(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, batchscope::test::kPatience)
