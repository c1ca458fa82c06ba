#include "core/base/input_error.h"
#include "core/base/plain_error.h"

#include <QTest>

#include <new>

using namespace batchscope;

/// What LibTorch, a GPU and C++ throw, in one line for people.
class TestPlainError : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysInOneLine_data();
    void saysInOneLine();
    void knowsBadAlloc();
};

void TestPlainError::saysInOneLine_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line"); // a * stands for what this computer has free
    const QString less = "; a smaller hidden size or batch needs less";
    QTest::newRow("LibTorch 1.13")
        << "[enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't allocate memory: you "
           "tried to "
           "allocate 268435456 bytes. Error code 12 (Cannot allocate memory)\nframe #0: <unknown function> + "
           "0x4a0d9 (0x7f8 in libc10.so)\nframe #1: c10::alloc_cpu(unsigned long) + 0x2f\n"
        << "not enough memory (0.2 GiB more wanted, * GiB free)" + less;
    QTest::newRow("LibTorch 2.6") << "[enforce fail at alloc_cpu.cpp:118] . DefaultCPUAllocator: can't "
                                     "allocate memory: you tried to allocate "
                                     "4294967296 bytes. Error code 12 (Cannot allocate memory)"
                                  << "not enough memory (4.0 GiB more wanted, * GiB free)" + less;
    QTest::newRow("a GPU")
        << "CUDA out of memory. Tried to allocate 20.00 MiB (GPU 0; 7.79 GiB total capacity; "
           "6.1 GiB already allocated)\nException raised from malloc at x.cpp:1"
        << "not enough memory on the GPU (20.00 MiB more wanted)" + less;
    QTest::newRow("a GPU, newer")
        << "CUDA out of memory. Tried to allocate 2.50 GiB. GPU 0 has a total capacity of 8"
        << "not enough memory on the GPU (2.50 GiB more wanted)" + less;
    QTest::newRow("a GPU's library")
        << "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"
        << "not enough memory on the GPU" + less;
    QTest::newRow("another error of LibTorch")
        << "Expected size 3 but got size 4\nException raised from check at /build/a.cpp:14 (most recent call "
           "first):\nframe #0: c10::Error::Error()\n"
        << "Expected size 3 but got size 4";
    QTest::newRow("enforced") << "[enforce fail at inline_container.cc:337] . PytorchStreamWriter failed"
                              << ". PytorchStreamWriter failed";
    QTest::newRow("our own") << "the loss is not finite any more at step 3"
                             << "the loss is not finite any more at step 3";
    QTest::newRow("several lines") << "one\ntwo\n"
                                   << "one two";
    QTest::newRow("none") << ""
                          << "";
}

void TestPlainError::saysInOneLine() {
    QFETCH(QString, text);
    QFETCH(QString, line);
    const QString said = QString::fromStdString(plainMessage(std::runtime_error(text.toStdString())));
    const QStringList parts = line.split('*');
    QVERIFY2(said.startsWith(parts.first()) && said.endsWith(parts.last()), qPrintable(said));
    QVERIFY(parts.size() == 2 || said == line);
    QVERIFY(!said.contains("frame") && !said.contains('\n'));
}

void TestPlainError::knowsBadAlloc() {
    const QString said = QString::fromStdString(plainMessage(std::bad_alloc()));
    QVERIFY2(said.startsWith("not enough memory (") && said.contains(" GiB free); a smaller"),
             qPrintable(said));
    QCOMPARE(plainMessage(InputError("names.csv: the file is empty")), "names.csv: the file is empty");
}

QTEST_APPLESS_MAIN(TestPlainError)
#include "test_plain_error.moc"
