#!/usr/bin/env bash
# start.sh [PROGRAM] [TIMES]: what a start of the window costs, cold (as root: the kernel's caches are dropped) and
# warm: seconds to the first painted window and to the names in it, and memory. Without a display it is offscreen.
set -euo pipefail
program=${1:-$(dirname "${BASH_SOURCE[0]}")/../build/release/bin/batchscope-pictures}
times=${2:-5}
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}; fi
for kind in cold warm; do
  if [ "$kind" = cold ] && [ ! -w /proc/sys/vm/drop_caches ]; then
    printf 'cold: not measured; run as root\n'
    continue
  fi
  for _ in $(seq "$times"); do
    if [ "$kind" = cold ]; then sync && echo 3 >/proc/sys/vm/drop_caches; fi
    printf '%s: ' "$kind"
    "$program" --time-start
  done
done
