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
# torch's headers take seconds a file: what includes them, itself or through a header, is compiled in batchscope_torch.
reaching_torch() {
  local header pattern found more
  pattern=$torch
  found=$(including "$pattern" core)
  while :; do
    more=$found
    for header in $(printf '%s\n' $found | grep '\.h$' || true); do
      more+=$'\n'$(including "#[[:space:]]*include[[:space:]]*\"$header\"" core)
    done
    more=$(printf '%s\n' $more | sort -u)
    if [ "$more" = "$found" ]; then break; fi
    found=$more
  done
  printf '%s\n' $found | grep '\.cpp$'
}
listed_with_torch() { # the sources of batchscope_torch
  local list
  for list in $(grep -rl 'batchscope_torch PRIVATE' core --include=CMakeLists.txt); do
    awk -v folder="$(dirname "$list")" '/target_sources\(batchscope_torch/ {on = 1; next}
      on && match($0, /[a-z0-9_]+\.cpp/) {print folder "/" substr($0, RSTART, RLENGTH)} on && /\)/ {on = 0}' "$list"
  done
}
refuse 'sources without torch are compiled in batchscope_training, those with it in batchscope_torch' \
  "$(comm -3 <(reaching_torch | sort) <(listed_with_torch | sort) | grep -v model_code_cpp || true)" # which writes such lines

refuse 'no file may include both Qt and torch; divide it' \
  "$(comm -12 <(including "$qt" app core widgets tests bench) <(including "$torch" app core widgets tests bench))"
