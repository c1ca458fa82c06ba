#!/usr/bin/env bash
# Holds the layers apart: what the linker cannot see, because all headers stand in one include path.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

qt='#[[:space:]]*include[[:space:]]*<(Q[A-Z]|Qt|qcustomplot)'
torch='#[[:space:]]*include[[:space:]]*<(torch|ATen|c10)/'

including() { # PATTERN FOLDER...: the sources in which it stands, sorted
  local pattern=$1
  shift
  grep -rlE --include='*.h' --include='*.cpp' "^[[:space:]]*$pattern" "$@" | sort || true
}
refuse() { # MESSAGE FILES: one line, where there are any
  if [ -z "$2" ]; then return 0; fi
  printf 'lint: %s: %s\n' "$1" "$(printf '%s' "$2" | tr '\n' ' ')" >&2
  exit 1
}

refuse 'core may not include Qt' "$(including "$qt" core)"
refuse 'core may not include what stands above it' \
  "$(including '#[[:space:]]*include[[:space:]]*"(app|widgets)/' core)"
refuse 'data and batching may not include torch' "$(including "$torch" core/data core/batching)"
refuse 'no file may include both Qt and torch; divide it' \
  "$(comm -12 <(including "$qt" app core widgets tests bench) <(including "$torch" app core widgets tests bench))"
