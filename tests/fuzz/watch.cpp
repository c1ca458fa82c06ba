#include "tests/fuzz/watch.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <utility>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>

// The sanitizer maps terabytes for itself, so that the system's own limits are of no use under it.
extern "C" const char* __asan_default_options() {
    return "detect_leaks=0:max_allocation_size_mb=1024:hard_rss_limit_mb=4096:detect_stack_use_after_return="
           "0";
}
extern "C" const char* __ubsan_default_options() {
    return "halt_on_error=1:print_stacktrace=1";
}
#endif

namespace batchscope::fuzz {

namespace {

constexpr rlim_t kMostBytes = rlim_t(1) << 30;
constexpr std::size_t kSignalStack = 65536;

const std::string* current = nullptr;
unsigned limit = 0;
char place[4096];

void say(const char* text) { // in a signal handler nothing but system calls may be made
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text, std::strlen(text));
}

void saveInput() {
    const std::string* const input = std::exchange(current, nullptr);
    if (!input) return;
    const int descriptor = ::open(place, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (descriptor < 0 || ::write(descriptor, input->data(), input->size()) != ssize_t(input->size()))
        say("\nthe input that failed could not be written to ");
    else
        say("\nthe input that failed was written; repeat it by naming it alone: ");
    say(place);
    say("\n");
}

void onSignal(int number) {
    if (number == SIGALRM) say("\nan input takes too long");
    saveInput();
    ::signal(number, SIG_DFL);
    ::raise(number);
}

void limitMemory() {
#if !defined(__SANITIZE_ADDRESS__)
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word != "VmData:") continue;
        rlim_t kilobytes = 0;
        status >> kilobytes;
        rlimit most{};
        ::getrlimit(RLIMIT_DATA, &most);
        most.rlim_cur = kilobytes * 1024 + kMostBytes;
        ::setrlimit(RLIMIT_DATA, &most);
    }
#endif
}

} // namespace

void watch(const std::filesystem::path& file, unsigned seconds) {
    limit = seconds;
    std::strncpy(place, file.c_str(), sizeof place - 1);
    struct sigaction action {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_ONSTACK; // a stack that is used up is one of the things to tell
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_set_death_callback(saveInput);
    const int signals[] = {SIGABRT, SIGALRM};
    action.sa_flags = 0;
#else
    static char signalStack[kSignalStack];
    stack_t stack{};
    stack.ss_sp = signalStack;
    stack.ss_size = sizeof signalStack;
    ::sigaltstack(&stack, nullptr);
    const int signals[] = {SIGABRT, SIGALRM, SIGSEGV, SIGBUS, SIGFPE, SIGILL};
#endif
    for (const int number : signals)
        ::sigaction(number, &action, nullptr);
    limitMemory();
}

void watchInput(const std::string* input) {
    current = input;
    ::alarm(input ? limit : 0);
}

} // namespace batchscope::fuzz
