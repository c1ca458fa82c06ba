#!/usr/bin/env bash
# Sets up, builds and opens Batchscope; arguments go to it, such as a names file. Builds only what it runs. The command line
# is ready first: where the window is still to be built it trains a first model meanwhile. Without a display that is all.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$root/build/release/bin
"$root/scripts/setup.sh"

for argument in "$@"; do
  case $argument in
    --grab | --grab=*) export QT_QPA_PLATFORM=offscreen ;; # pictures need no display
    --help | -h | --version)
      "$root/scripts/build.sh" release batchscope
      exec "$bin/batchscope" "$@"
      ;;
  esac
done

out=$root/runs/$(date -u +%Y%m%d-%H%M%S)-quick-look
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  "$root/scripts/build.sh" release batchscope-cli
  printf 'There is no display for the window, so this trains a first model on the command line.\n' >&2
  folder=(--out "$out")
  for argument in "$@"; do
    case $argument in
      --out | --out=*) folder=() ;;
    esac
  done
  exec "$bin/batchscope-cli" train --preset quick-look "${folder[@]}" "$@"
fi

if [ ! -x "$bin/batchscope" ]; then
  "$root/scripts/build.sh" release batchscope-cli
  printf 'run: the window is still to be built; a first model is trained on the command line meanwhile\n' >&2
  "$bin/batchscope-cli" train --preset quick-look --no-history --out "$out" || true
fi
"$root/scripts/build.sh" release batchscope
exec "$bin/batchscope" "$@"
