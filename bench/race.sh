#!/usr/bin/env bash
# race.sh [--quick] [NAMES]: repeats `batchscope-cli race` and counts how often its stated intervals hold what the other
# races found; beside each race the articles' two loops in PyTorch (letter by letter, and packed) on as many names.
# Environment: CELL (lstm), HIDDEN (128), THREADS (2), REPEATS (10), ROUNDS (25).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cli=${BATCHSCOPE_CLI:-$root/build/release/bin/batchscope-cli}
python=${PYTHON:-/usr/bin/python3}
cell=${CELL:-lstm} hidden=${HIDDEN:-128} threads=${THREADS:-2} repeats=${REPEATS:-10} rounds=${ROUNDS:-25} batch=256
if [ "${1:-}" = --quick ]; then
  repeats=2 rounds=3
  shift
fi
names=${1:-$root/datasets/names.csv}

die() { printf 'race: %s\n' "$*" >&2; exit 2; }
[ -x "$cli" ] || die "$cli is not built; run scripts/build.sh release batchscope-cli"
"$python" -c 'import torch' 2>/dev/null || die "$python has no PyTorch; on Debian: apt install python3-torch"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

peer() { # KIND STEPS
  "$python" "$root/bench/train_step_pytorch.py" "$names" "$1" "$cell" "$2" $batch "$hidden" "$threads" |
    sed -n 's/.*: \([0-9.]*\) ms.*/\1/p'
}

for ((repeat = 1; repeat <= repeats; repeat++)); do
  printf '\rrace %s of %s ' "$repeat" "$repeats" >&2
  "$cli" race "$names" --cell "$cell" --hidden "$hidden" --threads "$threads" --names $batch --rounds "$rounds" \
    --device cpu --letters article --json >>"$work/races" 2>"$work/log" || die "$(tail -n 1 "$work/log")"
  printf '%s %s\n' "$(peer sequential 2)" "$(peer seed 10)" >>"$work/peers"
done
printf '\r%40s\r' '' >&2

printf '%s, hidden %s, %s threads, %s names a step, %s races of %s rounds; medians (lowest - highest)\n' \
  "$cell" "$hidden" "$threads" $batch "$repeats" "$rounds"
"$python" - "$work/races" "$work/peers" <<'PYTHON'
import json, statistics, sys

races = [json.loads(line) for line in open(sys.argv[1])]
peers = [[float(word) for word in line.split()] for line in open(sys.argv[2])]

def spread(values):
    return f"{statistics.median(values):8.2f} ({min(values):.2f} - {max(values):.2f})"

print(f"{'rung':18}{'ms/step':32}{'ratio':30}{'holds the median':18}holds the others")
for k, first in enumerate(races[0]["rungs"]):
    rungs = [race["rungs"][k] for race in races]
    ratios = [rung["ratio"] for rung in rungs]
    holds = lambda rung, ratio: rung["ratio_low"] <= ratio <= rung["ratio_high"]
    middle = sum(holds(rung, statistics.median(ratios)) for rung in rungs)
    pairs = [holds(a, b["ratio"]) for i, a in enumerate(rungs) for j, b in enumerate(rungs) if i != j]
    print(f"{first['rung']:18}{spread([rung['ms_per_step'] for rung in rungs]):32}{spread(ratios):30}"
          f"{f'{middle} of {len(rungs)}':18}{100 * sum(pairs) / len(pairs):.0f} %")
letters, packed = zip(*peers)
print(f"{'PyTorch, letters':18}{spread(letters)}")
print(f"{'PyTorch, packed':18}{spread(packed):32}{spread([a / b for a, b in zip(letters, packed)])}")
noisy = sum(bool(race["noise"]) for race in races)
print(f"{noisy} of {len(races)} races found the machine noisy")
PYTHON
