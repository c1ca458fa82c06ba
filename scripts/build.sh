#!/usr/bin/env bash
# build.sh PRESET [TARGET...]: configures and builds a preset of CMakePresets.json (all targets where none is named).
set -euo pipefail

preset=${1:?usage: scripts/build.sh PRESET [TARGET...]}
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A source that includes torch takes about 1 GiB to compile: more jobs than memory holds end in swap.
build_jobs() {
  local available limit jobs processors
  available=$(awk '/^MemAvailable:/ {print int($2 / 1024)}' /proc/meminfo 2>/dev/null || echo 2048) # MiB
  limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
  if [[ $limit =~ ^[0-9]{1,15}$ ]] && [ $((limit >> 20)) -lt "$available" ]; then
    available=$((limit >> 20))
  fi
  jobs=$((available / 1536))
  processors=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN)
  if [ "$jobs" -gt "$processors" ]; then jobs=$processors; fi
  if [ "$jobs" -lt 1 ]; then jobs=1; fi
  printf '%s\n' "$jobs"
}

# How many sources there are to compile, and how long that takes at the rate measured on two cores (docs/measurements.md);
# what ccache holds already is quicker.
announce() { # JOBS TARGET...
  local jobs=$1 sources minutes
  shift
  # `ninja -n` stops where it would look for new sources first; objects that are missing tell as much.
  sources=$(ninja -C "build/$preset" -t commands "${@:-all}" 2>/dev/null | sed -n 's/.* -o \([^ ]*\.o\) -c .*/\1/p' |
    while read -r object; do if [ ! -e "build/$preset/$object" ]; then echo; fi; done | wc -l)
  if [ "$sources" -lt 20 ]; then return 0; fi
  minutes=$(((sources * 5 / jobs + 59) / 60))
  printf 'build: %d sources to compile with %d at a time, about %d min the first time\n' "$sources" "$jobs" "$minutes" >&2
}

# On a terminal ninja shows its own counter; in a log one line for each tenth is enough, and everything else it says.
show() {
  if [ -t 1 ]; then
    cat
  else
    local line tenth last= # not awk: Debian's reads a pipe in blocks, and would say all of it at the end
    while IFS= read -r line; do
      if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
        tenth=$((10 * BASH_REMATCH[1] / BASH_REMATCH[2]))
        if [ "$tenth" != "$last" ]; then printf 'build: %s of %s\n' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"; fi
        last=$tenth
      else
        printf '%s\n' "$line"
      fi
    done
  fi
}

# Lets ccache recognise a source in another checkout.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros

cmake --preset "$preset" --log-level=NOTICE | show
jobs=${CMAKE_BUILD_PARALLEL_LEVEL:-$(build_jobs)}
announce "$jobs" "$@"
if [ -t 1 ]; then
  exec cmake --build --preset "$preset" --parallel "$jobs" ${1:+--target "$@"}
fi
cmake --build --preset "$preset" --parallel "$jobs" ${1:+--target "$@"} | show
