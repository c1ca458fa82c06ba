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
# Folders from below to above: each includes itself and those before it.
order_broken() { # ROOT FOLDER...: "file includes other", for each file that includes what stands above it
  local root=$1 above
  shift
  while [ $# -gt 1 ]; do
    above=$(printf '|%s' "${@:2}")
    grep -rnE --include='*.h' --include='*.cpp' "^[[:space:]]*#[[:space:]]*include[[:space:]]*\"$root/(${above#|})/" "$root/$1" |
      sed 's/:[0-9]*:/ /' || true
    shift
  done
}
core_order=(base timing data batching kernels models training files runs measuring report export)
widgets_order=(text theme session tables plots fields import batch data explain train runs measure)
app_order=(controllers window tools cli)
for root in core widgets app; do
  declare -n order=${root}_order
  refuse "no folder of $root may include one above it" "$(order_broken "$root" "${order[@]}")"
  refuse "give these folders of $root a place in the order of scripts/lint.sh" \
    "$(comm -13 <(printf '%s\n' "${order[@]}" | sort) <(find "$root" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort))"
done
refuse 'no torch below core/models' "$(including "$torch" core/base core/timing core/data core/batching core/kernels)"
# torch's headers take seconds a file: what includes them, itself or through a header, is compiled apart (TORCH_PARTS).
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
listed_with_torch() { # the sources that core's CMakeLists name as TORCH_PARTS
  local list
  for list in core/*/CMakeLists.txt; do
    awk -v folder="$(dirname "$list")" '{gsub(/[()]/, " ")}
      {for (i = 1; i <= NF; ++i) if ($i ~ /^[A-Z_]+$/) on = $i == "TORCH_PARTS"; else if (on) print folder "/" $i ".cpp"}' "$list"
  done
}
refuse 'TORCH_PARTS in core names the sources that include torch, no others and all of them' \
  "$(comm -3 <(reaching_torch | sort) <(listed_with_torch | sort) | grep -v model_code_cpp || true)" # which writes such lines

refuse 'no file may include both Qt and torch; divide it' \
  "$(comm -12 <(including "$qt" app core widgets tests bench) <(including "$torch" app core widgets tests bench))"

# Other versions break lines elsewhere.
if [[ $(clang-format --version 2>/dev/null || true) == *'version 14.'* ]]; then
  refuse 'not formatted; run clang-format -i' \
    "$(find app core widgets tests bench -name '*.h' -o -name '*.cpp' | sort | xargs clang-format --dry-run 2>&1 | sed -n 's/^\([^:]*\):.*warning.*/\1/p' | sort -u)"
fi
