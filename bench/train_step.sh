#!/usr/bin/env bash
# train_step.sh [--quick] [NAMES]: a training step here and in PyTorch from Python (train_step_pytorch.py, its careful
# loop, packed), on the CPU, for every cell, several sizes, one thread and two; and the share of a step that is matrix
# products nobody can leave out (step_parts). The programs take turns within each round, so that a busy minute hits them
# alike, and each ratio is taken within its round.
# Environment: ROUNDS (3), CONFIGS ("CELL HIDDEN BATCH THREADS" a line), ENGINE (fused).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${BATCHSCOPE_BUILD:-$root/build/release}
cli=$build/bin/batchscope-cli parts=$build/bin/step_parts
python=${PYTHON:-/usr/bin/python3}
rounds=${ROUNDS:-3} engine=${ENGINE:-fused} scale=1
usual() {
  local cell threads
  for cell in lstm gru rnn; do
    for threads in 1 2; do
      printf '%s\n' "$cell 128 512 $threads" "$cell 256 512 $threads" "$cell 512 512 $threads" "$cell 128 64 $threads"
    done
  done
}
configs=${CONFIGS:-$(usual)}
if [ "${1:-}" = --quick ]; then
  rounds=2 scale=4 configs='lstm 128 512 2'
  shift
fi
names=${1:-$root/datasets/names.csv}

die() { printf 'train_step: %s\n' "$*" >&2; exit 2; }
for program in "$cli" "$parts"; do
  [ -x "$program" ] || die "$program is not built; run scripts/build.sh release"
done
"$python" -c 'import torch' 2>/dev/null || die "$python has no PyTorch; on Debian: apt install python3-torch"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Both print milliseconds a step. The alphabet is the articles' in both, so that the input is as wide.
ours() { # CELL HIDDEN BATCH THREADS STEPS
  rm -rf "$work/run"
  if ! "$cli" train "$names" --cell "$1" --hidden "$2" --batch-size "$3" --threads "$4" --steps "$5" \
    --engine "$engine" --letters article --device cpu --eval-every 0 --checkpoint-every 0 --out "$work/run" --json \
    >"$work/outcome" 2>"$work/log"; then
    die "$(tail -n 1 "$work/log")"
  fi
  "$python" -c 'import json, sys; o = json.load(sys.stdin); print(1e3 * o["seconds"] / o["steps"])' <"$work/outcome"
}
peer() { # CELL HIDDEN BATCH THREADS STEPS
  "$python" "$root/bench/train_step_pytorch.py" "$names" tuned "$1" "$5" "$3" "$2" "$4" |
    sed -n 's/.*: \([0-9.]*\) ms.*/\1/p'
}
limit() { # CELL HIDDEN BATCH THREADS: products, passes, step
  "$parts" "$names" "$1" "$2" "$3" "$4" 9 | sed -nE 's/^(products|passes|step, fused) *([0-9.]+) ms.*/\2/p' | tr '\n' ' '
}

while read -r cell hidden batch threads; do
  steps=$((60 * 128 * 128 * 512 / hidden / hidden / batch / scale))
  steps=$((steps < 5 ? 5 : steps > 200 ? 200 : steps))
  for ((round = 1; round <= rounds; round++)); do
    printf '\r%s, hidden %s, batch %s, threads %s, round %s of %s  ' "$cell" "$hidden" "$batch" "$threads" "$round" \
      "$rounds" >&2
    here=$(ours "$cell" "$hidden" "$batch" "$threads" $((2 * steps)))
    there=$(peer "$cell" "$hidden" "$batch" "$threads" "$steps")
    alone=$(limit "$cell" "$hidden" "$batch" "$threads")
    printf '%s %s %s %s %s %s %s\n' "$cell" "$hidden" "$batch" "$threads" "$here" "$there" "$alone" >>"$work/figures"
  done
done <<<"$configs"
printf '\r%70s\r' '' >&2

printf '%s rounds; ms a step as median (lowest - highest); ratio: PyTorch / %s; limit: the products alone\n' "$rounds" \
  "$engine"
"$python" - "$work/figures" <<'PYTHON'
import statistics, sys

groups = {}
for line in open(sys.argv[1]):
    cell, hidden, batch, threads, *figures = line.split()
    groups.setdefault((cell, hidden, batch, threads), []).append([float(figure) for figure in figures])

def spread(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f} - {max(values):.2f})"

print(f"{'cell':5}{'hidden':>7}{'batch':>6}{'threads':>8}  {'here':24}{'PyTorch':28}{'ratio':24}"
      f"{'limit':>8}  of passes, of step")
for (cell, hidden, batch, threads), rounds in groups.items():
    ours, peer, products, passes, step = zip(*rounds)
    share = lambda whole: f"{100 * statistics.median(p / w for p, w in zip(products, whole)):.0f} %"
    print(f"{cell:5}{hidden:>7}{batch:>6}{threads:>8}  {spread(ours):24}{spread(peer):28}"
          f"{spread([b / a for a, b in zip(ours, peer)]):24}{statistics.median(products):8.2f}  "
          f"{share(passes)}, {share(step)}")
PYTHON
