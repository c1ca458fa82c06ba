#!/usr/bin/env bash
# train_step.sh [--quick] [NAMES]: names trained on per second, here and in PyTorch (train_step_pytorch.py), on the CPU:
# the articles' loop ("seed") and a careful one ("tuned"), for every cell, with one thread and two. The programs take
# turns within each round, so that a busy minute hits them alike, and each ratio is taken within its round.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cli=${BATCHSCOPE_CLI:-$root/build/release/bin/batchscope-cli}
python=${PYTHON:-/usr/bin/python3}
batch=512 hidden=128 rounds=5 steps=200 seed_steps=20 cells='rnn lstm gru' threads='1 2'
if [ "${1:-}" = --quick ]; then
  rounds=2 steps=20 seed_steps=2 cells=lstm threads=1
  shift
fi
names=${1:-$root/datasets/names.csv}

die() { printf 'train_step: %s\n' "$*" >&2; exit 2; }
[ -x "$cli" ] || die "$cli is not built; run scripts/build.sh release batchscope-cli"
"$python" -c 'import torch' 2>/dev/null || die "$python has no PyTorch; on Debian: apt install python3-torch"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Each prints names per second. The alphabet is the articles' in all of them, so that the input is as wide.
ours() { # CELL THREADS
  rm -rf "$work/run"
  if ! "$cli" train "$names" --cell "$1" --threads "$2" --steps "$steps" --batch-size $batch --hidden $hidden \
    --letters article --device cpu --eval-every 0 --checkpoint-every 0 --out "$work/run" --json \
    >"$work/outcome" 2>"$work/log"; then
    die "$(tail -n 1 "$work/log")"
  fi
  "$python" -c 'import json, sys; print(json.load(sys.stdin)["names_per_second"])' <"$work/outcome"
}
peer() { # KIND CELL STEPS THREADS
  "$python" "$root/bench/train_step_pytorch.py" "$names" "$1" "$2" "$3" $batch $hidden "$4" |
    sed -n 's/.* \([0-9.]*\) names\/s$/\1/p'
}

for cell in $cells; do
  for count in $threads; do
    for ((round = 1; round <= rounds; round++)); do
      printf '\r%s, threads %s, round %s of %s ' "$cell" "$count" "$round" "$rounds" >&2
      here=$(ours "$cell" "$count")
      seed=$(peer seed "$cell" $seed_steps "$count")
      tuned=$(peer tuned "$cell" "$steps" "$count")
      printf '%s %s %s %s %s\n' "$cell" "$count" "$here" "$seed" "$tuned" >>"$work/figures"
    done
  done
done
printf '\r%40s\r' '' >&2

printf 'batch %s, hidden %s, %s rounds of %s steps (seed: %s); names/s and ratios as median (lowest - highest)\n' \
  $batch $hidden "$rounds" "$steps" "$seed_steps"
"$python" - "$work/figures" <<'PYTHON'
import statistics, sys

groups = {}
for line in open(sys.argv[1]):
    cell, threads, *figures = line.split()
    groups.setdefault((cell, threads), []).append([float(figure) for figure in figures])

def spread(values, form):
    return " ".join(("{:" + form + "}", "({:" + form + "} - {:" + form + "})")).format(
        statistics.median(values), min(values), max(values))

print(f"{'cell':5}{'threads':>8}  {'Batchscope':28}{'PyTorch, seed':28}{'PyTorch, tuned':28}{'to seed':24}to tuned")
for (cell, threads), rounds in groups.items():
    ours, seed, tuned = zip(*rounds)
    ratio = lambda peer: spread([a / b for a, b in zip(ours, peer)], ".2f")
    print(f"{cell:5}{threads:>8}  {spread(ours, ',.0f'):28}{spread(seed, ',.0f'):28}{spread(tuned, ',.0f'):28}"
          f"{ratio(seed):24}{ratio(tuned)}")
PYTHON
