#!/usr/bin/env bash
# test.sh [PRESET] [long] [CTEST ARGUMENTS]: sets up, builds everything and runs every test, without a display.
# test.sh tidy: runs no test; compiles each header of core alone and looks at the sources with clang-tidy.
# PRESET is ci (or $BATCHSCOPE_PRESET) where none is named; asan runs under the sanitizers. `long` runs the long form of the
# suites that have a short one: all crosses, mutations and kills.
#     scripts/test.sh asan -R cli
set -euo pipefail

preset=${BATCHSCOPE_PRESET:-ci}
if [ $# -gt 0 ] && [[ $1 != -* ]] && [ "$1" != long ]; then
  preset=$1
  shift
fi
long=
if [ "${1:-}" = long ]; then
  long=yes
  shift
  # The watchdog of Qt Test would end a long function after five minutes.
  export BATCHSCOPE_LONG_TESTS=1 BATCHSCOPE_KILLS=200 BATCHSCOPE_MONKEY=20000 QTEST_FUNCTION_TIMEOUT=86400000
fi
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/lint.sh
scripts/setup.sh
scripts/build.sh "$preset"
if [ "$preset" = tidy ]; then
  if ! command -v run-clang-tidy >/dev/null; then
    printf 'test: clang-tidy is not installed; the headers alone were compiled\n' >&2
    exit 0
  fi
  exec run-clang-tidy -quiet -p build/tidy "$PWD/(app|core|widgets)/.*\.cpp$"
fi
versions=$(sed -n 's/^BATCHSCOPE_TESTED_WITH:INTERNAL=//p' "build/$preset/CMakeCache.txt")
printf 'testing with %s\n' "$versions"
if [ -n "$long" ]; then BATCHSCOPE_BUILD=$PWD/build/$preset tests/fuzz/fuzz.sh; fi
# The last command, so that CTest's summary closes the output and its status is ours.
QT_QPA_PLATFORM=offscreen exec ctest --preset "$preset" -j "$(nproc)" "$@"
