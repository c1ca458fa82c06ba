#!/usr/bin/env bash
# Sets up, builds and opens Batchscope; arguments go to it, such as a names file. Without a display it trains a first
# model on the command line instead.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/scripts/setup.sh"
"$root/scripts/build.sh" release batchscope batchscope-cli
bin=$root/build/release/bin

for argument in "$@"; do
  case $argument in
    --grab | --grab=*) export QT_QPA_PLATFORM=offscreen ;;     # pictures need no display
    --help | -h | --version) exec "$bin/batchscope" "$@" ;;
  esac
done
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  exec "$bin/batchscope" "$@"
fi

printf 'There is no display for the window, so this trains a first model on the command line.\n' >&2
out=(--out "$root/runs/$(date -u +%Y%m%d-%H%M%S)-quick-look")
for argument in "$@"; do
  case $argument in
    --out | --out=*) out=() ;;
  esac
done
exec "$bin/batchscope-cli" train --preset quick-look "${out[@]}" "$@"
