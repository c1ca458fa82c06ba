#!/usr/bin/env bash
# load_million.sh [ROWS]: seconds and memory that a names file of a million rows takes, beside the goals. The file
# repeats the bundled names, each time varied by a letter.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cli=${BATCHSCOPE_CLI:-$root/build/release/bin/batchscope-cli}
[ -x "$cli" ] || { printf 'load_million: %s is not built; run scripts/build.sh release batchscope-cli\n' "$cli" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"${PYTHON:-python3}" - "$root/datasets/names.csv" "$work/names.csv" "$cli" "${1:-1000000}" <<'PYTHON'
import csv, os, statistics, subprocess, sys, time

source, target, cli, rows = *sys.argv[1:4], int(sys.argv[4])
names = list(csv.reader(open(source, encoding="utf-8", newline="")))[1:]
with open(target, "w", encoding="utf-8", newline="") as out:
    writer = csv.writer(out)
    for row in range(rows):
        turn, place = divmod(row, len(names))
        name, label = names[place]
        if turn:
            at = turn % (len(name) + 1)
            name = name[:at] + chr(ord("a") + turn % 26) + name[at:] + "xyz"[: turn // 26 % 4]
        writer.writerow((name, label))

def measured(*arguments, rounds=3):
    """Seconds (median) and peak memory in MB (highest) of the command line."""
    seconds, memory = [], []
    for _ in range(rounds):
        begin = time.perf_counter()
        process = subprocess.Popen((cli, *arguments), stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"load_million: {' '.join(arguments)} ended with status {status}")
        seconds.append(time.perf_counter() - begin)
        memory.append(usage.ru_maxrss / 1024 * 1.048576)
    return statistics.median(seconds), max(memory)

start, base = measured("--version")
data, data_memory = measured("data", target, "--json")
print(f"{rows:,} rows, {os.path.getsize(target) / 1e6:.1f} MB; starting the program alone: {start:.2f} s, {base:.0f} MB")
print(f"{'':22}{'seconds':>9}{'goal':>7}{'MB':>7}{'goal':>7}")
print(f"{'data':22}{data:9.2f}{'3':>7}{data_memory:7.0f}{'500':>7}")
for strategy in ("plain", "sorted", "bucketed", "exact-length"):
    plan, memory = measured("plan", target, "--strategy", strategy, "--json")
    # Both load the file and build its report; what is left is the plan, give or take the printing.
    print(f"{'plan, ' + strategy:22}{plan:9.2f}{'':>7}{memory:7.0f}{'500':>7}   beyond data {plan - data:+.2f} (goal 0.5)")
PYTHON
