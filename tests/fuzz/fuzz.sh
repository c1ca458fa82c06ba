#!/usr/bin/env bash
# Tries 100,000 broken files (or as many as the first argument says) on each reader of foreign files; the
# tests do a few of them. The second argument is the seed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=${BATCHSCOPE_BUILD:-$here/../../build/ci}
for target in safetensors experiment checkpoint history table; do
  corpus=$here/corpus/$target
  if [ "$target" = table ]; then corpus=$here/../data/tables; fi
  "$build/bin/fuzz_$target" "$corpus" --count "${1:-100000}" --seed "${2:-1}"
done
