#!/usr/bin/env bash
# busy.sh [PROGRAM] [ROUNDS] [OPTIONS OF train ...]: names/s of a run with --threads 1, 2 and auto, on the machine as it
# is and beside as many busy processes as it has processors (BUSY=N: so many). The six are run in turns, so that all
# stand beside the same other work; printed are median, quartiles, and the median of the ratios to --threads 1 of the
# same round. Choosing the number of threads, a second at most once a run, is not part of a run's names/s.
set -euo pipefail
program=${1:-$(dirname "${BASH_SOURCE[0]}")/../build/release/bin/batchscope-cli}
rounds=${2:-7}
shift $(($# < 2 ? $# : 2))
folder=$(mktemp -d)
busy=()

end_busy() {
  if [ ${#busy[@]} -gt 0 ]; then kill "${busy[@]}" 2>/dev/null && wait "${busy[@]}" 2>/dev/null || true; fi
  busy=()
}
trap 'end_busy; rm -rf "$folder"' EXIT

start_busy() {
  for _ in $(seq "${BUSY:-$(nproc)}"); do
    (while :; do :; done) &
    busy+=($!)
  done
}

# Writes "KIND THREADS NAMES/S" for one run; STEPS=N: so many batches.
measure() {
  local speed
  rm -rf "$folder/run"
  speed=$("$program" train --steps "${STEPS:-60}" --eval-every 0 --checkpoint-every 0 --no-history --json "${@:3}" \
    --threads "$2" --out "$folder/run" 2>"$folder/errors" | sed 's/.*"names_per_second":\([0-9.]*\).*/\1/')
  [ -n "$speed" ] || { cat "$folder/errors" >&2; exit 1; }
  printf '%s %s %s\n' "$1" "$2" "$speed"
}

for _ in $(seq "$rounds"); do
  for threads in 1 2 auto; do measure quiet "$threads" "$@"; done
  start_busy
  for threads in 1 2 auto; do measure busy "$threads" "$@"; done
  end_busy
done >"$folder/speeds"

# percentile P of the numbers read, with linear interpolation
percentile() { sort -g | awk -v p="$1" '{ v[NR] = $1 } END { at = 1 + p * (NR - 1); low = int(at); high = low < NR ? low + 1 : NR
  print v[low] + (at - low) * (v[high] - v[low]) }'; }

printf '%-6s %-7s %9s %19s   %s\n' beside threads names/s quartiles 'of --threads 1'
for kind in quiet busy; do
  for threads in 1 2 auto; do
    awk -v k="$kind" -v t="$threads" '$1 == k && $2 == t { print $3 }' "$folder/speeds" >"$folder/these"
    awk -v k="$kind" '$1 == k && $2 == 1 { print $3 }' "$folder/speeds" >"$folder/one"
    printf '%-6s %-7s %9.0f %9.0f-%-9.0f   %.2f\n' "$kind" "$threads" "$(percentile 0.5 <"$folder/these")" \
      "$(percentile 0.25 <"$folder/these")" "$(percentile 0.75 <"$folder/these")" \
      "$(paste "$folder/these" "$folder/one" | awk '{ print $1 / $2 }' | percentile 0.5)"
  done
done
