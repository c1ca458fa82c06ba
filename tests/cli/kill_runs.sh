#!/usr/bin/env bash
# Kills 200 training runs (or as many as the first argument says) at random moments and resumes each: no
# unreadable history, no half checkpoint, every resume exact. The tests do a few of them.
set -euo pipefail
build=${BATCHSCOPE_BUILD:-$(dirname "${BASH_SOURCE[0]}")/../../build/ci}
export QTEST_FUNCTION_TIMEOUT=86400000 # ms; Qt Test would give up after five minutes
BATCHSCOPE_KILLS=${1:-200} exec "$build/bin/test_cli_resume" survivesKills
