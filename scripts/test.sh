#!/usr/bin/env bash
# test.sh [PRESET] [CTEST ARGUMENTS]: sets up, builds everything and runs every test, without a display.
# PRESET is ci (or $BATCHSCOPE_PRESET) where none is named; asan runs under the sanitizers.
#     scripts/test.sh asan -R cli
set -euo pipefail

preset=${BATCHSCOPE_PRESET:-ci}
if [ $# -gt 0 ] && [[ $1 != -* ]]; then
  preset=$1
  shift
fi
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/lint.sh
scripts/setup.sh
scripts/build.sh "$preset"
# The last command, so that CTest's summary closes the output and its status is ours.
QT_QPA_PLATFORM=offscreen exec ctest --preset "$preset" "$@"
